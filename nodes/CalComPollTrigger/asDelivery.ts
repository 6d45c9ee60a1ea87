import type { IDataObject } from 'n8n-workflow';
import { omit } from 'lodash';
import type { Body } from '../shared/webhooks/body';
import { isOff, type Booking } from './bookings';
import type { Kind } from './updates';

export type PollEvent = Kind | 'bookingStartsSoon' | 'bookingEnded';

/** Answers that the API computes itself. */
const computed = ['displayEmail', 'displayGuests', 'rescheduledReason'];

/** The name of what happened: that of the webhook event where there is one for it. */
function nameOf(event: PollEvent, booking: Booking): string {
  switch (event) {
    case 'newBooking':
      return booking.status === 'pending' ? 'BOOKING_REQUESTED' : 'BOOKING_CREATED';
    case 'changedBooking':
      return booking.rescheduledFromUid ? 'BOOKING_RESCHEDULED' : 'BOOKING_CHANGED';
    case 'cancelledBooking':
      return booking.status === 'rejected' ? 'BOOKING_REJECTED' : 'BOOKING_CANCELLED';
    case 'bookingStartsSoon':
      return 'BOOKING_STARTS_SOON';
    case 'bookingEnded':
      return 'MEETING_ENDED';
  }
}

const momentOf: Record<PollEvent, keyof Booking> = {
  newBooking: 'createdAt',
  changedBooking: 'updatedAt',
  cancelledBooking: 'updatedAt',
  bookingStartsSoon: 'start',
  bookingEnded: 'end',
};

/** A booking of the API as the delivery that a webhook would have brought. */
export function asDelivery(event: PollEvent, booking: Booking): Body {
  const { hosts, attendees, eventType, metadata, bookingFieldsResponses } = booking;
  const reason = booking.cancellationReason;
  return {
    triggerEvent: nameOf(event, booking),
    createdAt: booking[momentOf[event]],
    payload: {
      uid: booking.uid,
      bookingId: booking.id,
      title: booking.title,
      description: booking.description,
      status: booking.status,
      startTime: booking.start,
      endTime: booking.end,
      createdAt: booking.createdAt,
      updatedAt: booking.updatedAt,
      eventTypeId: booking.eventTypeId,
      type: (eventType as IDataObject | null)?.slug,
      length: booking.duration,
      location: booking.location,
      metadata: { ...(metadata as IDataObject), videoCallUrl: booking.meetingUrl },
      iCalUID: booking.icsUid,
      rescheduleUid: booking.rescheduledFromUid,
      rescheduledBy: booking.rescheduledFromUid ? booking.rescheduledByEmail : undefined,
      recurringEventId: booking.recurringBookingUid,
      organizer: ((hosts ?? []) as IDataObject[])[0],
      attendees: ((attendees ?? []) as IDataObject[]).map(asAttendee),
      responses: omit(bookingFieldsResponses as IDataObject, computed),
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
