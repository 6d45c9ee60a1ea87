/** Webhook payloads of the booking family, with the key sets seen on a real server. */
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Store } from '../../store';
import type { Profile } from '../../types';
import { eventTypeOf } from '../find';
import type { Attendee, Booking } from '../model';
import {
  meeting,
  direct,
  decided,
  showsAttendees,
  person,
  responsesOf,
  joinMetadata,
  splitName,
  seconds,
  schedulingTypes,
} from './payloadParts';
import type { Payload } from './payloadParts';

/** BOOKING_CREATED of a booking that needs no confirmation. */
export function created(store: Store, booking: Booking, seat?: Attendee): Payload {
  return {
    ...direct(store, booking, seat),
    iCalUID: seat?.icsUid ?? booking.icsUid,
    metadata: joinMetadata(booking, seat),
  };
}

/** BOOKING_RESCHEDULED: the new booking, and where it was before. */
export function rescheduled(
  store: Store,
  booking: Booking,
  old: Pick<Booking, 'id' | 'uid' | 'start' | 'end'>,
  seat?: Attendee,
): Payload {
  return {
    ...direct(store, booking, seat),
    ...(booking.rescheduledByEmail && { rescheduledBy: booking.rescheduledByEmail }),
    appsStatus: [],
    rescheduleId: old.id,
    rescheduleUid: old.uid,
    rescheduleStartTime: seconds(old.start),
    rescheduleEndTime: seconds(old.end),
    iCalUID: seat?.icsUid ?? booking.icsUid,
    metadata: joinMetadata(booking, seat),
  };
}

/** BOOKING_REQUESTED. `oneTimePassword` is made up, as a real one is a credential. */
export function requested(store: Store, booking: Booking, profile: Profile): Payload {
  const type = eventTypeOf(store, booking);
  return {
    ...direct(store, booking),
    startTime: booking.start,
    endTime: booking.end,
    attendees: booking.attendees.map((attendee) => ({
      ...person(attendee, booking),
      phoneNumber: attendee.phoneNumber ?? null,
      bookingSeat: null,
      ...splitName(attendee.name),
    })),
    responses: responsesOf(type, booking),
    iCalUID: booking.icsUid,
    requiresConfirmation: true,
    oneTimePassword: randomUUID(),
    platformClientId: '',
    platformRescheduleUrl: '',
    platformCancelUrl: '',
    platformBookingUrl: '',
    organizationId: null,
    assignmentReason: [],
    metadata: ownMetadata(booking, profile),
  };
}

/** BOOKING_CREATED of a booking whose request was accepted. */
export function confirmed(store: Store, booking: Booking, profile: Profile): Payload {
  return { ...decided(store, booking), metadata: ownMetadata(booking, profile) };
}

/** The cloud leaves out what the booker sent along when a booking has to be confirmed. */
function ownMetadata({ metadata }: Booking, profile: Profile): Payload {
  return profile === 'cloud' ? {} : metadata;
}

/** BOOKING_REJECTED, with the reason of the host. */
export function rejected(store: Store, booking: Booking): Payload {
  return { ...decided(store, booking), rejectionReason: booking.rejectionReason ?? '' };
}

/**
 * BOOKING_CANCELLED. For one seat it names the attendee alone, but neither the seat nor its own
 * iCalendar UID.
 */
export function cancelled(
  store: Store,
  booking: Booking,
  { seat, requestReschedule = false }: { seat?: Attendee; requestReschedule?: boolean } = {},
): Payload {
  const type = eventTypeOf(store, booking);
  const offset = (text: string) =>
    `${DateTime.fromISO(text, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss")}+00:00`;
  const { location, ...responses } = responsesOf(type, booking);
  return {
    ...meeting(store, booking),
    startTime: offset(booking.start),
    endTime: offset(booking.end),
    responses: { ...responses, location: { ...location, value: undefined } },
    attendees: (seat ? [seat] : booking.attendees).map((attendee) => ({
      ...person(attendee, booking),
      phoneNumber: attendee.phoneNumber ?? null,
    })),
    destinationCalendar: [],
    cancellationReason: booking.cancellationReason ?? '',
    seatsShowAttendees: showsAttendees(type, false),
    iCalUID: booking.icsUid,
    iCalSequence: booking.icsSequence,
    schedulingType: type.schedulingType && schedulingTypes[type.schedulingType],
    requiresConfirmation: null,
    price: null,
    status: 'CANCELLED',
    requestReschedule,
  };
}

/** BOOKING_NO_SHOW_UPDATED, with everybody who was marked at once. */
export function noShow(
  booking: Booking,
  marked: Array<{ email: string; absent: boolean }>,
): Payload {
  const { email, absent } = marked[0];
  const all = marked.map((each) => each.email).join(', ');
  return {
    message: `${marked.length > 1 ? all : email} ${absent ? 'marked' : 'unmarked'} as no-show`,
    attendees: marked.map((each) => ({ email: each.email, noShow: each.absent })),
    bookingUid: booking.uid,
    bookingId: booking.id,
  };
}

/** BOOKING_LOCATION_UPDATED (cloud). */
export function moved(store: Store, booking: Booking, previousLocation: string): Payload {
  return { ...created(store, booking), appsStatus: [], previousLocation };
}

/** BOOKING_REASSIGNED (cloud); the organizer is the new host already. */
export function reassigned(store: Store, booking: Booking, from: number): Payload {
  return {
    ...created(store, booking),
    appsStatus: [],
    addedHostUserIds: [booking.hostIds[0]],
    removedHostUserIds: [from],
  };
}
