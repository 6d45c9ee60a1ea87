import { says, type Cause } from './cause';

const getSlots = 'Get the available slots again and choose another start.';

/** Bookings that Cal.com does not make. */
export const bookingCauses: Cause[] = [
  {
    name: 'slotTaken',
    when: says(/already has booking at this time|no_available_users_found/i, 400),
    message: 'The time is not free (any more)',
    advice: `Somebody may just have taken it, or it is outside the working hours. ${getSlots}`,
    otherTimes: true,
  },
  {
    name: 'slotRace',
    when: says(/booking_conflict/i),
    message: 'Somebody else booked this time at the same moment',
    advice: getSlots,
    otherTimes: true,
  },
  {
    name: 'notSaved',
    when: (failure) =>
      says(/error occurred while querying the database/i, 400)(failure) &&
      /^\/bookings/.test(failure.call.path),
    message: 'Cal.com could not save the booking',
    advice: `Most likely somebody else booked this time at the same moment. ${getSlots}`,
    otherTimes: true,
  },
  {
    name: 'limitReached',
    when: says(/(booking|duration)_limit_reached/i),
    message: 'The event type takes no more bookings in this period',
    advice:
      'Its limits count bookings, or their minutes, per day, week, month or year. Choose a start in another period, or raise the limits.',
    otherTimes: true,
  },
  {
    name: 'slotReserved',
    when: says(
      /slot is already reserved|already reserved by another|slot.*(taken|not available)/i,
      422,
    ),
    message: 'Somebody else has reserved this slot',
    advice: `A reservation ends by itself after a few minutes. ${getSlots}`,
    otherTimes: true,
  },
  {
    name: 'slotBooked',
    when: says(/already booked/i, 422),
    message: 'This time is already booked',
    advice: getSlots,
    otherTimes: true,
  },
  {
    name: 'seatsFull',
    when: says(/no more seats/i, 409, 422),
    message: 'All seats at this time are taken',
    advice: getSlots,
    otherTimes: true,
  },
  {
    name: 'signedUpAlready',
    when: says(/already_signed_up/i, 409),
    message: 'This person already has a seat at this time',
    advice: 'There is nothing left to do. To change that booking, use its UID.',
  },
  {
    name: 'past',
    when: says(/in the past/i, 400),
    message: 'The start is in the past',
    advice: 'Check the date, and the time zone in which a start without an offset is read.',
    otherTimes: true,
  },
  {
    name: 'outOfBounds',
    when: says(
      /booking notice|booking window|scheduling window|out_of_bounds|can.t be booked at the .?start.? time/i,
      400,
    ),
    message: 'The start is too soon or too far ahead',
    advice: `The event type needs more notice, or cannot be booked this far ahead. ${getSlots}`,
    otherTimes: true,
  },
  {
    name: 'activeBookings',
    when: says(/maximum number of active bookings/i, 400),
    message: 'The attendee already has as many bookings as this event type allows',
    advice: 'Reschedule or cancel one of them first.',
  },
  {
    name: 'organizationNeeded',
    when: says(/organizationSlug should not be empty/i, 400),
    message: 'Times of several people need an organization',
    advice: 'Add the filter Organization Slug. On a server without organizations any text will do.',
  },
  {
    name: 'emailNotAsked',
    when: (failure) =>
      says(/property email should not exist/i, 400)(failure) && failure.call.path === '/bookings',
    message: 'The event type knows attendees by their phone numbers alone',
    advice: 'Enter the phone number of the attendee, and leave the email address empty.',
  },
  {
    name: 'emailNeeded',
    when: says(/^responses - \{email\}error_required_field,?\s*$/i, 400),
    message: 'The server books nobody without an email address',
    advice:
      'Enter one beside the phone number: only Cal.com itself has event types that do without.',
  },
  {
    name: 'lastNameNeeded',
    when: says(/^responses - \{name\}Invalid string,?\s*$/i, 400),
    message: 'The event type asks for a first and a last name',
    advice: 'Enter both as the name of the attendee, with a blank between them.',
  },
  {
    name: 'answersWrong',
    when: says(/^responses - /i, 400),
    advice:
      'Answer these questions in the form "Booking Questions", or under "Answers" with the names in quotes. Some self-hosted servers cannot take answers to number questions at all.',
  },
  {
    name: 'answerMissing',
    when: says(/missing required booking field/i, 400),
    advice: 'Answer this question in the form "Booking Questions", or under "Answers".',
  },
  {
    name: 'phoneMissing',
    when: says(/missing attendee phone/i, 400),
    message: "The event type asks for the attendee's phone number",
    advice: 'Enter it in international format, such as +491701234567.',
  },
  {
    name: 'contactMissing',
    when: says(/at least one contact method/i, 400),
    message: 'The attendee has neither an email address nor a phone number',
    advice: 'Fill in "Attendee Email", or add "Attendee Phone".',
  },
  {
    name: 'emailWrong',
    when: says(/must be an email\b/i, 400),
    message: 'An email address is not valid',
    advice:
      'Check the addresses of the attendee and of guests: each must be one address and nothing else, such as nathan@example.com.',
  },
  {
    name: 'phoneWrong',
    when: says(/must be a valid phone number/i, 400),
    message: 'A phone number is not valid',
    advice:
      'Enter it in international format, such as +491701234567, with digits that exist there.',
  },
  {
    name: 'optionUnknown',
    when: says(/^option .*booking field|allowed options/i, 400),
    advice: "Answer with one of the question's options, spelled exactly the same.",
  },
  {
    name: 'answerType',
    when: says(/booking field '/i, 400),
    advice: 'Answer with the type that the question expects: a number, a list, or yes or no.',
  },
  {
    name: 'lengthNotOffered',
    // The settings of an event type have a length, too.
    when: (failure) =>
      says(/lengthInMinutes|slotDuration|possible lengths?/i, 400)(failure) &&
      !/\/event-types/.test(failure.call.path),
    message: 'The event type does not offer this length',
    advice: 'Leave the length out, or choose one that the event type offers.',
  },
  {
    name: 'locationNotOffered',
    when: says(
      /location of type|booking location with|location.*not (offered|configured|available)/i,
      400,
    ),
    advice: 'Choose a location that the event type offers, or leave it out.',
  },
  {
    name: 'locationIncomplete',
    when: says(/missing or invalid location value/i, 400),
    advice: 'Enter what this type of location needs: an address, a link or a phone number.',
  },
  {
    name: 'notRecurring',
    when: says(/not a recurring event|not recurring/i),
    message: 'The event type does not recur',
    advice: 'Leave out "Recurrence Count".',
  },
  {
    name: 'tooManyOccurrences',
    when: says(/recurrence ?count/i, 400),
    message: 'The event type does not recur that often',
    advice: 'Lower "Recurrence Count", or leave it out to book all.',
  },
  {
    name: 'codeMissing',
    when: says(/emailVerificationCode|email_verification_required|requires .*verification/i, 400),
    message: 'The event type requires a verified email address',
    advice:
      'Send the attendee a code with Booking > Send Email Code and enter it as "Email Verification Code".',
  },
  {
    name: 'codeNotSent',
    when: says(/could not send verification code/i, 400),
    message: 'Cal.com could not send the code',
    advice: 'Check the number. A self-hosted server also needs a provider for text messages.',
  },
  {
    name: 'codeWrong',
    when: says(/invalid[ _](verification[ _])?code/i, 400),
    message: 'The verification code is wrong',
    advice: 'Check it, or send a new one: codes are valid for only a few minutes.',
  },
  {
    name: 'notVerified',
    when: says(/could not (be verified|verify)/i, 400),
    advice: 'Check the code, or send a new one.',
  },
  {
    name: 'managedParent',
    when: says(/managed parent|managed event type/i, 400),
    message: 'A managed event type cannot be booked directly',
    advice: "Book a member's copy of it.",
  },
  {
    name: 'noHosts',
    when: says(/no hosts|without any hosts/i, 400, 422),
    message: 'The event type has no hosts',
    advice: 'Add hosts to it first.',
  },
  {
    name: 'instantOnlyTeams',
    when: says(/booked instantly|instant (booking|meeting)/i, 400),
    message: 'Only team event types can be booked instantly',
    advice: 'Leave out "Instant Meeting", or choose a team event type.',
  },
];
