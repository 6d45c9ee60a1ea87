import { has, says, type Causes } from './cause';

const getSlots = 'Get the available slots again and choose another start.';

/** Bookings that Cal.com does not make or change. */
export const booking: Causes = {
  slotTaken: {
    when: says(/already has booking at this time|no_available_users_found/i, 400),
    message: 'The time is not free (any more)',
    advice: `Somebody may just have taken it, or it lies outside the working hours. ${getSlots}`,
  },
  slotRace: {
    when: says(/booking_conflict/i),
    message: 'Somebody else booked this time at the same moment',
    advice: getSlots,
  },
  slotReserved: {
    when: says(
      /slot is already reserved|already reserved by another|slot.*(taken|not available)/i,
      422,
    ),
    message: 'Somebody else holds this slot',
    advice: `A reservation ends by itself after some minutes. ${getSlots}`,
  },
  seatsFull: {
    when: says(/no more seats/i, 409),
    message: 'All seats at this time are taken',
    advice: getSlots,
  },
  past: {
    when: says(/in the past/i, 400),
    message: 'The start lies in the past',
    advice: 'Check the date, and the time zone in which a start without an offset is read.',
  },
  outOfBounds: {
    when: says(/booking notice|booking window|scheduling window|out_of_bounds/i, 400),
    message: 'The start is too soon or too far ahead',
    advice: `The event type asks for some notice, or can only be booked so many days ahead. ${getSlots}`,
  },
  activeBookings: {
    when: says(/maximum number of active bookings/i, 400),
    message: 'The attendee has as many bookings of this event type as it allows',
    advice: 'Move or cancel one of them first.',
  },
  answerMissing: {
    when: says(/missing required booking field/i, 400),
    advice: 'Answer this question of the event type under Booking Questions.',
  },
  phoneMissing: {
    when: says(/missing attendee phone/i, 400),
    message: 'The event type asks for the phone number of the attendee',
    advice: 'Enter it in the international form, such as +491701234567.',
  },
  optionUnknown: {
    when: says(/^option .*booking field|allowed options/i, 400),
    advice: 'Answer with one of the options that the question offers, spelled as there.',
  },
  answerType: {
    when: says(/booking field/i, 400),
    advice:
      'Answer under Booking Questions with the type that fits the question: a number, a list, or a yes or no.',
  },
  lengthNotOffered: {
    // The settings of an event type have a length, too.
    when: (failure) =>
      says(/lengthInMinutes|slotDuration|possible lengths?/i, 400)(failure) &&
      !/\/event-types/.test(failure.call.path),
    message: 'The event type does not offer this length',
    advice: 'Leave the length out, or choose one that the event type offers.',
  },
  locationNotOffered: {
    when: says(/location of type|location.*not (offered|configured|available)/i, 400),
    advice: 'Choose a location that the event type offers, or leave it out.',
  },
  notRecurring: {
    when: says(/not a recurring event type|not recurring/i),
    message: 'The event type does not recur',
    advice: 'Leave the Recurrence Count out.',
  },
  notInSeries: {
    when: says(/not part of a recurring/i, 400),
    message: 'The booking is not part of a series',
    advice: 'Cancel it alone.',
  },
  tooManyOccurrences: {
    when: says(/recurrenceCount/i, 400),
    message: 'The event type does not recur that often',
    advice: 'Lower the Recurrence Count, or leave it out to book all.',
  },
  reasonMissing: {
    when: says(/reason is required/i, 400),
    message: 'A reason is required',
    advice: 'Fill in the Reason: hosts must give one.',
  },
  seatMissing: {
    when: says(/seatUid is required/i, 400),
    message: 'The booking has seats',
    advice: 'Choose One Seat and give its Seat UID, as in the output of the booking that took it.',
  },
  seatUnknown: {
    when: says(/invalid seatUid|no seat with/i, 400),
    message: 'There is no such seat in this booking',
    advice:
      'Check the Booking UID and the Seat UID: the seat may have been moved or cancelled already.',
  },
  movedAlready: {
    when: says(/rescheduled already|already been rescheduled/i, 400),
    message: 'The booking was moved already',
    advice: 'It goes on under the UID in rescheduledToUid.',
  },
  cancelledAlready: {
    when: says(/been cancelled|cancelled already|already cancelled/i, 400),
    message: 'The booking is cancelled already',
    advice:
      'Nothing is left to do with it. One that was moved goes on under the UID in rescheduledToUid.',
  },
  rejectedAlready: {
    when: says(/been rejected|status is rejected/i, 400),
    message: 'The host has declined the booking',
    advice: 'Book another time.',
  },
  cancellingOff: {
    when: says(/not allow cancel/i, 400),
    message: 'The event type does not allow bookings to be cancelled',
    advice: 'Change this in the settings of the event type.',
  },
  notPending: {
    when: says(/not pending/i, 400),
    message: 'The booking does not wait for a confirmation',
    advice: 'Confirm and decline only bookings with the status pending.',
  },
  absentTooEarly: {
    when: says(/before the start|not started yet|can.?t mark/i, 400),
    message: 'Nobody can be absent before the booking starts',
    advice: 'Mark absences after the start.',
  },
  noCalVideo: {
    when: says(/no cal video/i, 404),
    message: 'The booking does not take place in Cal Video',
    advice: 'Recordings, transcripts and sessions exist only for bookings in Cal Video.',
  },
  codeMissing: {
    when: says(/emailVerificationCode|requires .*verification/i, 400),
    message: 'The event type asks for proof of the email address',
    advice:
      'Send the attendee a code with Booking > Send Email Code and enter it as Email Verification Code.',
  },
  codeWrong: {
    when: says(/invalid (verification )?code|verification code/i, 400),
    message: 'The verification code is not the right one',
    advice: 'Check it, or send a new one: codes are valid for some minutes only.',
  },
  managedParent: {
    when: says(/managed parent|managed event type/i, 400),
    message: 'A managed event type cannot be booked itself',
    advice: 'Book the event type that one of its members has of it.',
  },
  noHosts: {
    when: says(/no hosts/i, 422),
    message: 'The event type has no hosts',
    advice: 'Add hosts to it first.',
  },
  seatedClosed: {
    when: says(/seated event type|booking with seats/i, 400),
    message: 'Nobody can be added to a booking with seats',
    advice: 'Book a seat for each person.',
  },
  instantOnlyTeams: {
    when: says(/booked instantly|instant/i, 400),
    message: 'Only event types of teams can be booked instantly',
    advice: 'Leave Instant Meeting out, or choose an event type of a team.',
  },
  bookingUnknown: {
    when: says(/^booking with/i, 404),
    advice: 'Check the UID, and that the booking is on the server of the credential.',
  },
  guestsTooMany: {
    when: says(/guests can|(at most|maximum|more than) .*guests/i, 400),
    advice: 'Cal.com takes 10 guests at once and 30 for a booking.',
  },
  participatesAlready: {
    when: says(/takes part|already (an )?attendee|already a guest/i, 400),
    advice: 'Leave out who is in the booking already.',
  },
  tooLarge: {
    when: has(413),
    message: 'The request is larger than the 100 kB that Cal.com takes',
    advice: 'Shorten the texts or split the lists.',
  },
};
