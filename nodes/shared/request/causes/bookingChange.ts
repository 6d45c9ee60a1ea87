import { says, type Cause } from './cause';

/** Bookings that Cal.com does not change, or does not have. */
export const bookingChange: Cause[] = [
  {
    name: 'notInSeries',
    when: says(/not part of a recurring/i, 400),
    message: 'The booking is not part of a series',
    advice: 'Cancel only this booking.',
    mayBeDone: true,
  },
  {
    name: 'occurrenceNeeded',
    when: says(/cannot cancel subsequent bookings/i, 400),
    message: 'The UID is that of a whole series',
    advice: 'Use the UID of one booking in the series, not the one they share.',
  },
  {
    name: 'reasonMissing',
    when: says(/reason is required/i, 400),
    message: 'A reason is required',
    advice: 'Fill in "Reason": hosts must give one.',
  },
  {
    name: 'seatMissing',
    when: says(/seatUid is required|provide seatUid/i, 400),
    message: 'The booking has seats',
    advice:
      'Choose "One Seat" and enter its "Seat UID", from the output of the booking that took it.',
  },
  {
    name: 'seatUnknown',
    when: says(/invalid seatUid|no seat with|seat with uid=\S+ does not exist/i, 400, 404),
    message: 'This booking does not have that seat',
    advice:
      'Check "Booking UID" and "Seat UID": the seat may already have been moved or cancelled.',
  },
  {
    name: 'movedAlready',
    when: says(/rescheduled already|already been rescheduled/i, 400),
    message: 'The booking was already rescheduled',
    advice: 'Use the UID in rescheduledToUid instead.',
  },
  {
    name: 'cancelledAlready',
    when: says(/been cancelled|cancelled already|already cancelled/i, 400),
    message: 'The booking is already cancelled',
    advice: 'There is nothing left to do. If it was rescheduled, use the UID in rescheduledToUid.',
  },
  {
    name: 'overAlready',
    when: says(/already ended/i, 400),
    message: 'The booking is already over',
    advice:
      'Cal.com does not cancel past bookings. You can mark people who did not come as absent.',
  },
  {
    name: 'rejectedAlready',
    when: says(/been rejected|status is rejected/i, 400),
    message: 'The host has declined the booking',
    advice: 'Book another time.',
  },
  {
    name: 'cancellingOff',
    when: says(/not allow cancel/i, 400),
    message: 'The event type does not allow bookings to be cancelled',
    advice: "Change this in the event type's settings.",
  },
  {
    name: 'notPending',
    when: says(/not pending|already confirmed/i, 400),
    message: 'The booking is not waiting for confirmation',
    advice: 'Only bookings with the status pending can be confirmed or declined.',
  },
  {
    name: 'absentTooEarly',
    when: says(/before the start|not started yet|can.?t mark|only be marked as absent/i, 400),
    message: 'Nobody can be absent before the booking starts',
    advice: 'Mark absences after the start.',
  },
  {
    name: 'noCalVideo',
    when: says(/no cal video/i, 404),
    message: 'The booking does not take place in Cal Video',
    advice: 'Recordings, transcripts and sessions exist only for bookings in Cal Video.',
  },
  {
    name: 'seatedClosed',
    when: says(/seated event type|booking with seats/i, 400),
    message: 'Nobody can be added to a booking with seats',
    advice: 'Book a seat for each person.',
  },
  {
    name: 'foreignBooking',
    when: says(/^booking with .* does not belong|access to booking with/i, 400, 403),
    message: 'This booking belongs to somebody else',
    advice: 'Use the credential of one of its hosts.',
  },
  {
    name: 'eventTypeGone',
    when: says(/no event type found for booking|(has no|is missing) event type/i, 400, 404),
    message: 'The event type of this booking no longer exists',
    advice:
      'It was deleted, and Cal.com does this only with it. Book anew with another event type.',
  },
  {
    name: 'attendeeUnknown',
    when: says(/^attendee with e-?mail/i, 404),
    message: 'Nobody with this email address is in the booking',
    advice: 'Enter it exactly as in the booking: small and capital letters differ.',
  },
  {
    name: 'bookingUnknown',
    when: says(/^booking with/i, 404),
    advice: "Check the UID, and that the booking is on the credential's server.",
  },
  {
    name: 'guestsTooMany',
    when: says(/guests can|(at most|maximum|more than) .*guests/i, 400),
    advice: 'Cal.com accepts 10 guests at once and 30 per booking.',
  },
  {
    name: 'guestsInvalid',
    when: says(/emails_must_be_unique_valid/i, 400),
    message: 'An email address is not valid, or is already in the booking',
    advice: 'Check the spelling, and leave out people who are already in the booking.',
  },
  {
    name: 'firstAttendee',
    when: says(/cannot_remove_primary_attendee/i, 400),
    message: 'The first attendee of a booking cannot be removed',
    advice: 'Cancel the booking instead.',
  },
];
