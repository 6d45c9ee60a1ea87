/** The people of a booking beside its attendee. */
import { routes } from '../../routes';
import type { SandboxRequest } from '../../types';
import { refuse } from '../../refuse';
import { badRequest, eventTypeOf, iso, notFound, organizer } from '../find';
import type { Attendee, Booking } from '../model';
import { checkEmails } from '../people';
import { attendeeAnswer, bookingAnswer, viewOf } from './answer';
import { isSeated } from './book';
import { hostedBooking } from './decide';

const guestsPerCall = 10;
const guestsPerBooking = 30;

export const attendees = routes({
  'GET /bookings/{bookingUid}/attendees'(request) {
    return { data: hostedBooking(request).attendees.map(withId) };
  },

  'GET /bookings/{bookingUid}/attendees/{attendeeId}'(request) {
    return { data: withId(attendeeOf(request, hostedBooking(request))) };
  },

  'POST /bookings/{bookingUid}/attendees'(request) {
    const { store, body, now } = request;
    const booking = openBooking(request);
    checkNew(booking, [body.email]);
    const { name, email, timeZone, language = 'en', phoneNumber } = body;
    const attendee: Attendee = {
      id: store.nextId('attendee'),
      name,
      email,
      timeZone,
      language,
      absent: false,
      ...(phoneNumber && { phoneNumber }),
    };
    booking.attendees.push(attendee);
    booking.updatedAt = iso(now());
    return { status: 201, data: { ...withId(attendee), bookingId: booking.id } };
  },

  'DELETE /bookings/{bookingUid}/attendees/{attendeeId}'(request) {
    const booking = hostedBooking(request);
    const attendee = attendeeOf(request, booking);
    if (attendee === booking.attendees[0]) throw refuse('cannot_remove_primary_attendee');
    booking.attendees = booking.attendees.filter((each) => each !== attendee);
    booking.updatedAt = iso(request.now());
    const { id, name, email, timeZone } = attendee;
    return { data: { id, bookingId: booking.id, name, email, timeZone } };
  },

  'POST /bookings/{bookingUid}/guests'(request) {
    const { store, now } = request;
    const guests: Array<{ email: string } & Partial<Attendee>> = request.body.guests;
    const booking = openBooking(request);
    if (eventTypeOf(store, booking).disableGuests) {
      throw badRequest('Guests are disabled for this event type');
    }
    const known = booking.responses.guests;
    const all = [...(Array.isArray(known) ? known : []), ...guests.map(({ email }) => email)];
    if (guests.length > guestsPerCall) {
      throw badRequest(`At most ${guestsPerCall} guests can be added at once`);
    }
    if (all.length > guestsPerBooking) {
      throw refuse(
        'Cannot add … guests. This booking already has … attendees. Maximum total guests allowed …',
        guests.length,
        booking.attendees.length,
        `per booking is ${guestsPerBooking}.`,
      );
    }
    checkNew(
      booking,
      guests.map(({ email }) => email),
    );
    // Of language, time zone and phone number nothing is kept.
    for (const { name = '', email } of guests) {
      booking.attendees.push({
        id: store.nextId('attendee'),
        name,
        email,
        timeZone: organizer(store, booking).timeZone,
        language: 'en',
        absent: false,
        isGuest: true,
      });
    }
    booking.responses.guests = all;
    booking.updatedAt = iso(now());
    return { data: bookingAnswer(booking, viewOf(request)) };
  },
});

function withId(attendee: Attendee) {
  return { ...attendeeAnswer(attendee), id: attendee.id };
}

function attendeeOf({ params }: SandboxRequest, booking: Booking): Attendee {
  const id = Number(params.attendeeId);
  const found = booking.attendees.find((attendee) => attendee.id === id);
  if (!found) throw notFound(`Attendee with id ${id} not found in booking ${booking.uid}`);
  return found;
}

/** @throws 400 for seated types: there every attendee books a seat. */
function openBooking(request: SandboxRequest): Booking {
  const booking = hostedBooking(request);
  if (isSeated(eventTypeOf(request.store, booking))) {
    throw badRequest('Nobody can be added to a booking of a seated event type');
  }
  return booking;
}

function checkNew({ attendees: present }: Booking, emails: string[]): void {
  checkEmails(emails);
  const known = new Set(present.map(({ email }) => email));
  if (emails.some((email) => known.has(email))) throw refuse('emails_must_be_unique_valid');
}
