/** `POST /v2/bookings/{bookingUid}/cancel` and its relatives. */
import type { Answer, SandboxRequest } from '../../types';
import { refuse } from '../../refuse';
import {
  badRequest,
  bareError,
  bookingByUid,
  eventTypeOf,
  iso,
  managesEventType,
  occurrences,
} from '../find';
import type { Booking } from '../model';
import { bookingAnswer, viewOf } from './answer';
import { isSeated } from './book';
import { cancelled } from './payload';
import { subjectOf } from './subject';

interface CancelBody {
  cancellationReason?: string;
  cancelSubsequentBookings?: boolean;
  seatUid?: string;
}

/** `POST /v2/bookings/{bookingUid}/cancel`: a booking, one seat of it, or a whole series. */
export async function cancelBooking(request: SandboxRequest): Promise<Answer> {
  const { store, params } = request;
  const body: CancelBody = request.body ?? {};
  const series = occurrences(store, params.bookingUid);
  const booking = series[0] ?? bookingByUid(store, params.bookingUid);
  if (body.seatUid !== undefined) return await cancelSeat(request, booking, body.seatUid, body);

  if (series.length && body.cancelSubsequentBookings) {
    throw refuse(
      'Cannot cancel subsequent bookings for recurring event - you have to provide uid of one of …',
      'the individual bookings of a recurring booking.',
    );
  }
  const all = series.length ? series : laterOccurrences(request, booking, body);
  for (const each of series.length ? series : [booking]) checkCancellable(request, each, body);
  // However many occurrences go, the server sends one event, for the uid that was used, and saves
  // the cancellation when that is delivered.
  await announce(request, booking, body.cancellationReason);
  for (const each of all) cancel(request, each, body.cancellationReason);
  // Too late for a refusal, but that is what the server does.
  if (body.cancelSubsequentBookings && !booking.recurringBookingUid) {
    throw refuse('Booking with bookingUid=… is not part of a recurring booking.', booking.uid);
  }
  const view = viewOf(request);
  return {
    data:
      series.length || body.cancelSubsequentBookings
        ? occurrences(store, booking.recurringBookingUid ?? '').map((each) =>
            bookingAnswer(each, view),
          )
        : bookingAnswer(booking, view),
  };
}

/** Marks a booking as cancelled. */
export function cancel({ now }: SandboxRequest, booking: Booking, reason?: string): void {
  booking.status = 'cancelled';
  if (reason) booking.cancellationReason = reason;
  booking.icsSequence += 1;
  booking.updatedAt = iso(now());
}

/** Tells of a cancellation that is not saved yet. */
async function announce(
  { store, profile, emit }: SandboxRequest,
  booking: Booking,
  reason: string | undefined,
  more: Parameters<typeof cancelled>[2] = {},
): Promise<void> {
  const about = subjectOf(store, booking, profile);
  const told: Booking = {
    ...booking,
    status: 'cancelled',
    icsSequence: booking.icsSequence + (more.seat ? 0 : 1),
    cancellationReason: reason ?? booking.cancellationReason,
  };
  await emit('BOOKING_CANCELLED', cancelled(store, told, more), about);
}

function checkCancellable(
  { store, user }: SandboxRequest,
  booking: Booking,
  body: CancelBody,
): void {
  const { uid, status } = booking;
  if (status === 'cancelled') {
    throw refuse(
      "Can't cancel booking with uid=… because it has been cancelled already. Please provide uid …",
      uid,
      'of a booking that is not cancelled.',
    );
  }
  if (status === 'rejected') {
    throw badRequest(`Can't cancel booking with uid=${uid} because it has been rejected.`);
  }
  const type = eventTypeOf(store, booking);
  const isHost = managesEventType(store, user, type) || booking.hostIds.includes(user?.id ?? 0);
  if (!isHost && (isSeated(type) || !body.cancellationReason)) {
    throw bareError(401, 'User not a host of this event');
  }
  if (!body.cancellationReason) throw bareError(400, 'Cancellation reason is required');
  const rule = type.disableCancelling;
  if (typeof rule === 'object' && rule !== null && 'disabled' in rule && rule.disabled === true) {
    throw badRequest('This event type does not allow cancelling');
  }
}

/** The booking itself and, when asked for, the occurrences after it. */
function laterOccurrences(
  { store }: SandboxRequest,
  booking: Booking,
  { cancelSubsequentBookings }: CancelBody,
): Booking[] {
  if (!cancelSubsequentBookings || !booking.recurringBookingUid) return [booking];
  return occurrences(store, booking.recurringBookingUid).filter(
    ({ start, status }) => start >= booking.start && status !== 'cancelled',
  );
}

/**
 * One attendee gives their seat back, which leaves the update time of the booking as it was; the
 * last one to go cancels the meeting.
 */
async function cancelSeat(
  request: SandboxRequest,
  booking: Booking,
  seatUid: string,
  { cancellationReason }: CancelBody,
): Promise<Answer> {
  const { store } = request;
  const holder = [...store.bookings.values()].find(({ attendees }) =>
    attendees.some((attendee) => attendee.seatUid === seatUid),
  );
  const seat = booking.attendees.find((attendee) => attendee.seatUid === seatUid);
  if (!holder) throw refuse('Seat with uid=… does not exist.', seatUid);
  if (!seat) throw refuse('Invalid seatUid: this seat does not belong to this booking.');
  await announce(request, booking, cancellationReason, { seat });
  if (booking.attendees.length === 1) cancel(request, booking, cancellationReason);
  booking.attendees = booking.attendees.filter((attendee) => attendee !== seat);
  return { data: bookingAnswer(booking, viewOf(request)) };
}

/** Cancels and asks the attendee to pick another time (cloud). */
export async function requestReschedule(request: SandboxRequest): Promise<Answer> {
  const { store, params, body } = request;
  const booking = bookingByUid(store, params.bookingUid);
  if (booking.status !== 'accepted' && booking.status !== 'pending') {
    throw badRequest(
      `Booking with uid=${booking.uid} is ${booking.status} and cannot be rescheduled.`,
    );
  }
  await announce(request, booking, body?.rescheduleReason, { requestReschedule: true });
  cancel(request, booking, body?.rescheduleReason);
  return {};
}
