import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError, UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Body } from '../shared/webhooks/body';
import { toItems } from '../shared/webhooks/output';
import { sampleBody, withoutFilters } from '../shared/webhooks/samples';
import type { Options, OutputKind } from '../shared/webhooks/settings';
import { id } from '../shared/operation/convert';
import { openSession, type Authentication, type Session } from '../shared/request';
import { BOOKINGS } from '../shared/api/versions';
import { asDelivery, type PollEvent } from './asDelivery';
import { at, isOff, pageReader, type Booking, type ReadPage } from './bookings';
import { ended, startingSoon, type Reported } from './moments';
import { readUpdates, startFrom, type Progress } from './updates';

interface Happened {
  event: PollEvent;
  booking: Booking;
}

/** What a published trigger remembers from poll to poll. */
interface Memory {
  /** Server and list that it is about; another one starts anew. */
  place: string;
  updates?: Progress;
  soon?: Reported;
  ended?: Reported;
}

/**
 * Asks Cal.com what has happened since the last time. Returns null when there is nothing to run the
 * workflow for. Nothing is remembered of a poll that fails: the next one sees the same again.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
  const chosen = context.getNodeParameter('events', []) as PollEvent[];
  const isManual = context.getMode() === 'manual';
  const wishes = wishesOf(context);
  if (isManual && context.getNodeParameter('useSampleEvent', false) === true) {
    const unfiltered = { ...wishes, options: withoutFilters(wishes.options) };
    return output(
      context,
      chosen.flatMap((event) => toItems(sampleOf(event), unfiltered)),
    );
  }
  try {
    const { read, place } = await open(context);
    const happened = isManual
      ? await latest(read, chosen, wishes)
      : await sinceLastTime(context, { read, place, chosen });
    return output(
      context,
      happened.flatMap((it) => itemsOf(it, wishes)),
    );
  } catch (error) {
    throw new NodeOperationError(context.getNode(), error as Error);
  }
}

const samples: Record<PollEvent, string> = {
  newBooking: 'BOOKING_CREATED',
  changedBooking: 'BOOKING_RESCHEDULED',
  cancelledBooking: 'BOOKING_CANCELLED',
  bookingStartsSoon: 'BOOKING_CREATED',
  bookingEnded: 'MEETING_ENDED',
};

const sampleOf = (event: PollEvent): Body => ({
  ...sampleBody(samples[event]),
  ...(event === 'bookingStartsSoon' && { triggerEvent: 'BOOKING_STARTS_SOON' }),
});

async function open(context: IPollFunctions): Promise<{ read: ReadPage; place: string }> {
  const authentication = context.getNodeParameter('authentication', 'apiKey') as Authentication;
  const session = await openSession(context, authentication, { timeout: 60_000, maxWait: 60 });
  const path = pathOf(context);
  const version = path === '/bookings' ? BOOKINGS : undefined;
  return { read: pageReader(session, path, version), place: `${placeOf(session)}${path}` };
}

const placeOf = ({ server, context, authentication }: Session): string =>
  `${server.api} ${authentication} ${Object.values(context.getNode().credentials ?? {})[0]?.id ?? ''} `;

function pathOf(context: IPollFunctions): string {
  if (context.getNodeParameter('scope', 'me') !== 'organization') return '/bookings';
  const picked = context.getNodeParameter('orgId', '', { extractValue: true }) as unknown;
  if (String(picked ?? '').trim() === '') throw new UserError('Choose the Organization');
  const place = { label: 'Organization', zone: 'utc', now: 0 };
  return `/organizations/${String(id(picked, place))}/bookings`;
}

/**
 * Something real to build with, as the first of the chosen events: of the bookings that the filters
 * let through, the latest that such an event may be about, or any if there is none.
 */
async function latest(read: ReadPage, [event]: PollEvent[], wishes: Wishes): Promise<Happened[]> {
  if (!event) return [];
  const bookings = await read({ sortUpdatedAt: 'desc' });
  const wanted = bookings.filter((booking) => itemsOf({ event, booking }, wishes).length > 0);
  const booking = wanted.find((it) => mayBe(event, it)) ?? wanted[0];
  return booking ? [{ event, booking }] : [];
}

/** Whether a booking is in a state in which it may have caused such an event. */
const mayBe = (event: PollEvent, booking: Booking): boolean =>
  isOff(booking) === (event === 'cancelledBooking') &&
  (event !== 'bookingEnded' || at(booking.end) <= Date.now());

interface Since {
  read: ReadPage;
  place: string;
  chosen: PollEvent[];
}

async function sinceLastTime(
  context: IPollFunctions,
  { read, place, chosen }: Since,
): Promise<Happened[]> {
  const data = context.getWorkflowStaticData('node');
  const stored = isPlainObject(data.memory) ? (data.memory as unknown as Memory) : undefined;
  const before: Memory = stored?.place === place ? stored : { place };
  const now = Date.now();
  const after: Memory = { place };
  const happened: Happened[] = [];

  if (chosen.some((event) => /^(new|changed|cancelled)Booking$/.test(event))) {
    if (before.updates) {
      const { updates, progress } = await readUpdates(read, before.updates);
      happened.push(...updates.map(({ kind, booking }) => ({ event: kind, booking })));
      after.updates = progress;
    } else {
      after.updates = await startFrom(read);
    }
  }
  if (chosen.includes('bookingStartsSoon')) {
    const minutes = Number(context.getNodeParameter('minutesBefore', 30));
    const { bookings, reported } = await startingSoon(
      read,
      before.soon ?? { checked: now, done: {} },
      { now, minutes },
    );
    happened.push(...bookings.map((booking) => ({ event: 'bookingStartsSoon' as const, booking })));
    after.soon = reported;
  }
  if (chosen.includes('bookingEnded')) {
    const { bookings, reported } = await ended(
      read,
      before.ended ?? { checked: now, done: {} },
      now,
    );
    happened.push(...bookings.map((booking) => ({ event: 'bookingEnded' as const, booking })));
    after.ended = reported;
  }
  data.memory = after as unknown as IDataObject;
  return happened.filter(({ event }) => chosen.includes(event));
}

type Wishes = Parameters<typeof toItems>[1];

const wishesOf = (context: IPollFunctions): Wishes => ({
  output: context.getNodeParameter('output', 'simplified') as OutputKind,
  options: context.getNodeParameter('options', {}) as Options,
});

/** The items in the chosen form; `raw` output shows what the API gave. */
const itemsOf = ({ event, booking }: Happened, wishes: Wishes): IDataObject[] =>
  toItems(asDelivery(event, booking), wishes, booking);

const output = (context: IPollFunctions, items: IDataObject[]): INodeExecutionData[][] | null =>
  items.length > 0 ? [context.helpers.returnJsonArray(items)] : null;
