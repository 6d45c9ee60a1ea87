import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { GuideOf } from '../../../shared/operation/declared';
import type { Session } from '../../../shared/request';
import { localTime } from '../../../shared/times/localTime';
import { readMoment } from '../../../shared/times/time';
import { isKept, type Attendee, type Booking } from '../../bookings/booking';
import { isUnconfirmed, startsAt } from '../../../shared/api/bookings';
import type { reschedule as declaration } from './index';
import { brief } from '../bookings/brief';
import { askedAgain } from '../bookings/again';
import { change, changed } from '../bookings/change';
import { locate, readCriteria, zoneOf, type Criteria, type Found } from '../bookings/locate';
import { attendeeIn, bookingsWith, personOf } from '../../bookings/search';
import { occurrencesOf, readExtent, represented, type Extent } from '../bookings/series';
import { single } from '../bookings/single';
import { oneAtATime } from '../oneAtATime';
import { attempt, isTaken } from '../refusal';
import { alternatives } from '../times/alternatives';
import { startOrOffer, type Wish } from '../times/open';
import { utc, type Search } from '../times/slots';
import { notDone } from '../../../shared/wording/problem';
import { offInWords } from '../bookings/inWords';
import { sentence } from '../words/sentences';
import { textOf } from '../words/text';
import { readStart } from '../words/when/start';

type Guide = GuideOf<typeof declaration>;

interface Order {
  /** Reads the new start, from the booking as it is and in its zone. */
  startOf: (booking: Booking) => DateTime;
  /** What was said of the new start. */
  wishFor: (booking: Booking) => Wish;
  extent: Extent;
  reason: string;
}

/** Moves the one booking that is meant, or asks which one, or offers other times. */
export async function reschedule(guide: Guide): Promise<IDataObject[]> {
  const { session, values } = guide;
  const criteria = await readCriteria(guide);
  const wishFor: Order['wishFor'] = (booking) => {
    const zone = zoneOf(booking, criteria);
    const now = DateTime.now().setZone(zone);
    const reference = DateTime.fromISO(booking.start, { zone });
    const { chosenLanguage: language } = criteria;
    const question = { now, label: 'New Start', language, reference };
    return { text: values.start, question, done: 'rescheduled' };
  };
  const order: Order = {
    startOf: (booking) => readStart(values.start, wishFor(booking).question),
    wishFor,
    extent: readExtent(values.extent),
    reason: textOf(values.reason),
  };
  const { uid, person } = criteria;
  const key = `change ${session.server.api} ${uid ?? person.email ?? person.phone}`;
  return [await oneAtATime(key, async () => await rescheduleOnce(session, criteria, order))];
}

async function rescheduleOnce(
  session: Session,
  criteria: Criteria,
  order: Order,
): Promise<IDataObject> {
  const { startOf, extent } = order;
  const found = await locate(session, criteria);
  const bookings = represented(found.bookings, extent);
  const which = single({ ...found, bookings }, criteria, { done: 'rescheduled' });
  if ('question' in which) return thereAlready(found, criteria, order) ?? which.question;

  const { booking, seat } = which;
  const before = brief(booking, criteria, seat);
  const { language } = criteria;
  if (!isKept(booking)) {
    const what = booking.status === 'rejected' ? 'declined' : 'cancelled';
    return notDone(`The booking was ${what}`, 'Book a new one instead.', {
      rescheduled: false,
      message: offInWords(before, language),
      ...before,
    });
  }
  const start = await startOrOffer(
    () => startOf(booking),
    order.wishFor(booking),
    () => (booking.eventTypeId ? { session, search: searchFor(booking, criteria) } : undefined),
  );
  if (startsAt(booking, utc(start))) return there(before, language);
  const asked =
    movedAnother(found, booking, criteria) ??
    (await mayBeRepeated(session, booking, { before, startOf, language }));
  if (asked) return asked;
  const moved: Booking[] = [];
  for (const { occurrence, to } of await moves(session, booking, { criteria, start, extent })) {
    const own = seat && (occurrence === booking ? seat : attendeeIn(occurrence, personOf(seat)));
    const result = await move(session, criteria, {
      occurrence,
      to,
      seat: own,
      reason: order.reason,
    });
    if ('instead' in result) return incomplete(result.instead, moved, criteria);
    moved.push(result.booking);
  }
  const first = moved.find((one) => startsAt(one, utc(start))) ?? moved[0];
  const told = brief(first, criteria, seat && attendeeIn(first, personOf(seat)));
  return {
    ok: true,
    rescheduled: true,
    alreadyThere: false,
    message: messageOf(moved, told, language),
    ...told,
    previousUid: booking.uid,
    previousStart: before.start,
    previousStartLocal: before.startLocal,
    previousStartText: before.startText,
  };
}

/** What is answered where nothing has to be moved any more. */
const there = (told: IDataObject, language: string): IDataObject => ({
  ok: true,
  rescheduled: true,
  alreadyThere: true,
  message: sentence('there', language, String(told.startText)),
  ...told,
});

/** How long ago a move is taken for what the same call did. */
const JUST_NOW = 10 * 60_000;

/**
 * A call that is sent twice must not move twice: "an hour later" is another time then. It is asked
 * where the same words, told from where the booking was before, lead to where it is.
 */
async function mayBeRepeated(
  session: Session,
  booking: Booking,
  { before, startOf, language }: Pick<Order, 'startOf'> & { before: IDataObject; language: string },
): Promise<IDataObject | undefined> {
  if (!isMovedJustNow(booking)) return undefined;
  const [previous] = await bookingsWith(session, String(booking.rescheduledFromUid));
  if (!previous || !startsAt(booking, utc(startOf(previous)))) return undefined;
  return notDone(
    `The booking was rescheduled just now, to ${String(before.startText)}`,
    'If that was meant, it is done. To reschedule it once more, give the exact date and time in "New Start".',
    {
      rescheduled: false,
      message: sentence('movedNow', language, String(before.startText)),
      ...before,
    },
  );
}

const isMovedJustNow = ({ rescheduledFromUid, createdAt }: Booking): boolean =>
  Boolean(rescheduledFromUid) && Date.now() - Date.parse(String(createdAt)) < JUST_NOW;

/** The same of words for an order: "the first one" is another one once the first was moved. */
function movedAnother(
  { bookings, others }: Found,
  booking: Booking,
  criteria: Criteria,
): IDataObject | undefined {
  if (criteria.uid || criteria.place === undefined) return undefined;
  const last = [...bookings, ...others].find((one) => one !== booking && isMovedJustNow(one));
  return last && askedAgain('rescheduled', { last, next: booking }, criteria);
}

/** A second call names the time at which the booking was before the first one. */
function thereAlready(
  { bookings, others }: Found,
  criteria: Criteria,
  { startOf }: Order,
): IDataObject | undefined {
  if (bookings.length > 0) return undefined;
  const moved = others.filter((one) => one.rescheduledFromUid && startsAt(one, utc(startOf(one))));
  return moved.length === 1 ? there(brief(moved[0], criteria), criteria.language) : undefined;
}

/** What was done; what the host has to confirm has not moved for good. */
function messageOf(moved: Booking[], { startText }: IDataObject, language: string): string {
  const pending = moved.some(isUnconfirmed);
  const done =
    moved.length > 1
      ? sentence('movedSeries', language, moved.length)
      : sentence(pending ? 'requested' : 'moved', language, String(startText));
  return pending ? `${done} ${sentence('toConfirm', language)}` : done;
}

interface Move {
  occurrence: Booking;
  to: DateTime;
  seat?: Attendee;
  reason: string;
}

/**
 * Each occurrence by as many days as the one that is meant, to the same time of the day; in the
 * order in which none runs into the next one.
 */
async function moves(
  session: Session,
  booking: Booking,
  { criteria, start, extent }: { criteria: Criteria; start: DateTime; extent: Extent },
): Promise<Pick<Move, 'occurrence' | 'to'>[]> {
  const occurrences = await occurrencesOf(session, booking, extent);
  if (occurrences.length === 1) return [{ occurrence: booking, to: start }];
  const zone = zoneOf(booking, criteria);
  const local = (one: Booking) => DateTime.fromISO(one.start, { zone });
  const wanted = start.setZone(zone);
  const days = Math.round(wanted.startOf('day').diff(local(booking).startOf('day'), 'days').days);
  const time = wanted.toFormat('HH:mm');
  const day = (one: Booking) => local(one).plus({ days }).toISODate();
  const planned = occurrences.map((occurrence) => ({
    occurrence: occurrence.uid === booking.uid ? booking : occurrence,
    to: readMoment(`${day(occurrence)} ${time}`, zone, 'New Start'),
  }));
  return wanted > local(booking) ? planned.reverse() : planned;
}

/** Moves one booking, or seat; otherwise says that the time is gone, with other times. */
async function move(
  session: Session,
  criteria: Criteria,
  { occurrence, to, seat, reason }: Move,
): Promise<{ booking: Booking } | { instead: IDataObject }> {
  const start = utc(to);
  const isDone = (now: Booking) => isKept(now) && startsAt(now, start);
  const { value, refusal } = await attempt(
    change(session, {
      booking: occurrence,
      seat,
      what: 'reschedule',
      body: seat
        ? { start, seatUid: seat.seatUid }
        : { start, ...(reason && { reschedulingReason: reason }) },
      isDone,
    }),
  );
  if (value) return { booking: value[0] };

  // Another process may have moved it at the same time.
  const now = await changed(session, { booking: occurrence, seat, isDone });
  if (now) return { booking: now };
  const taken = isTaken(refusal);
  const instead = await otherTimes(session, criteria, { occurrence, to, taken });
  if (instead) return { instead };
  throw refusal;
}

async function otherTimes(
  session: Session,
  criteria: Criteria,
  { occurrence, to, taken }: Pick<Move, 'occurrence' | 'to'> & { taken: boolean },
): Promise<IDataObject | undefined> {
  if (!occurrence.eventTypeId) return undefined;
  const search = searchFor(occurrence, criteria);
  return await alternatives(session, search, {
    start: to.setZone(search.zone),
    language: criteria.language,
    taken,
    done: 'rescheduled',
  });
}

/** Where there may be another time for a booking. */
const searchFor = (booking: Booking, criteria: Criteria): Search => ({
  type: { by: { eventTypeId: Number(booking.eventTypeId) } },
  zone: zoneOf(booking, criteria),
  moving: booking,
});

/** What happened to a series whose next occurrence could not be moved. */
const incomplete = (instead: IDataObject, moved: Booking[], criteria: Criteria): IDataObject => ({
  ...instead,
  ...(moved.length > 0 && {
    problem: `${String(instead.problem)}: only ${moved.length} of the series were rescheduled`,
    moved: moved.map((one) => ({
      uid: one.uid,
      startLocal: localTime(one.start, zoneOf(one, criteria)),
    })),
  }),
});
