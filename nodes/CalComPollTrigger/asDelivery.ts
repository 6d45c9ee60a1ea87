import type { IDataObject } from 'n8n-workflow';
import { isOff } from '../shared/bookings';
import { omit } from 'lodash';
import type { Body } from '../shared/webhooks/body';
import type { Booking } from './bookings';
import type { Kind } from './updates';

export type PollEvent = Kind | 'bookingStartsSoon' | 'bookingEnded';

/** What is reported, and what was found out about it. */
export interface Happened {
  event: PollEvent;
  booking: Booking;
  /** When the booking that a move left behind would have been. */
  previous?: Pick<Booking, 'start' | 'end'>;
  eventTypeTitle?: string;
}

/** Answers that the API computes itself. */
const computed = ['displayEmail', 'displayGuests', 'rescheduledReason'];

/** The name of what happened: that of the webhook event where there is one for it. */
function nameOf(event: PollEvent, booking: Booking): string {
  switch (event) {
    case 'newBooking':
      return booking.status === 'pending' ? 'BOOKING_REQUESTED' : 'BOOKING_CREATED';
    case 'movedBooking':
      return booking.status === 'pending' ? 'BOOKING_REQUESTED' : 'BOOKING_RESCHEDULED';
    case 'changedBooking':
      return 'BOOKING_CHANGED';
    case 'cancelledBooking':
      return booking.status === 'rejected' ? 'BOOKING_REJECTED' : 'BOOKING_CANCELLED';
    case 'bookingStartsSoon':
      return 'BOOKING_STARTS_SOON';
    case 'bookingEnded':
      return 'MEETING_ENDED';
  }
}

/** When it happened, as far as the booking tells. */
function momentOf(event: PollEvent, booking: Booking): unknown {
  switch (event) {
    case 'newBooking':
    case 'movedBooking':
      return booking.createdAt;
    case 'bookingStartsSoon':
      return booking.start;
    case 'bookingEnded':
      return booking.end;
    default:
      return booking.updatedAt;
  }
}

/**
 * A booking of the API as the delivery that a webhook would have brought. `web` is the start of the
 * server's web addresses.
 */
export function asDelivery(
  { event, booking, previous, eventTypeTitle }: Happened,
  web: string,
): Body {
  const { hosts, attendees, eventType, metadata } = booking;
  const answers = (booking.bookingFieldsResponses ?? {}) as IDataObject;
  const reason = booking.cancellationReason;
  return {
    triggerEvent: nameOf(event, booking),
    createdAt: momentOf(event, booking),
    payload: {
      bookerUrl: web,
      uid: booking.uid,
      bookingId: booking.id,
      title: booking.title,
      // What the API calls the description of a booking is what was entered as notes.
      additionalNotes: answers.notes ?? booking.description,
      status: booking.status,
      startTime: booking.start,
      endTime: booking.end,
      createdAt: booking.createdAt,
      updatedAt: booking.updatedAt,
      eventTypeId: booking.eventTypeId,
      eventTitle: eventTypeTitle,
      type: (eventType as IDataObject | null)?.slug,
      length: booking.duration,
      location: booking.location,
      metadata: { ...(metadata as IDataObject), videoCallUrl: booking.meetingUrl },
      iCalUID: booking.icsUid,
      recurringEventId: booking.recurringBookingUid,
      organizer: ((hosts ?? []) as IDataObject[])[0],
      attendees: ((attendees ?? []) as IDataObject[]).map(asAttendee),
      responses: omit(answers, computed),
      rescheduleUid: booking.rescheduledFromUid,
      ...(booking.rescheduledFromUid && {
        rescheduledBy: booking.rescheduledByEmail,
        reschedulingReason: booking.reschedulingReason,
        rescheduleStartTime: previous?.start,
        rescheduleEndTime: previous?.end,
      }),
      ...(isOff(booking) && {
        [booking.status === 'rejected' ? 'rejectionReason' : 'cancellationReason']: reason,
        cancelledBy: booking.cancelledByEmail,
      }),
    },
  };
}

const asAttendee = ({ absent, language, seatUid, ...attendee }: IDataObject): IDataObject => ({
  ...attendee,
  noShow: absent,
  language: { locale: language },
  bookingSeat: { referenceUid: seatUid },
});
