/** Confirming, declining and marking people absent: what only hosts do. */
import { DateTime } from 'luxon';
import { ApiError } from '../../types';
import type { Answer, SandboxRequest } from '../../types';
import { refuse } from '../../refuse';
import { bookingByUid, eventTypeOf, iso, managesEventType } from '../find';
import type { Booking } from '../model';
import { bookingAnswer, viewOf } from './answer';
import { confirmed, noShow, rejected } from './payload';
import { subjectOf } from './subject';

/** `POST /v2/bookings/{bookingUid}/confirm`. */
export async function confirmBooking(request: SandboxRequest): Promise<Answer> {
  const { store, emit, profile, now } = request;
  const booking = undecided(request);
  booking.status = 'accepted';
  booking.updatedAt = iso(now());
  await emit(
    'BOOKING_CREATED',
    confirmed(store, booking, profile),
    subjectOf(store, booking, profile),
  );
  return { data: bookingAnswer(booking, viewOf(request)) };
}

/** `POST /v2/bookings/{bookingUid}/decline`. */
export async function declineBooking(request: SandboxRequest): Promise<Answer> {
  const { store, emit, profile, now, body } = request;
  const booking = undecided(request);
  booking.status = 'rejected';
  booking.rejectionReason = body?.reason ?? '';
  booking.updatedAt = iso(now());
  await emit('BOOKING_REJECTED', rejected(store, booking), subjectOf(store, booking, profile));
  return { data: bookingAnswer(booking, viewOf(request)) };
}

/** `POST /v2/bookings/{bookingUid}/mark-absent`: host or attendees, once the meeting has begun. */
export async function markAbsent(request: SandboxRequest): Promise<Answer> {
  const { store, emit, profile, now, body } = request;
  const booking = hostedBooking(request);
  const start = DateTime.fromISO(booking.start, { zone: 'utc' });
  if (now() < start) {
    throw refuse(
      'Bookings can only be marked as absent after their scheduled start time. Current time in …',
      `UTC+0: ${now().toUTC().toISO()}, start time in UTC+0: ${start.toISO()}`,
    );
  }
  const marked: Array<{ email: string; absent: boolean }> = body.attendees ?? [];
  if (typeof body.host === 'boolean') booking.absentHost = body.host;
  for (const { email, absent } of marked) {
    const attendee = booking.attendees.find((each) => each.email === email);
    if (attendee) attendee.absent = absent;
  }
  booking.updatedAt = iso(now());
  if (marked.length) {
    const about = subjectOf(store, booking, profile);
    await emit('BOOKING_NO_SHOW_UPDATED', noShow(booking, marked), about);
  }
  return { data: bookingAnswer(booking, viewOf(request)) };
}

/** Only what is confirmed already cannot be decided: what was cancelled or declined can, again. */
function undecided(request: SandboxRequest): Booking {
  const booking = hostedBooking(request);
  if (booking.status === 'accepted') throw refuse('Booking already confirmed');
  return booking;
}

/** The booking of the path. @throws 403 for people who do not host it. */
export function hostedBooking({ store, user, params }: SandboxRequest): Booking {
  const booking = bookingByUid(store, params.bookingUid);
  const isHost = booking.hostIds.includes(user?.id ?? 0);
  if (isHost || managesEventType(store, user, eventTypeOf(store, booking))) return booking;
  throw new ApiError(403, 'You do not host this booking', 'ForbiddenException');
}
