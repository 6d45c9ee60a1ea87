/** Bookings and attendees in the words of API v1; they are made by the rules of API v2. */
import { omit } from 'lodash';
import { DateTime } from 'luxon';
import { operations } from '../../contract';
import { createBooking } from '../scheduling/bookings/create';
import { cancelBooking } from '../scheduling/bookings/cancel';
import { rescheduleBooking } from '../scheduling/bookings/reschedule';
import { eventTypeOf, organizer } from '../scheduling/find';
import type { Attendee, Booking } from '../scheduling/model';
import { joined } from '../routes';
import { routes } from './routes';
import { ApiError, type Answer, type SandboxRequest } from '../types';
import { shown } from './generic';
import { paged } from './people';
import { missing, notYours, refuse, type LegacyRequest } from './types';

function toLegacy(request: LegacyRequest, booking: Booking) {
  const { store } = request;
  const host = organizer(store, booking);
  const { title, slug } = eventTypeOf(store, booking);
  return shown(request)({
    ...booking,
    startTime: booking.start,
    endTime: booking.end,
    status: booking.status.toUpperCase(),
    userId: host.id,
    user: { email: host.email, name: host.name, timeZone: host.timeZone, locale: host.locale },
    eventType: { title, slug },
    attendees: booking.attendees.map(({ id, name, email, timeZone, language }) => ({
      id,
      name,
      email,
      timeZone,
      locale: language,
    })),
    payment: [],
    fromReschedule: booking.rescheduledFromUid ?? null,
  });
}

const isHost = ({ user, isAdmin }: LegacyRequest, { hostIds }: Booking): boolean =>
  isAdmin || hostIds.includes(user.id);

/** @throws 404 for an unknown number, 403 for a booking of somebody else */
function bookingOf(request: LegacyRequest, id: unknown = request.params.id): Booking {
  const booking = [...request.store.bookings.values()].find((each) => each.id === Number(id));
  if (!booking) throw missing('Booking');
  if (!isHost(request, booking)) throw notYours();
  return booking;
}

/** The same request as API v2 gets it. */
const asNewer = (request: LegacyRequest, route: string, more: Partial<SandboxRequest>) =>
  ({
    ...request,
    operation: operations.find(({ method, path }) => `${method} ${path}` === route)!,
    version: '2024-08-13',
    ...more,
  }) as SandboxRequest;

/** @throws 409 for a time that is taken, in the words of API v1 */
async function carriedOut(work: Promise<Answer>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    throw /not available/.test(error.message)
      ? refuse(409, 'no_available_users_found_error')
      : refuse(error.status, error.message);
  });
}

/** The standard answers, which API v2 takes elsewhere. */
const standard = ['name', 'email', 'guests', 'location', 'rescheduleReason'];

async function create(request: LegacyRequest) {
  const { body, store } = request;
  const { responses, timeZone, language, eventTypeId, start, metadata, rescheduleUid } = body;
  const before = new Set(store.bookings.keys());
  if (rescheduleUid) {
    const changes = { start, reschedulingReason: responses.rescheduleReason };
    await carriedOut(
      rescheduleBooking(
        asNewer(request, 'POST /v2/bookings/{bookingUid}/reschedule', {
          params: { bookingUid: rescheduleUid },
          body: changes,
        }),
      ),
    );
  } else {
    const { name, email, attendeePhoneNumber } = responses;
    const attendee = {
      name: typeof name === 'object' ? [name.firstName, name.lastName].join(' ').trim() : name,
      email,
      timeZone,
      language,
      ...(attendeePhoneNumber && { phoneNumber: attendeePhoneNumber }),
    };
    await carriedOut(
      createBooking(
        asNewer(request, 'POST /v2/bookings', {
          body: {
            start: DateTime.fromISO(start).toUTC().toISO(),
            eventTypeId,
            attendee,
            guests: responses.guests ?? [],
            metadata,
            bookingFieldsResponses: omit(responses, standard),
          },
        }),
      ),
    );
  }
  const [uid] = [...store.bookings.keys()].filter((each) => !before.has(each));
  return toLegacy(request, store.bookings.get(uid)!);
}

async function cancel(request: LegacyRequest) {
  const booking = bookingOf(request);
  const { allRemainingBookings, cancellationReason = 'Not Provided' } = request.query;
  await carriedOut(
    cancelBooking(
      asNewer(request, 'POST /v2/bookings/{bookingUid}/cancel', {
        params: { bookingUid: booking.uid },
        body: { cancellationReason, cancelSubsequentBookings: allRemainingBookings },
      }),
    ),
  );
  return {
    success: true,
    message: 'Booking successfully cancelled.',
    bookingId: booking.id,
    bookingUid: booking.uid,
    onlyRemovedAttendee: false,
  };
}

function list(request: LegacyRequest) {
  const { store, user, isAdmin, query, now } = request;
  const { userId, attendeeEmail, dateFrom, dateTo, status, sortBy, order } = query;
  const owners: number[] | undefined = userId ?? (isAdmin ? undefined : [user.id]);
  const at = (text: string) => DateTime.fromISO(text).toMillis();
  const found = [...store.bookings.values()]
    .filter(({ hostIds }) => !owners || hostIds.some((id) => owners.includes(id)))
    .filter(
      ({ attendees }) =>
        !attendeeEmail || attendees.some(({ email }) => attendeeEmail.includes(email)),
    )
    .filter(({ start }) => !dateFrom || at(start) >= at(dateFrom))
    .filter(({ start }) => !dateTo || at(start) <= at(dateTo))
    .filter(({ start }) => status !== 'upcoming' || at(start) >= now().toMillis())
    .sort((a, b) =>
      sortBy ? a[sortBy as 'createdAt'].localeCompare(b[sortBy as 'createdAt']) : 0,
    );
  const sorted = order === 'desc' ? found.reverse() : found;
  return paged(
    sorted.map((booking) => toLegacy(request, booking)),
    query,
  );
}

const bookings = routes({
  'GET /bookings': list,
  'POST /bookings': create,
  'GET /bookings/{id}': (request) => toLegacy(request, bookingOf(request)),
  'PATCH /bookings/{id}': (request) => {
    const { startTime, endTime, status, title, description } = request.body;
    const booking = bookingOf(request);
    Object.assign(
      booking,
      startTime && { start: startTime },
      endTime && { end: endTime },
      status && { status: status.toLowerCase() },
      title && { title },
      description !== undefined && { description: description ?? '' },
    );
    return toLegacy(request, booking);
  },
  'DELETE /bookings/{id}': cancel,
  'DELETE /bookings/{id}/cancel': cancel,
  'GET /bookings/{id}/recordings': (request) => recordingsOf(request),
  'GET /bookings/{id}/transcripts': (request) =>
    recordingsOf(request).map(({ id }) => `${request.store.webUrl}/transcripts/${id}`),
  'GET /bookings/{id}/transcripts/{recordingId}': (request) =>
    recordingsOf(request)
      .filter(({ id }) => id === request.params.recordingId)
      .map(() => ({ startTime: '00:00:01', speaker: 'Ada Owner', text: 'Welcome' })),
});

/** Every booking that took place was recorded. */
function recordingsOf(request: LegacyRequest) {
  const { id, uid, start } = bookingOf(request);
  return [
    {
      id: `recording-${id}`,
      room_name: uid,
      start_ts: DateTime.fromISO(start).toUnixInteger(),
      status: 'finished',
      max_participants: 2,
      duration: 1800,
      share_token: 'sandbox-token',
      download_link: `${request.store.webUrl}/recordings/${id}`,
    },
  ];
}

interface Place {
  booking: Booking;
  attendee: Attendee;
}

const everyAttendee = (request: LegacyRequest): Place[] =>
  [...request.store.bookings.values()]
    .filter((booking) => isHost(request, booking))
    .flatMap((booking) => booking.attendees.map((attendee) => ({ booking, attendee })));

function attendeeOf(request: LegacyRequest): Place {
  const found = everyAttendee(request).find(
    ({ attendee }) => attendee.id === Number(request.params.id),
  );
  if (!found) throw missing('Attendee');
  return found;
}

const attendeeShown = ({ booking, attendee: { id, name, email, timeZone } }: Place) => ({
  id,
  bookingId: booking.id,
  name,
  email,
  timeZone,
});

const attendees = routes({
  'GET /attendees': (request) => everyAttendee(request).map(attendeeShown),
  'POST /attendees': (request) => {
    const { bookingId, ...person } = request.body;
    const booking = bookingOf(request, bookingId);
    const id = request.store.nextId('attendee');
    const attendee: Attendee = { id, language: 'en', absent: false, ...person };
    booking.attendees.push(attendee);
    return attendeeShown({ booking, attendee });
  },
  'GET /attendees/{id}': (request) => attendeeShown(attendeeOf(request)),
  'PATCH /attendees/{id}': (request) => {
    const { booking, attendee } = attendeeOf(request);
    Object.assign(attendee, omit(request.body, 'bookingId'));
    return attendeeShown({ booking, attendee });
  },
  'DELETE /attendees/{id}': (request) => {
    const { booking, attendee } = attendeeOf(request);
    booking.attendees.splice(booking.attendees.indexOf(attendee), 1);
    return `Attendee with id: ${attendee.id} deleted successfully`;
  },
});

export const scheduled = joined(bookings, attendees);
