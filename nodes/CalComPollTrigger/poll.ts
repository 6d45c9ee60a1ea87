import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { isOff } from '../shared/api/bookings';
import { NodeOperationError, UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { scopePath } from '../shared/webhooks/scopePath';
import { toItems } from '../shared/webhooks/output';
import { withoutFilters } from '../shared/webhooks/samples';
import type { TriggerOptions, OutputKind } from '../shared/webhooks/settings';
import { shown } from '../shared/wording/shown';
import { openSession, type Authentication, type Session } from '../shared/request';
import { now as elapsed } from '../shared/request/wait';
import { BOOKINGS } from '../shared/api/versions';
import { asDelivery, type Happened, type PollEvent } from './asDelivery';
import { at, bookingList, type Booking, type BookingList } from './bookings';
import { addDetails } from './details';
import { look, type Memory } from './look';
import { sampleOf } from './sample';
import { narrowed, seatsOf } from './seats';
import { oneAtATime } from './turn';
import type { MayGoOn } from './updates';

/** What the parameters ask for. */
interface Wishes {
  chosen: PollEvent[];
  /** Minutes before its start at which a booking is reported. */
  minutes: number;
  output: OutputKind;
  options: TriggerOptions;
}

/**
 * Asks Cal.com what has happened since the last time. Returns null when there is nothing to run the
 * workflow for. Nothing is remembered of a poll that fails: the next one sees the same again.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
  try {
    const wishes = wishesOf(context);
    const isManual = context.getMode() === 'manual';
    if (isManual && context.getNodeParameter('useSampleEvent', false) === true) {
      const unfiltered = { ...wishes, options: withoutFilters(wishes.options) };
      return output(
        context,
        wishes.chosen.flatMap((event) => toItems(sampleOf(event), unfiltered)),
      );
    }
    const asked = await open(context);
    const happened = isManual
      ? await complete(asked, await latest(asked, wishes), wishes)
      : await sinceLastTime(context, asked, wishes);
    if (isManual && happened.length === 0) throw nothingToShow();
    return output(
      context,
      happened.flatMap((it) => itemsOf(it, asked, wishes)),
    );
  } catch (error) {
    throw new NodeOperationError(context.getNode(), error as Error);
  }
}

/** Nothing at all would look as if the button did not work. */
const nothingToShow = () =>
  new UserError('There is no booking to show', {
    description:
      'Turn on "Use Sample Event" to build with made-up ones, or make a booking that the filters under "Options" let through.',
  });

/** Throws a UserError where a poll could never report anything. */
function wishesOf(context: IPollFunctions): Wishes {
  const chosen = context.getNodeParameter('events', []) as PollEvent[];
  const given = context.getNodeParameter('minutesBefore', 30) as unknown;
  const minutes = given === '' || given === null ? NaN : Number(given);
  if (chosen.includes('bookingStartsSoon') && !(minutes >= 1)) {
    throw new UserError(
      `"Minutes Before" must be a number of minutes, at least 1, but is ${shown(given)}`,
    );
  }
  return {
    chosen,
    minutes,
    output: context.getNodeParameter('output', 'simplified') as OutputKind,
    options: context.getNodeParameter('options', {}) as TriggerOptions,
  };
}

interface Asked {
  session: Session;
  list: BookingList;
  place: string;
}

async function open(context: IPollFunctions): Promise<Asked> {
  const authentication = context.getNodeParameter('authentication', 'apiKey') as Authentication;
  const session = await openSession(context, authentication, { timeout: 60_000, maxWait: 60 });
  const scope = context.getNodeParameter('scope', 'me') as 'me' | 'organization';
  const path = `${scopePath(context, scope, session)}/bookings`;
  const version = scope === 'me' ? BOOKINGS : undefined;
  const list = bookingList(session, path, version);
  return { session, list, place: `${session.server.api} ${session.credential} ${path}` };
}

/**
 * Something real to build with, as the first of the chosen events: of the bookings that the filters
 * let through, the latest that such an event may be about, or any if there is none.
 */
async function latest(asked: Asked, wishes: Wishes): Promise<Happened[]> {
  const { page: read } = asked.list;
  const [event] = wishes.chosen;
  if (!event) return [];
  // Bookings without an update time would come first: they are left out where there are others.
  const stamped = await read({ sortUpdatedAt: 'desc', afterUpdatedAt: new Date(0).toISOString() });
  const bookings = stamped.length > 0 ? stamped : await read({ sortCreated: 'desc' });
  const wanted = bookings.filter(
    (booking) => itemsOf({ event, booking }, asked, wishes).length > 0,
  );
  const booking = wanted.find((it) => mayBe(event, it)) ?? wanted[0];
  if (!booking) return [];
  const seat = event === 'newBooking' ? seatsOf(booking).at(-1) : undefined;
  if (seat) return [{ event, booking: narrowed(seat), seat: {} }];
  const from = booking.rescheduledFromUid;
  return event === 'changedBooking' && from
    ? [{ event: 'movedBooking', booking, previousUid: String(from) }]
    : [{ event, booking }];
}

/** Whether a booking is in a state in which it may have caused such an event. */
const mayBe = (event: PollEvent, booking: Booking): boolean =>
  isOff(booking) === (event === 'cancelledBooking') &&
  (event !== 'bookingEnded' || at(booking.end) <= Date.now());

/** What has happened since the last poll; nothing while that one is still under way. */
async function sinceLastTime(
  context: IPollFunctions,
  asked: Asked,
  wishes: Wishes,
): Promise<Happened[]> {
  const data = context.getWorkflowStaticData('node');
  const stored = isPlainObject(data.memory) ? (data.memory as unknown as Memory) : undefined;
  const count = stored?.count ?? 0;
  const place = { place: asked.place, count };
  const before = stored?.place === asked.place ? stored : place;
  const node = `${context.getWorkflow().id} ${context.getNode().id}`;
  const done = await oneAtATime(node, { count }, async () => {
    const { minutes, chosen } = wishes;
    const since = await look(asked.list, before, { chosen, minutes, mayGoOn: budget(context) });
    const happened = await complete(asked, since.happened, wishes);
    data.memory = { ...since.after, count: count + 1 } as unknown as IDataObject;
    return { happened, count: count + 1 };
  });
  return done?.happened ?? [];
}

/** The same with what the list does not tell, where it is shown. */
async function complete(
  { session }: Asked,
  happened: Happened[],
  { output: kind }: Wishes,
): Promise<Happened[]> {
  return kind === 'raw' ? happened : await addDetails(session, happened);
}

/** Half of the time that n8n gives a poll, if it tells. */
function budget(context: IPollFunctions): MayGoOn {
  const until = elapsed() + (context.getPollBudgetMs?.() ?? 60_000) / 2;
  return () => elapsed() < until;
}

/** The items in the chosen form; `raw` output shows what the API gave. */
const itemsOf = (happened: Happened, { session }: Asked, wishes: Wishes): IDataObject[] =>
  toItems(asDelivery(happened, session.server.web), wishes, happened.booking);

const output = (context: IPollFunctions, items: IDataObject[]): INodeExecutionData[][] | null =>
  items.length > 0 ? [context.helpers.returnJsonArray(items)] : null;
