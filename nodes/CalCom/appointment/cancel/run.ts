import type { IDataObject } from 'n8n-workflow';
import type { GuideOf } from '../../../shared/operation/declared';
import type { Session } from '../../../shared/request';
import type { cancel as declaration } from './index';
import { isKept, isOpen, isSeated, type Attendee, type Booking } from '../../bookings/booking';
import { brief } from '../bookings/brief';
import { askedAgain } from '../bookings/again';
import { change } from '../bookings/change';
import { locate, readCriteria, type Criteria, type Found } from '../bookings/locate';
import { attendeeIn, current, personOf } from '../../bookings/search';
import { occurrencesOf, readExtent, represented, type Extent } from '../bookings/series';
import { single } from '../bookings/single';
import { oneAtATime } from '../oneAtATime';
import { attempt } from '../refusal';
import { notDone } from '../../../shared/wording/problem';
import { offInWords } from '../bookings/inWords';
import { sentence } from '../words/sentences';
import { textOf } from '../words/text';

type Guide = GuideOf<typeof declaration>;

/** Hosts must give a reason, and Cal.com tells it to everybody. */
const DEFAULT_REASON = 'Cancelled on request';

interface Order {
  extent: Extent;
  reason: string;
}

/** Cancels the one booking that is meant, or asks which one. What is cancelled stays so. */
export async function cancel(guide: Guide): Promise<IDataObject[]> {
  const { session, values } = guide;
  const criteria = await readCriteria(guide);
  const order: Order = {
    extent: readExtent(values.extent),
    reason: textOf(values.reason) || DEFAULT_REASON,
  };
  const { uid, person } = criteria;
  const key = `change ${session.server.api} ${uid ?? person.email ?? person.phone}`;
  return [await oneAtATime(key, async () => await cancelOnce(session, criteria, order))];
}

async function cancelOnce(
  session: Session,
  criteria: Criteria,
  order: Order,
): Promise<IDataObject> {
  const found = await locate(session, criteria);
  const meant = { ...found, bookings: represented(found.bookings, order.extent) };
  const which = single(meant, criteria, {
    done: 'cancelled',
    allSeats: order.extent === 'everyone',
  });
  if ('question' in which) {
    return (await cancelledJustNow(session, criteria, found)) ?? which.question;
  }

  const { booking, seat } = which;
  const tell = (shown: Booking) =>
    brief(shown, criteria, seat ?? attendeeIn(booking, criteria.person));
  const told = tell(booking);
  const say = (name: 'cancelled' | 'over', { startText }: IDataObject) =>
    sentence(name, criteria.language, String(startText));
  if (!isKept(booking)) {
    const message = offInWords(told, criteria.language);
    return { ok: true, cancelled: true, alreadyCancelled: true, count: 0, message, ...told };
  }
  if (!isOpen(booking)) {
    return notDone('The booking is over', 'Nothing can be cancelled any more.', {
      cancelled: false,
      message: say('over', told),
      ...told,
    });
  }
  const asked = await mayBeRepeated(session, criteria, booking);
  if (asked) return asked;
  const count = await carryOut(session, { booking, seat, ...order });
  const done = tell({ ...booking, status: 'cancelled' });
  return {
    ok: true,
    cancelled: true,
    alreadyCancelled: false,
    count,
    message:
      count > 1 ? sentence('cancelledSeries', criteria.language, count) : say('cancelled', done),
    // Also of a seat: the others still meet, but this person does not.
    ...done,
    cancellationReason: order.reason,
  };
}

/** How long ago a cancellation is taken for what a second call means. */
const JUST_NOW = 60 * 60_000;

/** What of a person was cancelled just now, and would not be over yet. */
async function justCancelled(session: Session, criteria: Criteria): Promise<Booking[]> {
  const { bookings } = await locate(session, criteria, {
    status: 'cancelled',
    afterUpdatedAt: new Date(Date.now() - JUST_NOW).toISOString(),
  });
  return bookings.filter(
    ({ status, updatedAt, end }) =>
      status === 'cancelled' &&
      Date.parse(end) > Date.now() &&
      Date.now() - Date.parse(String(updatedAt)) < JUST_NOW,
  );
}

/** What a second call finds that says no more than whose booking is meant. */
async function cancelledJustNow(
  session: Session,
  criteria: Criteria,
  { bookings, others }: Found,
): Promise<IDataObject | undefined> {
  if (criteria.uid || bookings.length > 0 || others.length > 0) return undefined;
  const recent = await justCancelled(session, criteria);
  if (recent.length !== 1) return undefined;
  const [booking] = recent;
  const told = brief(booking, criteria, attendeeIn(booking, criteria.person));
  const message = sentence('cancelledNow', criteria.language, String(told.startText));
  return { ok: true, cancelled: true, alreadyCancelled: true, count: 0, message, ...told };
}

/**
 * A call that is sent twice must not cancel two bookings: "the first one" is another one then. Who
 * has had one cancelled just now is asked, unless this call says which one, or when it is.
 */
async function mayBeRepeated(
  session: Session,
  criteria: Criteria,
  booking: Booking,
): Promise<IDataObject | undefined> {
  const { uid, hint, place } = criteria;
  if (uid || (hint && place === undefined)) return undefined;
  const [last] = await justCancelled(session, { ...criteria, place: undefined });
  return last && askedAgain('cancelled', { last, next: booking }, criteria);
}

interface Chosen extends Order {
  booking: Booking;
  seat?: Attendee;
}

/** Cancels as much as was ordered and returns how many bookings, or seats in them, that were. */
async function carryOut(
  session: Session,
  { booking, seat, extent, reason }: Chosen,
): Promise<number> {
  const occurrences = await occurrencesOf(session, booking, extent);
  if (!seat) {
    const [first] = occurrences;
    const several = occurrences.length > 1;
    await change(session, {
      booking: first,
      what: 'cancel',
      body: { cancellationReason: reason, ...(several && { cancelSubsequentBookings: true }) },
      isDone: (now) => !isKept(now),
    });
    return occurrences.length;
  }
  // Seats of a series are given back one by one.
  const person = personOf(seat);
  let count = 0;
  for (const occurrence of occurrences) {
    const own = occurrence.uid === booking.uid ? seat : attendeeIn(occurrence, person);
    if (!own?.seatUid) continue;
    await cancelSeat(session, occurrence, own.seatUid, reason);
    count += 1;
  }
  return count;
}

/** Cal.com sometimes answers 404 although the seat is there: only the booking itself tells. */
async function cancelSeat(session: Session, booking: Booking, seatUid: string, reason: string) {
  const isDone = (now: Booking) => !isKept(now) || !hasSeat(now, seatUid);
  const order = {
    booking,
    what: 'cancel' as const,
    body: { seatUid, cancellationReason: reason },
    isDone,
  };
  const { refusal } = await attempt(change(session, order), [404]);
  if (!refusal) return;
  const now = await current(session, booking.uid);
  if (now && !isDone(now)) await change(session, order);
}

const hasSeat = (booking: Booking, seatUid: string): boolean =>
  isSeated(booking) && booking.attendees!.some((attendee) => attendee.seatUid === seatUid);
