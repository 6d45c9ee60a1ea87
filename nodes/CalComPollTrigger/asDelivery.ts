import type { IDataObject } from 'n8n-workflow';
import { isOff, isUnconfirmed } from '../shared/api/bookings';
import { omit } from 'lodash';
import type { Body } from '../shared/webhooks/body';
import type { Booking, Kind, Update } from './bookings';

export type PollEvent = Kind | 'bookingStartsSoon' | 'bookingEnded';

/** What is reported, and what was found out about it. */
export interface Happened {
  event: PollEvent;
  booking: Booking;
  /** When the booking that a move left behind would have been. */
  previousUid?: string;
  previous?: Update['previous'];
  /** That it is about the seat of one person. */
  seat?: Update['seat'];
  eventTypeTitle?: string;
}

/** Answers that the API computes itself. */
const computed = ['displayEmail', 'displayGuests', 'rescheduledReason'];

/** The name of what happened: that of the webhook event where there is one for it. */
function nameOf(event: PollEvent, booking: Booking): string {
  switch (event) {
    case 'newBooking':
      return isUnconfirmed(booking) ? 'BOOKING_REQUESTED' : 'BOOKING_CREATED';
    case 'movedBooking':
      return isUnconfirmed(booking) ? 'BOOKING_REQUESTED' : 'BOOKING_RESCHEDULED';
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
function momentOf({ event, booking, seat }: Happened): unknown {
  if (seat) return seat.moment;
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
export function asDelivery(happened: Happened, web: string): Body {
  const { event, booking, seat, eventTypeTitle } = happened;
  const { hosts, eventType } = booking;
  const attendees = (booking.attendees ?? []) as IDataObject[];
  const [person] = attendees;
  // Of a seat it is the person who has answers and metadata.
  const { bookingFieldsResponses, metadata } = seat ? person : booking;
  const answers = (bookingFieldsResponses ?? {}) as IDataObject;
  const reason = booking.cancellationReason;
  return {
    triggerEvent: nameOf(event, booking),
    createdAt: momentOf(happened),
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
      recurringEventId: booking.recurringBookingUid,
      organizer: ((hosts ?? []) as IDataObject[])[0],
      attendees: attendees.map(asAttendee),
      responses: omit(answers, computed),
      ...(seat ? ofSeat(happened, person) : { iCalUID: booking.icsUid }),
      ...ofMove(happened),
      ...(isOff(booking) && {
        [booking.status === 'rejected' ? 'rejectionReason' : 'cancellationReason']: reason,
        cancelledBy: booking.cancelledByEmail,
      }),
    },
  };
}

/**
 * Where a booking was before, if this is about a move. Of meetings that have ended webhooks always
 * tell it.
 */
function ofMove({ event, booking, previousUid, previous, seat }: Happened): IDataObject {
  const uid = previousUid ?? (event === 'bookingEnded' ? booking.rescheduledFromUid : undefined);
  return {
    rescheduleUid: uid,
    rescheduleStartTime: previous?.start,
    rescheduleEndTime: previous?.end,
    // Of a seat the list does not say who moved it.
    ...(uid &&
      !seat && {
        rescheduledBy: booking.rescheduledByEmail,
        reschedulingReason: booking.reschedulingReason,
      }),
  };
}

/**
 * What a webhook tells of a seat. The one that was given up is told there without its UID, and the
 * iCal UID of the booking is not that of the seat.
 */
const ofSeat = ({ booking, seat }: Happened, { seatUid }: IDataObject): IDataObject => ({
  ...(!isOff(booking) && { attendeeSeatId: seatUid }),
  ...(seat?.isAssumed && { isAssumedMove: true }),
});

const asAttendee = ({ absent, language, seatUid, ...attendee }: IDataObject): IDataObject => ({
  ...attendee,
  noShow: absent,
  language: { locale: language },
  bookingSeat: { referenceUid: seatUid },
});
