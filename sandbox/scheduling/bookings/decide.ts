/** Confirming, declining and marking people absent: what only hosts do. */
import { DateTime } from 'luxon';
import { ApiError } from '../../types';
import type { Answer, SandboxRequest } from '../../types';
import { badRequest, bookingByUid, eventTypeOf, iso, managesEventType } from '../find';
import type { Booking } from '../model';
import { bookingAnswer, viewOf } from './answer';
import { confirmed, noShow, rejected } from './payload';
import { subjectOf } from './subject';

/** `POST /v2/bookings/{bookingUid}/confirm`. */
export async function confirmBooking(request: SandboxRequest): Promise<Answer> {
  const { store, emit, profile, now } = request;
  const booking = pendingBooking(request);
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
  const booking = pendingBooking(request);
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
    throw badRequest(
      `Nobody can be marked as absent before the start of a booking. Current time in UTC: ${now().toUTC().toISO()}, start in UTC: ${start.toISO()}`,
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

function pendingBooking(request: SandboxRequest): Booking {
  const booking = hostedBooking(request);
  if (booking.status === 'pending') return booking;
  throw badRequest(`Booking with uid=${booking.uid} is ${booking.status}, not pending.`);
}

/** The booking of the path. @throws 403 for people who do not host it. */
export function hostedBooking({ store, user, params }: SandboxRequest): Booking {
  const booking = bookingByUid(store, params.bookingUid);
  const isHost = booking.hostIds.includes(user?.id ?? 0);
  if (isHost || managesEventType(store, user, eventTypeOf(store, booking))) return booking;
  throw new ApiError(403, 'You do not host this booking', 'ForbiddenException');
}
