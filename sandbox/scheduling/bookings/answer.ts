/** The form in which the server shows a booking: plain, recurring or seated. */
import { omit } from 'lodash';
import { DateTime } from 'luxon';
import type { SandboxRequest } from '../../types';
import type { Store, User } from '../../store';
import { eventTypeOf, managesEventType, organizer } from '../find';
import type { Attendee, Booking } from '../model';

/** What one request may see of a booking. */
interface View {
  store: Store;
  user?: User;
  /** A new seat: its answer names it, and shows its attendee even to strangers. */
  seatUid?: string;
  /** Lists show the attendees of seated bookings to everybody who may list them. */
  listed?: boolean;
}

/** Who looks at a booking, which decides what they see. */
export function viewOf({ store, user }: SandboxRequest, more: Partial<View> = {}): View {
  return { store, user, ...more };
}

/** A booking as `GET /v2/bookings/{bookingUid}` shows it; keys that are not set are absent. */
export function bookingAnswer(booking: Booking, view: View): Record<string, unknown> {
  const seated = booking.attendees.some(({ seatUid }) => seatUid !== undefined);
  const type = eventTypeOf(view.store, booking);
  const isSeated = seated || 'seatsPerTimeSlot' in type.seats;
  const recurring = booking.recurringBookingUid !== undefined;
  const shown = facts(booking, view.store);
  return {
    ...(isSeated ? { ...omit(shown, 'metadata'), description: null } : shown),
    ...(!isSeated && { cancelledByEmail: '' }),
    ...(!recurring && { rescheduledByEmail: booking.rescheduledByEmail ?? null }),
    ...(!recurring && booking.rescheduledToUid && { rescheduledToUid: booking.rescheduledToUid }),
    ...(recurring && { recurringBookingUid: booking.recurringBookingUid }),
    ...(isSeated ? seats(booking, view) : guests(booking)),
    ...(view.seatUid && { seatUid: view.seatUid }),
  };
}

/** What creating and rescheduling answer: the booking, and whether a platform manages its host. */
export function createdAnswer(booking: Booking, view: View): Record<string, unknown> {
  return {
    ...bookingAnswer(booking, view),
    isPlatformManagedUserBooking: organizer(view.store, booking).platformClientId !== undefined,
  };
}

function facts(booking: Booking, store: Store) {
  const { start, end, status } = booking;
  const type = store.eventTypes.get(booking.eventTypeId);
  const host = organizer(store, booking);
  const place = booking.videoCallUrl ?? booking.location;
  return {
    id: booking.id,
    uid: booking.uid,
    title: booking.title,
    description: booking.description,
    hosts: status === 'awaiting_host' ? [] : [hostAnswer(host)],
    status,
    cancellationReason: booking.cancellationReason ?? '',
    ...(booking.reschedulingReason && { reschedulingReason: booking.reschedulingReason }),
    ...(booking.rescheduledFromUid && { rescheduledFromUid: booking.rescheduledFromUid }),
    start,
    end,
    duration: DateTime.fromISO(end).diff(DateTime.fromISO(start)).as('minutes'),
    eventTypeId: type?.id ?? null,
    eventType: type ? { id: type.id, slug: type.slug } : null,
    meetingUrl: place,
    location: place,
    absentHost: booking.absentHost,
    createdAt: booking.createdAt,
    updatedAt: booking.updatedAt,
    metadata: booking.metadata,
    rating: null,
    icsUid: booking.icsUid,
  };
}

function hostAnswer({ id, name, email, username, timeZone }: User) {
  return { id, name, email, displayEmail: email, username, timeZone };
}

function guests({ attendees, responses, reschedulingReason }: Booking) {
  const invited = responses.guests;
  return {
    attendees: attendees.map(attendeeAnswer),
    ...(Array.isArray(invited) && { guests: invited }),
    bookingFieldsResponses: {
      ...responses,
      ...(reschedulingReason && { rescheduledReason: reschedulingReason }),
      displayEmail: responses.email,
      ...(Array.isArray(invited) && { displayGuests: invited }),
    },
  };
}

function seats(booking: Booking, { store, user, seatUid, listed }: View) {
  const type = eventTypeOf(store, booking);
  const open =
    listed ||
    ('showAttendeeInfo' in type.seats && type.seats.showAttendeeInfo) ||
    managesEventType(store, user, type);
  const shown = booking.attendees.filter((attendee) => open || attendee.seatUid === seatUid);
  return {
    attendees: shown.map((attendee) => ({
      ...attendeeAnswer(attendee),
      seatUid: attendee.seatUid,
      guests: [],
      bookingFieldsResponses: omit(attendee.responses, 'email'),
      metadata: attendee.metadata ?? {},
    })),
  };
}

/** An attendee as bookings list them. */
export function attendeeAnswer({ name, email, timeZone, language, absent, phoneNumber }: Attendee) {
  return {
    name,
    email,
    displayEmail: email,
    timeZone,
    language,
    absent,
    ...(phoneNumber && { phoneNumber }),
  };
}
