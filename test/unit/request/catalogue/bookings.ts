/** A booking cannot be made or changed like this. */
import { after, attendee, books, changed, sends, type Case } from './world';

export const bookings: Record<string, Case> = {
  slotTaken: {
    situation: 'the time is taken, or outside the working hours',
    run: after(1, books(1)),
  },
  slotRace: {
    situation: 'somebody else books at the same moment',
    run: async (world) => {
      const { does, at } = world;
      const first = does('POST /bookings', { eventTypeId: 1, start: at('10:00'), attendee });
      const [second] = await Promise.all([books(1)(world), first]);
      return second;
    },
  },
  slotReserved: {
    situation: 'somebody else holds the slot',
    run: async ({ does, refuses, at }) => {
      const body = { eventTypeId: 1, slotStart: at('10:00') };
      await does('POST /slots/reservations', body, { as: 'solo' });
      return await refuses('POST /slots/reservations', body);
    },
  },
  seatsFull: {
    situation: 'all seats are taken',
    run: async (world) => {
      for (let seat = 1; seat <= 4; seat += 1) {
        await world.does('POST /bookings', {
          eventTypeId: 2,
          start: world.at('10:00'),
          attendee: { ...attendee, email: `guest${seat}@example.com` },
        });
      }
      return await books(2)(world);
    },
  },
  past: {
    situation: 'the start is over (also refused before anything is sent)',
    run: books(1, { start: '2024-01-09T10:00:00Z' }),
  },
  outOfBounds: {
    situation: 'too short a notice, or too far ahead',
    run: changed(1, { minimumBookingNotice: 100_000_000 }),
  },
  activeBookings: {
    situation: 'the attendee has too many bookings',
    run: async (world) => {
      const { does, at } = world;
      await does('POST /bookings', { eventTypeId: 1, start: at('14:00'), attendee });
      return await changed(1, { bookerActiveBookingsLimit: { maximumActiveBookings: 1 } })(world);
    },
  },
  answerMissing: { situation: 'a required question is not answered', run: books(6) },
  phoneMissing: {
    situation: 'the event type asks for a phone number',
    run: changed(1, {
      bookingFields: [
        { type: 'phone', slug: 'attendeePhoneNumber', required: true, isDefault: true },
      ],
    }),
  },
  contactMissing: {
    situation: 'neither an email address nor a phone number is given',
    run: books(1, { attendee: { name: 'Nathan Smith', timeZone: 'Europe/Berlin' } }),
  },
  emailWrong: {
    situation: 'a text that is not an email address',
    run: books(1, { attendee: { ...attendee, email: 'nathan' } }),
  },
  phoneWrong: {
    situation: 'a phone number without a country code, or one that does not exist',
    run: books(1, { attendee: { ...attendee, phoneNumber: '0151 123' } }),
  },
  organizationNeeded: {
    situation: 'slots of several usernames without an organization',
    run: async ({ fails, at }) =>
      await fails({
        ...{ resource: 'slot', operation: 'getMany', slotsOf: 'usernames' },
        usernames: 'ada, grace',
        start: at('08:00'),
        end: at('18:00'),
      }),
  },
  emailNotAsked: {
    situation: 'an email address where the event type asks for the phone number alone',
    run: changed(
      1,
      {
        bookingFields: [
          { type: 'email', slug: 'email', required: false, hidden: true, isDefault: true },
          { type: 'phone', slug: 'attendeePhoneNumber', required: true, isDefault: true },
        ],
      },
      { attendee: { ...attendee, phoneNumber: '+4915112345678' } },
    ),
  },
  emailNeeded: {
    situation: 'a phone number alone, on a server of one’s own',
    run: books(
      1,
      { attendee: { name: 'Nathan', timeZone: 'UTC', phoneNumber: '+4915112345678' } },
      { on: 'own' },
    ),
  },
  lastNameNeeded: {
    situation: 'a first name alone where the last name is required',
    run: changed(1, {
      bookingFields: [
        {
          type: 'splitName',
          slug: 'name',
          required: true,
          lastNameRequired: true,
          isDefault: true,
        },
      ],
    }),
  },
  optionUnknown: {
    situation: 'an answer that is not among the options',
    run: books(6, {
      bookingFieldsResponses: {
        company: 'Acme',
        'team-size': 5,
        plan: 'Gold',
        topics: ['Setup'],
        consent: true,
      },
    }),
  },
  answerType: {
    situation: 'a text where a number is asked for',
    run: books(6, { bookingFieldsResponses: { company: 'Acme', 'team-size': 'five' } }),
  },
  lengthNotOffered: {
    situation: 'a length that is not offered',
    run: books(5, { lengthInMinutes: 45 }),
  },
  locationNotOffered: {
    situation: 'a location that is not offered',
    run: books(1, { location: { type: 'phone' } }),
  },
  notRecurring: {
    situation: 'repetitions of an event type that does not recur',
    run: books(1, { recurrenceCount: 3 }),
  },
  notInSeries: {
    situation: 'cancelling the rest of a series that is none',
    run: after(
      1,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/cancel`, {
          cancellationReason: 'Sick',
          cancelSubsequentBookings: true,
        }),
    ),
  },
  tooManyOccurrences: {
    situation: 'more repetitions than allowed',
    run: books(3, { recurrenceCount: 9 }),
  },
  reasonMissing: {
    situation: 'a host cancels without a reason',
    run: after(
      1,
      async ({ refuses }, { uid }) => await refuses(`POST /bookings/${uid}/cancel`, {}),
    ),
  },
  seatMissing: {
    situation: 'a seat is moved without its UID',
    run: after(
      2,
      async ({ refuses, at }, { uid }) =>
        await refuses(`POST /bookings/${uid}/reschedule`, { start: at('14:00') }, { as: 'solo' }),
    ),
  },
  seatUnknown: {
    situation: 'a wrong Seat UID',
    run: after(
      2,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/cancel`, {
          seatUid: '4b1f7a62-9c0d-4e8f-8a55-0d2f3c9b7e11',
        }),
    ),
  },
  movedAlready: {
    situation: 'moving a booking that was moved',
    run: after(1, async ({ does, refuses, at }, { uid }) => {
      await does(`POST /bookings/${uid}/reschedule`, { start: at('14:00') });
      return await refuses(`POST /bookings/${uid}/reschedule`, { start: at('13:00') });
    }),
  },
  cancelledAlready: {
    situation: 'cancelling twice',
    run: after(1, async ({ does, refuses }, { uid }) => {
      await does(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
      return await refuses(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
    }),
  },
  rejectedAlready: {
    situation: 'cancelling what was declined',
    run: after(4, async ({ does, refuses }, { uid }) => {
      await does(`POST /bookings/${uid}/decline`, {});
      return await refuses(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
    }),
  },
  cancellingOff: {
    situation: 'an event type whose bookings stay',
    run: after(1, async ({ cloud, refuses }, { uid }) => {
      Object.assign(cloud.store.eventTypes.get(1)!, { disableCancelling: { disabled: true } });
      return await refuses(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
    }),
  },
  notPending: {
    situation: 'confirming what is confirmed',
    run: after(
      1,
      async ({ refuses }, { uid }) => await refuses(`POST /bookings/${uid}/confirm`, {}),
    ),
  },
  absentTooEarly: {
    situation: 'absent before the start',
    run: after(
      1,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/mark-absent`, { host: true }),
    ),
  },
  noCalVideo: {
    situation: 'recordings of a booking elsewhere',
    run: after(1, async ({ refuses }, { uid }) => await refuses(`GET /bookings/${uid}/recordings`)),
  },
  codeMissing: {
    situation: 'the email address must be proven',
    run: changed(1, { requiresBookerEmailVerification: true }),
  },
  codeWrong: {
    situation: 'a wrong code',
    run: sends('POST /verified-resources/emails/verification-code/verify', {
      email: 'a@example.com',
      code: '000000',
    }),
  },
  managedParent: {
    situation: 'a managed event type',
    run: changed(8, { schedulingType: 'managed' }),
  },
  noHosts: { situation: 'an event type without hosts', run: changed(8, { hosts: [] }) },
  seatedClosed: {
    situation: 'an attendee more where there are seats',
    run: after(
      2,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/attendees`, {
          ...attendee,
          email: 'more@example.com',
        }),
    ),
  },
  instantOnlyTeams: {
    situation: 'an instant meeting without a team',
    run: books(1, { instant: true }),
  },
  bookingUnknown: { situation: 'a wrong Booking UID', run: sends('GET /bookings/nowhere') },
  guestsTooMany: {
    situation: 'too many guests',
    run: after(
      1,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/guests`, {
          guests: Array.from({ length: 11 }, (_, index) => ({ email: `g${index}@example.com` })),
        }),
    ),
  },
  guestsInvalid: {
    situation: 'guests twice, or with a wrong address',
    run: after(
      1,
      async ({ refuses }, { uid }) => await refuses(`POST /bookings/${uid}/attendees`, attendee),
    ),
  },
  tooLarge: {
    situation: 'more than 100 kB',
    run: sends('PATCH /me', { bio: 'x'.repeat(110_000) }),
  },
};
