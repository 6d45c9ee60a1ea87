import { remove } from 'lodash';
import { isOff } from '../shared/api/bookings';
import { at, type Booking, type Update } from './bookings';
import { originOf, type Origin } from './origin';
import {
  differenceOf,
  isSamePerson,
  narrowed,
  remembered,
  hasSeats,
  seatsOf,
  showsSeats,
  uidOf,
  type Seat,
  type SeatedBookings,
} from './seats';

/** What is told of one booking. */
interface Told {
  uid: string;
  isOff: boolean;
  /** What happened to it besides its seats, and to people who kept theirs. */
  updates: Update[];
  taken: Seat[];
  gone: Seat[];
}

/** What happened between two looks at the bookings with seats. */
export interface Comparison {
  updates: Update[];
  /** The bookings as they are to be remembered. */
  bookings: SeatedBookings;
  /** The UIDs of the bookings of which everything is told, and of those that were called off. */
  told: string[];
  off: string[];
  /** Whether seats are gone of which nobody knows where to. */
  hasLost: boolean;
}

/**
 * Compares bookings with what is remembered of them. One that is not remembered tells nothing unless
 * it was made since.
 */
export function compare(
  rows: Booking[],
  before: SeatedBookings,
  isNew: (booking: Booking) => boolean,
): Comparison {
  const seated = rows.filter((row) => before[row.uid] ?? (!isOff(row) && hasSeats(row)));
  const shown = seated.filter(showsSeats);
  const byUid = new Map(rows.map((row) => [row.uid, row]));
  const bookings = { ...before };
  for (const row of shown) {
    if (isOff(row)) delete bookings[row.uid];
    else bookings[row.uid] = remembered(row);
  }
  const told = shown
    .filter((row) => before[row.uid] ?? isNew(row))
    .map((row) => toldOf(row, before, originOf(row, byUid, isNew)));
  const gone = told.flatMap((each) => each.gone).filter((seat) => !wentAlong(seat, rows));
  const taken = told.flatMap((each) => each.taken);
  const { moves, lost, come } = assign(taken, gone, before);
  return {
    updates: [...told.flatMap(({ updates }) => updates), ...moves, ...lost, ...come],
    bookings,
    told: told.map(({ uid }) => uid),
    off: told.filter((each) => each.isOff).map(({ uid }) => uid),
    hasLost: lost.length > 0,
  };
}

function toldOf(row: Booking, before: SeatedBookings, origin: Origin | undefined): Told {
  const known = before[row.uid];
  const told = { uid: row.uid, isOff: isOff(row), taken: [], gone: [] };
  if (!known) {
    if (!origin) return { ...told, updates: [], taken: seatsOf(row) };
    const { uid: previousUid, booking: previous = before[origin.uid] } = origin;
    return { ...told, updates: [{ kind: 'movedBooking', booking: row, previousUid, previous }] };
  }
  const { taken, gone, altered } = differenceOf(row, known);
  if (isOff(row)) {
    const isLeft = !row.rescheduledToUid && hasSeats(row);
    return { ...told, gone, updates: isLeft ? [{ kind: 'cancelledBooking', booking: row }] : [] };
  }
  const updates: Update[] = altered.map((seat) => ({
    kind: 'changedBooking',
    booking: narrowed(seat),
    seat: {},
  }));
  if (at(row.start) !== at(known.start)) {
    updates.push({ kind: 'movedBooking', booking: row, previous: known });
  } else if (remembered(row).print !== known.print) {
    updates.push({ kind: 'changedBooking', booking: row });
  }
  return { ...told, taken, gone, updates };
}

/** Whether a seat is in the booking to which its own was moved as a whole. */
const wentAlong = ({ booking, attendee }: Seat, rows: Booking[]): boolean =>
  rows
    .filter(({ rescheduledFromUid }) => rescheduledFromUid === booking.uid)
    .some((other) => seatsOf(other).some((seat) => isSamePerson(seat.attendee, attendee)));

/**
 * A seat that is gone and one of the same event type that the same person took meanwhile are one
 * that was moved. Only where its UID has stayed the same this is certain.
 */
function assign(taken: Seat[], gone: Seat[], before: SeatedBookings) {
  const left = [...gone];
  const moves: Update[] = [];
  const come: Update[] = [];
  for (const seat of taken) {
    const { booking } = seat;
    // Only of the first seat is it known when it was taken.
    const isFirst = !before[booking.uid] && seatsOf(booking).length === 1;
    const moment = isFirst ? booking.createdAt : undefined;
    const origin = seatBefore(seat, left);
    remove(left, (other) => other === origin);
    if (!origin) {
      come.push({ kind: 'newBooking', booking: narrowed(seat), seat: { moment } });
      continue;
    }
    const { uid } = origin.booking;
    moves.push({
      kind: 'movedBooking',
      booking: narrowed(seat),
      previousUid: uid,
      previous: before[uid],
      seat: { moment, isAssumed: uidOf(origin) !== uidOf(seat) },
    });
  }
  const lost = left.map((seat): Update => {
    const booking = narrowed(seat, { status: 'cancelled' });
    return { kind: 'cancelledBooking', booking, seat: {} };
  });
  return { moves, lost, come };
}

/** Which of the seats that are gone was this one before it was moved. */
const seatBefore = (seat: Seat, gone: Seat[]): Seat | undefined =>
  gone.find((other) => uidOf(other) === uidOf(seat)) ??
  gone.find(
    ({ booking, attendee }) =>
      booking.uid !== seat.booking.uid &&
      booking.eventTypeId === seat.booking.eventTypeId &&
      isSamePerson(attendee, seat.attendee),
  );
