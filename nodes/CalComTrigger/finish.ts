import { createHash } from 'crypto';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { BOOKINGS } from '../shared/api/versions';
import { fetchData, openSession, type Authentication } from '../shared/request';
import { eventsByValue } from '../shared/webhooks/events';
import { inTurn } from './inTurn';
import { hintAtLeftovers } from './leftovers';
import { manageLinks } from '../shared/api/links';
import { isOff } from '../shared/api/bookings';
import { fromICalUid } from '../shared/webhooks/normalise/seriesKey';
import { fieldsIn, rows, text } from '../shared/webhooks/normalise/values';
import { evaluated, type TriggerOptions } from '../shared/webhooks/settings';
import { logOf } from './log';

/** The workflow waits for what is looked up. */
const PATIENCE = { timeout: 10_000, maxWait: 30 };

/** Two entries for each delivery: the last thousand deliveries are known. */
const REMEMBERED = 2_000;

/**
 * What is done after Cal.com has its answer, in the process that runs the workflow: stop a delivery
 * that came before, and complete what it did not tell. n8n offers its memory for such checks, which
 * all processes share, only to executions.
 */
export async function finish(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const items = context.getInputData();
  const options = evaluated((how) =>
    context.getNodeParameter('options', 0, {}, how),
  ) as TriggerOptions;
  hintAtLeftovers(context);
  if (options.ignoreRepeated && (await isRepeated(context, items))) return [[]];
  if (options.lookUpSeriesKey !== false) await addSeriesKey(context, items);
  await addLinks(context, items);
  return [items];
}

/** The pages on which a booking is managed, where the event does not say at which address they are. */
async function addLinks(context: IExecuteFunctions, items: INodeExecutionData[]): Promise<void> {
  const lacking = items
    .map(({ json }) => ({ booking: fieldsIn(json.booking), off: fieldsIn(json.cancellation) }))
    .filter(({ booking }) => text(booking.uid) !== undefined && booking.bookingUrl === undefined);
  if (lacking.length === 0) return;
  try {
    const { server } = await openSession(context, authenticationOf(context), PATIENCE);
    for (const { booking, off } of lacking) {
      const { uid, seatUid, status } = booking;
      // Events that do not tell the status are about meetings that were held.
      const isOver = status === undefined || isOff({ status });
      const isToMove = off.rescheduleRequested === true;
      const where = { uid: String(uid), seatUid: text(seatUid), isOff: isOver, isToMove };
      Object.assign(booking, manageLinks(server.web, where));
    }
  } catch (error) {
    logOf(context).debug(
      `the address of the booking's page is not known: ${(error as Error).message}`,
    );
  }
}

const authenticationOf = (context: IExecuteFunctions): Authentication =>
  context.getNodeParameter('authentication', 0) as Authentication;

/**
 * Whether an earlier execution had the same delivery. An execution that n8n starts once more after
 * a crash, or that a user retries, is none. When the check fails the delivery is let through:
 * rather twice than never.
 */
async function isRepeated(
  context: IExecuteFunctions,
  items: INodeExecutionData[],
): Promise<boolean> {
  if (context.getMode() !== 'webhook') return false;
  const delivery = createHash('sha256')
    .update(JSON.stringify(items.map(({ json }) => json)))
    .digest('hex');
  const execution = `${delivery} ${context.getExecutionId()}`;
  const check = async () =>
    await context.helpers.checkProcessedAndRecord([delivery, execution], 'node', {
      mode: 'entries',
      maxEntries: REMEMBERED,
    });
  try {
    // n8n reads and then writes: of two at once each would be the first. Other processes may still
    // collide in its database; the later one sees the earlier then.
    const node = `${context.getWorkflow().id} ${context.getNode().id}`;
    const { processed } = await inTurn(node, async () => await check().catch(check));
    return processed.includes(delivery) && !processed.includes(execution);
  } catch (error) {
    logOf(context).warn(`could not check for a repeated delivery: ${(error as Error).message}`);
    return false;
  }
}

/** Asks Cal.com once for the key of the delivery's booking if it is missing; may stay missing. */
async function addSeriesKey(
  context: IExecuteFunctions,
  items: INodeExecutionData[],
): Promise<void> {
  const lacking = items.map(({ json }) => json).filter(lacksSeriesKey);
  const uid = text(fieldsIn(lacking[0]?.booking).uid);
  if (!uid) return;
  const authentication = authenticationOf(context);
  // API v1 finds bookings by their number only, and its deliveries tell the key.
  if (authentication === 'legacy') return;
  try {
    const session = await openSession(context, authentication, PATIENCE);
    const found = await fetchData<IDataObject | IDataObject[]>(session, {
      method: 'GET',
      path: `/bookings/${encodeURIComponent(uid)}`,
      version: BOOKINGS,
    });
    const [shown] = [found].flat();
    const icsUid = text(shown?.icsUid);
    // Each seat has an iCal UID of its own, which is not that of the booking.
    const isSeated = rows(shown?.attendees).some(({ seatUid }) => text(seatUid) !== undefined);
    if (!icsUid || isSeated) return;
    for (const json of lacking) fieldsIn(json.booking).seriesKey = fromICalUid(icsUid);
  } catch (error) {
    logOf(context).debug(
      `the series key of the booking could not be looked up: ${(error as Error).message}`,
    );
  }
}

/** The other families tell a booking by its UID only, and rarely need the key. */
const lacksSeriesKey = ({ event, booking }: IDataObject): boolean =>
  eventsByValue.get(String(event))?.family === 'booking' &&
  text(fieldsIn(booking).uid) !== undefined &&
  fieldsIn(booking).isSeated === undefined &&
  fieldsIn(booking).seriesKey === undefined;
