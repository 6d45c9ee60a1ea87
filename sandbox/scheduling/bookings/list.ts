/** Lists of bookings: filters and order. */
import type { Answer, SandboxRequest } from '../../types';
import { listAnswer } from '../../page';
import { caller, eventTypeOf } from '../find';
import type { Booking } from '../model';
import { bookingAnswer, viewOf } from './answer';

type Direction = 'asc' | 'desc' | undefined;

/** Query of the list operations; comma lists arrive as arrays. */
interface ListQuery {
  status?: string | string[];
  attendeeEmail?: string;
  attendeeName?: string;
  bookingUid?: string;
  eventTypeId?: string;
  eventTypeIds?: number[];
  teamId?: string;
  teamsIds?: number[];
  teamIds?: number[];
  userIds?: number[];
  afterStart?: string;
  beforeEnd?: string;
  afterCreatedAt?: string;
  beforeCreatedAt?: string;
  afterUpdatedAt?: string;
  beforeUpdatedAt?: string;
  sortStart?: Direction;
  sortEnd?: Direction;
  sortCreated?: Direction;
  sortUpdatedAt?: Direction;
}

type Test = (booking: Booking) => boolean;

/** The caller's own bookings: those they host, and those they attend. */
export function listBookings(request: SandboxRequest): Answer {
  const { id, email } = caller(request);
  return answerList(
    request,
    ({ hostIds, attendees }) =>
      hostIds.includes(id) || attendees.some((attendee) => attendee.email === email),
  );
}

/** The bookings of a scope that fit the query, one page of them. */
export function answerList(request: SandboxRequest, inScope: Test): Answer {
  const { store, version, query } = request;
  const tests = [inScope, ...filters(request, query)];
  const found = [...store.bookings.values()].filter((booking) =>
    tests.every((test) => test(booking)),
  );
  const page = listAnswer(found.sort(orderOf(query, version === '2026-05-01')), request);
  const view = viewOf(request, { listed: true });
  const rows: Booking[] = Array.isArray(page.data) ? page.data : [];
  return { ...page, data: rows.map((booking) => bookingAnswer(booking, view)) };
}

function filters({ store, now }: SandboxRequest, query: ListQuery): Test[] {
  const statuses = query.status === undefined ? [] : [query.status].flat();
  const typeIds = numbers(query.eventTypeId, query.eventTypeIds);
  const teamIds = numbers(query.teamId, query.teamsIds ?? query.teamIds);
  const time = now().toUTC().toISO() ?? '';
  const tests: Array<Test | false | undefined> = [
    statuses.length > 0 && ((each) => statuses.some((status) => hasStatus(each, status, time))),
    query.attendeeEmail !== undefined &&
      (({ attendees }) => attendees.some(({ email }) => email === query.attendeeEmail)),
    query.attendeeName !== undefined &&
      (({ attendees }) => attendees.some(({ name }) => name === query.attendeeName)),
    query.bookingUid !== undefined && (({ uid }) => uid === query.bookingUid),
    typeIds.length > 0 && (({ eventTypeId }) => typeIds.includes(eventTypeId)),
    // An unknown team is ignored.
    teamIds.some((id) => store.teams.has(id)) &&
      ((each) => teamIds.includes(eventTypeOf(store, each).teamId ?? 0)),
    query.userIds && (({ hostIds }) => hostIds.some((id) => query.userIds?.includes(id))),
    after(query.afterStart, ({ start }) => start),
    before(query.beforeEnd, ({ end }) => end),
    after(query.afterCreatedAt, ({ createdAt }) => createdAt),
    before(query.beforeCreatedAt, ({ createdAt }) => createdAt),
    after(query.afterUpdatedAt, ({ updatedAt }) => updatedAt),
    before(query.beforeUpdatedAt, ({ updatedAt }) => updatedAt),
  ];
  return tests.filter((test): test is Test => Boolean(test));
}

function hasStatus(booking: Booking, status: string, now: string): boolean {
  const { end, recurringBookingUid } = booking;
  const over = Date.parse(end) <= Date.parse(now);
  switch (status) {
    case 'upcoming':
      return !over && ['accepted', 'awaiting_host'].includes(booking.status);
    case 'recurring':
      return !over && recurringBookingUid !== undefined && booking.status === 'accepted';
    case 'past':
      return over && !['cancelled', 'rejected'].includes(booking.status);
    case 'cancelled':
      return ['cancelled', 'rejected'].includes(booking.status);
    default:
      return !over && booking.status === 'pending';
  }
}

type Instant = (booking: Booking) => string | null;

/** A time that is null is neither after nor before anything. */
function after(limit: string | undefined, of: Instant): Test | undefined {
  return limit === undefined
    ? undefined
    : (each) => Date.parse(of(each) ?? '') >= Date.parse(limit);
}

function before(limit: string | undefined, of: Instant): Test | undefined {
  return limit === undefined
    ? undefined
    : (each) => Date.parse(of(each) ?? '') <= Date.parse(limit);
}

function numbers(one: string | undefined, many: number[] = []): number[] {
  return one === undefined ? many : [...one.split(',').map(Number), ...many];
}

/**
 * The sort parameters in the order of their rank; the newest version turns round past lists.
 * Bookings without a last update come first, whatever the direction.
 */
function orderOf(query: ListQuery, isNewest: boolean) {
  const keys: Array<[Direction, (booking: Booking) => string | number | null]> = [
    [query.sortStart, ({ start }) => start],
    [query.sortEnd, ({ end }) => end],
    [query.sortCreated, ({ createdAt, id }) => createdAt + String(id).padStart(9, '0')],
    [query.sortUpdatedAt, ({ updatedAt }) => updatedAt],
  ];
  const given = keys.filter(([direction]) => direction !== undefined);
  const ascending = ['upcoming', 'recurring', 'unconfirmed'].includes(String(query.status));
  const usual: typeof keys = [[isNewest && !ascending ? 'desc' : 'asc', ({ start }) => start]];
  const order = [
    ...(given.length ? given : usual),
    ['asc', ({ id }: Booking) => id] as (typeof keys)[0],
  ];
  return (a: Booking, b: Booking) => {
    for (const [direction, key] of order) {
      const [left, right] = [key(a), key(b)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? -1 : 1;
      const isLess = left < right;
      return isLess === (direction === 'asc') ? -1 : 1;
    }
    return 0;
  };
}
