import { says, type Cause } from './cause';

/** Bookings that Cal.com does not change, or does not have. */
export const bookingChange: Cause[] = [
  {
    name: 'notInSeries',
    when: says(/not part of a recurring/i, 400),
    message: 'The booking is not part of a series',
    advice: 'Cancel a single booking alone.',
    mayBeDone: true,
  },
  {
    name: 'occurrenceNeeded',
    when: says(/cannot cancel subsequent bookings/i, 400),
    message: 'The UID is that of a whole series',
    advice: 'Use the UID of one booking of the series, not the one that they have in common.',
  },
  {
    name: 'reasonMissing',
    when: says(/reason is required/i, 400),
    message: 'A reason is required',
    advice: 'Fill in the Reason: hosts must give one.',
  },
  {
    name: 'seatMissing',
    when: says(/seatUid is required|provide seatUid/i, 400),
    message: 'The booking has seats',
    advice: 'Choose One Seat and give its Seat UID, as in the output of the booking that took it.',
  },
  {
    name: 'seatUnknown',
    when: says(/invalid seatUid|no seat with|seat with uid=\S+ does not exist/i, 400, 404),
    message: 'There is no such seat in this booking',
    advice:
      'Check the Booking UID and the Seat UID: the seat may have been moved or cancelled already.',
  },
  {
    name: 'movedAlready',
    when: says(/rescheduled already|already been rescheduled/i, 400),
    message: 'The booking was moved already',
    advice: 'It goes on under the UID in rescheduledToUid.',
  },
  {
    name: 'cancelledAlready',
    when: says(/been cancelled|cancelled already|already cancelled/i, 400),
    message: 'The booking is cancelled already',
    advice:
      'Nothing is left to do with it. One that was moved goes on under the UID in rescheduledToUid.',
  },
  {
    name: 'overAlready',
    when: says(/already ended/i, 400),
    message: 'The booking is over already',
    advice: 'Cal.com cancels no bookings of the past. Who did not come can be marked as absent.',
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
    advice: 'Change this in the settings of the event type.',
  },
  {
    name: 'notPending',
    when: says(/not pending|already confirmed/i, 400),
    message: 'The booking does not wait for a confirmation',
    advice: 'Confirm and decline only bookings with the status pending.',
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
    name: 'bookingUnknown',
    when: says(/^booking with/i, 404),
    advice: 'Check the UID, and that the booking is on the server of the credential.',
  },
  {
    name: 'guestsTooMany',
    when: says(/guests can|(at most|maximum|more than) .*guests/i, 400),
    advice: 'Cal.com takes 10 guests at once and 30 for a booking.',
  },
  {
    name: 'guestsInvalid',
    when: says(/emails_must_be_unique_valid/i, 400),
    message: 'An email address is not valid, or is in the booking already',
    advice: 'Check the spelling, and leave out who is in the booking already.',
  },
  {
    name: 'firstAttendee',
    when: says(/cannot_remove_primary_attendee/i, 400),
    message: 'The first attendee of a booking cannot be removed',
    advice: 'Cancel the booking instead.',
  },
];
