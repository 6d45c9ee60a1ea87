import { linked, named, pagesOf, picked, types, useStage, wanted } from './stage';

const stage = useStage();
const book = (parameters: object = {}, options?: object) =>
  stage.run('book', { ...wanted, ...parameters }, options);

it('holds the slot, looks for the same booking, books it, and releases the slot', async () => {
  const booked = await book();
  expect(booked).toEqual({
    ok: true,
    booked: true,
    alreadyBooked: false,
    message: 'Booked: Tuesday, November 24 at 10:00 AM (Berlin time).',
    uid: stage.bookings()[0].uid,
    title: 'Intro call between Ada Owner and Nathan Smith',
    status: 'accepted',
    start: '2026-11-24T09:00:00.000Z',
    startLocal: '2026-11-24T10:00:00.000+01:00',
    startText: 'Tuesday, November 24 at 10:00 AM (Berlin time)',
    timeZone: 'Europe/Berlin',
    duration: 30,
    eventTypeId: 1,
    attendee: { name: 'Nathan Smith', email: 'nathan@example.org', timeZone: 'Europe/Berlin' },
    host: 'Ada Owner',
    meetingUrl: 'https://meet.example.com/ada',
    ...pagesOf(stage.bookings()[0].uid),
    timeZoneAssumed: true,
    timeZoneQuestion: expect.stringContaining('times are those of Europe/Berlin'),
  });
  expect(stage.calls()).toEqual([
    'POST /slots/reservations',
    'GET /bookings',
    'POST /bookings',
    'DELETE /slots/reservations/…',
  ]);
  expect(stage.sandbox.store.reservations.size).toBe(0);
});

describe('reads', () => {
  it('a name that stands before the address', async () => {
    expect(
      await book({ attendeeName: '', attendeeEmail: 'Nathan Smith <Nathan@Example.org>' }),
    ).toMatchObject({ attendee: { name: 'Nathan Smith', email: 'nathan@example.org' } });
  });

  it('a phone number instead of an address', async () => {
    const booked = await book({ attendeeEmail: '', attendeePhone: '+49 151 12345678' });
    expect(booked).toMatchObject({ booked: true, attendee: { phoneNumber: '+4915112345678' } });
    expect(await book({ attendeeEmail: '', attendeePhone: '0049 151 12345678' })).toMatchObject({
      alreadyBooked: true,
      uid: booked.uid,
    });
  });

  it('a time in the zone of the attendee, in which it is told as well', async () => {
    expect(
      await book({
        start: 'tomorrow 4:00 am',
        attendeeTimeZone: named('New York'),
        options: { language: 'es' },
      }),
    ).toMatchObject({
      start: '2026-11-24T09:00:00.000Z',
      startLocal: '2026-11-24T04:00:00.000-05:00',
      startText: 'martes, 24 de noviembre, 04:00 (hora de New York)',
    });
    expect([...stage.sandbox.store.bookings.values()][0].attendees[0]).toMatchObject({
      timeZone: 'America/New_York',
      language: 'es',
    });
  });

  it('a booking link, also of a team', async () => {
    expect(await book({ eventType: linked('https://cal.example.com/ada/workshop') })).toMatchObject(
      {
        eventTypeId: types.workshop,
        seatUid: expect.any(String),
      },
    );
    const team = {
      eventType: linked('https://cal.example.com/team/friends/team-intro'),
      start: '2026-11-24 16:00',
    };
    const first = await book(team);
    expect(first).toMatchObject({ booked: true, alreadyBooked: false });
    expect(await book(team)).toMatchObject({ alreadyBooked: true, uid: first.uid });
  });

  it('length, guests, metadata and place', async () => {
    await book({
      eventType: picked(types.flexible),
      start: '2026-11-25 10:00',
      options: {
        lengthInMinutes: 60,
        guests: 'Maria <maria@example.org>, tom@example.org',
        metadata: { pair: [{ name: 'crmId', value: '42' }] },
        location: { location: { type: 'integration', integration: 'cal-video' } },
      },
    });
    expect(stage.bookings()[0]).toMatchObject({
      end: '2026-11-25T10:00:00.000Z',
      metadata: { crmId: '42' },
      responses: { guests: ['maria@example.org', 'tom@example.org'] },
    });
  });
});

it('books a series with its occurrences', async () => {
  const booked = await book({ eventType: picked(types.weekly), options: { recurrenceCount: 3 } });
  expect(booked).toMatchObject({
    booked: true,
    recurringBookingUid: expect.any(String),
    occurrences: [
      { startLocal: '2026-11-24T10:00:00.000+01:00' },
      { startLocal: '2026-12-01T10:00:00.000+01:00' },
      { startLocal: '2026-12-08T10:00:00.000+01:00' },
    ],
  });
  expect(await book({ eventType: picked(types.weekly) })).toMatchObject({
    alreadyBooked: true,
    uid: booked.uid,
  });
});

describe('a second try', () => {
  it('returns what is booked already', async () => {
    const { uid } = await book();
    stage.calls();
    expect(await book({ attendeeEmail: 'NATHAN@example.org' })).toMatchObject({
      ok: true,
      booked: true,
      alreadyBooked: true,
      message: expect.stringMatching(/^Already booked: .* Nothing was booked twice\.$/),
      uid,
    });
    expect(stage.calls()).toEqual(['POST /slots/reservations', 'GET /bookings']);
  });

  it('books anew what was cancelled in between', async () => {
    const { uid } = await book();
    await stage.run('cancel', { bookingUid: uid });
    expect(await book()).toMatchObject({ booked: true, alreadyBooked: false });
  });

  it('for the other event type, attendee or time is another booking', async () => {
    await book();
    expect(await book({ start: '2026-11-24 11:00' })).toMatchObject({ alreadyBooked: false });
    expect(
      await book({ eventType: picked(types.workshop), start: '2026-11-24 13:00' }),
    ).toMatchObject({ alreadyBooked: false });
    expect(
      await book({
        eventType: picked(types.workshop),
        start: '2026-11-24 13:00',
        attendeeEmail: 'b@example.org',
      }),
    ).toMatchObject({ alreadyBooked: false });
    expect(stage.bookings()).toHaveLength(3);
  });
});

describe('what is missing or cannot be meant is refused before any request', () => {
  it.each([
    ['a start in the past', { start: '2025-11-24 10:00' }, /"Start" is in the past/],
    ['no address', { attendeeEmail: '' }, /Fill in "Attendee Email" or "Attendee Phone"/],
    ['a wrong address', { attendeeEmail: 'nathan' }, '"nathan" is not an email address'],
    [
      'a national phone number alone',
      { attendeePhone: '0151 123', attendeeEmail: '' },
      /international form/,
    ],
    ['no name', { attendeeName: '' }, "The attendee's name is missing"],
    [
      'an unknown city',
      { attendeeTimeZone: named('Atlantis') },
      /time zone "Atlantis" is not known/,
    ],
    ['no event type', { eventType: picked('') }, /"Event Type" is required/],
  ])('%s', async (_, parameters, message) => {
    await expect(book(parameters)).rejects.toThrow(message);
    expect(stage.calls()).toEqual([]);
  });
});

it('passes on why Cal.com refuses a free time', async () => {
  stage.sandbox.store.eventTypes.get(types.intro)!.bookerActiveBookingsLimit = {
    disabled: false,
    maximumActiveBookings: 1,
  } as never;
  await book();
  await expect(book({ start: '2026-11-24 14:00' })).rejects.toThrow(
    /as many bookings|maximum number of active bookings/,
  );
  expect(stage.bookings()).toHaveLength(1);
});
