import type { IDataObject } from 'n8n-workflow';
import type { Answer, LookedUp } from '../../shared/api/call';
import { BOOKINGS, EVENT_TYPES } from '../../shared/api/versions';
import { fill } from '../../shared/api/route';
import { around, startsAt } from '../../shared/api/bookings';
import { fetchData, request, unless, type Session } from '../../shared/request';
import type { Person } from './person';
import { OPEN, isKept, type Booking } from './booking';
import { bookingsOf } from './search';

/** What tells a booking from all others: of which event type, when, and for whom. */
export interface Sought {
  /** By its ID, or by its slug where a link names it. */
  eventTypeId?: number;
  eventTypeSlug?: string;
  /** Start in ISO 8601, of any offset. */
  instant: string;
  person: Person;
}

/**
 * The booking of a person, event type and start among those that the account can list, if there is
 * one that takes place. What waits for a confirmation counts.
 */
export async function findMade(session: Session, sought: Sought): Promise<Booking | undefined> {
  const { eventTypeId, instant, person } = sought;
  const found = await bookingsOf(session, person, {
    ...(eventTypeId !== undefined && { eventTypeId }),
    status: OPEN,
    ...around(Date.parse(instant)),
  });
  return found.find(
    (booking) => isKept(booking) && startsAt(booking, instant) && isOfType(booking, sought),
  );
}

const isOfType = (
  booking: Booking,
  { eventTypeId, eventTypeSlug }: Pick<Sought, 'eventTypeId' | 'eventTypeSlug'>,
): boolean => {
  const { id = booking.eventTypeId, slug } = (booking.eventType ?? {}) as IDataObject;
  return eventTypeId === undefined ? slug === eventTypeSlug : id === eventTypeId;
};

/**
 * What a create of bookings would have answered whose answer was lost: all occurrences of a series.
 * `unseen` where nothing is found, and the account could not see it either.
 */
export async function lookUpMade(session: Session, sought: Sought): Promise<LookedUp> {
  const made = await findMade(session, sought);
  if (made) return await wholeOf(session, made);
  return (await seesBookingsOf(session, sought)) ? undefined : 'unseen';
}

async function wholeOf(session: Session, { uid, recurringBookingUid }: Booking): Promise<Answer> {
  const path = fill('/bookings/{uid}', { uid: recurringBookingUid ?? uid });
  return await request(session, { method: 'GET', path, version: BOOKINGS, answers: 'booking' });
}

/** What must be said where nothing of a person was found in an event type that others have. */
export const UNSEEN = 'This person may have it already: bookings of other accounts cannot be seen.';

/**
 * Whether the account's list holds all bookings of an event type: of one's own, that is. Those of
 * other people are in their lists, and those of a team in the lists of their hosts. Throws where
 * Cal.com did not say.
 */
export async function seesBookingsOf(
  session: Session,
  { eventTypeId }: Pick<Sought, 'eventTypeId'>,
): Promise<boolean> {
  if (eventTypeId === undefined) return false;
  const path = fill('/event-types/{id}', { id: String(eventTypeId) });
  const type = await fetchData(session, { method: 'GET', path, version: EVENT_TYPES }).catch(
    unless(401, 403, 404),
  );
  // What may not be read is not seen either.
  return type !== undefined && !type.teamId;
}

/**
 * The warning that belongs to an answer without a booking of an event type, where the account might
 * not see one.
 */
export async function warnedOfUnseen(
  session: Session,
  eventTypeId: number | undefined,
): Promise<{ warnings?: string[] }> {
  const isSure =
    !eventTypeId || (await seesBookingsOf(session, { eventTypeId }).catch(() => false));
  return isSure ? {} : { warnings: [UNSEEN] };
}
