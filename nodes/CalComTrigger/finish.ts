import { createHash } from 'crypto';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { BOOKINGS } from '../shared/api/versions';
import { fetchData, openSession, type Authentication } from '../shared/request';
import { eventsByValue } from '../shared/webhooks/events';
import { hintAtLeftovers } from './leftovers';
import { fromICalUid } from '../shared/webhooks/normalise/seriesKey';
import { fields, text } from '../shared/webhooks/normalise/values';
import { evaluated, type Options } from '../shared/webhooks/settings';

/** Two entries for each delivery: the last thousand deliveries are known. */
const REMEMBERED = 2_000;

/**
 * What is done after Cal.com has its answer, in the process that runs the workflow: stop a delivery
 * that came before, and complete what it did not tell. n8n offers its memory for such checks, which
 * all processes share, only to executions.
 */
export async function finish(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const items = context.getInputData();
  const options = evaluated((how) => context.getNodeParameter('options', 0, {}, how)) as Options;
  hintAtLeftovers(context);
  if (options.ignoreRepeated && (await isRepeated(context, items))) return [[]];
  if (options.lookUpSeriesKey !== false) await addSeriesKey(context, items);
  return [items];
}

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
    // Two first deliveries at once collide in n8n's database: the later one sees the earlier then.
    const { processed } = await check().catch(check);
    return processed.includes(delivery) && !processed.includes(execution);
  } catch (error) {
    context.logger.warn(
      `${context.getNode().name}: could not check for a repeated delivery: ${(error as Error).message}`,
    );
    return false;
  }
}

/** Asks Cal.com once for the key of the delivery's booking if it is missing; may stay missing. */
async function addSeriesKey(
  context: IExecuteFunctions,
  items: INodeExecutionData[],
): Promise<void> {
  const lacking = items.map(({ json }) => json).filter(lacksSeriesKey);
  const uid = text(fields(lacking[0]?.booking).uid);
  if (!uid) return;
  const authentication = context.getNodeParameter('authentication', 0) as Authentication;
  // API v1 finds bookings by their number only, and its deliveries tell the key.
  if (authentication === 'legacy') return;
  try {
    const session = await openSession(context, authentication, { timeout: 10_000, maxWait: 30 });
    const found = await fetchData<IDataObject | IDataObject[]>(session, {
      method: 'GET',
      path: `/bookings/${encodeURIComponent(uid)}`,
      version: BOOKINGS,
    });
    const icsUid = text(fields([found].flat()[0]).icsUid);
    if (!icsUid) return;
    for (const json of lacking) fields(json.booking).seriesKey = fromICalUid(icsUid);
  } catch (error) {
    context.logger.debug(
      `${context.getNode().name}: the series key of the booking could not be looked up: ${(error as Error).message}`,
    );
  }
}

/** The other families tell a booking by its UID only, and rarely need the key. */
const lacksSeriesKey = ({ event, booking }: IDataObject): boolean =>
  eventsByValue.get(String(event))?.family === 'booking' &&
  text(fields(booking).uid) !== undefined &&
  fields(booking).seriesKey === undefined;
