import type { IDataObject } from 'n8n-workflow';
import { failures } from '../../sandbox';
import { at, linked, named, picked, startStage, types, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => stage.sandbox.reset());
afterAll(() => stage.sandbox.stop());

const nathan = { attendeeName: 'Nathan Smith', attendeeEmail: 'nathan@example.org' };
const wanted = { eventType: picked(types.intro), start: '2026-11-24 10:00', ...nathan };
const book = (parameters: object = {}, options?: object) =>
  stage.run('book', { ...wanted, ...parameters }, options);
const asData = { options: { problemsAsData: true } };

it('looks for the same booking, holds the slot, books it, and releases the slot', async () => {
  const booked = await book();
  expect(booked).toEqual({
    ok: true,
    booked: true,
    alreadyBooked: false,
    message: 'Booked.',
    uid: stage.bookings()[0].uid,
    title: 'Intro call between Ada Owner and Nathan Smith',
    status: 'accepted',
    start: '2026-11-24T09:00:00Z',
    local: '2026-11-24T10:00+01:00',
    spoken: 'Tuesday, November 24 at 10:00 AM',
    timeZone: 'Europe/Berlin',
    minutes: 30,
    eventTypeId: 1,
    attendee: { name: 'Nathan Smith', email: 'nathan@example.org' },
    host: 'Ada Owner',
    location: 'https://meet.example.com/ada',
  });
  expect(stage.calls()).toEqual([
    'GET /bookings',
    'POST /slots/reservations',
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
    expect(booked).toMatchObject({ booked: true, attendee: { phone: '+4915112345678' } });
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
      start: '2026-11-24T09:00:00Z',
      local: '2026-11-24T04:00-05:00',
      spoken: 'martes, 24 de noviembre, 4:00',
    });
    expect([...stage.sandbox.store.bookings.values()][0].attendees[0]).toMatchObject({
      timeZone: 'America/New_York',
      language: 'es',
    });
  });

  it('a booking link, also of a team', async () => {
    expect(await book({ eventType: linked('https://cal.com/ada/workshop') })).toMatchObject({
      eventTypeId: types.workshop,
      seatUid: expect.any(String),
    });
    const team = {
      eventType: linked('https://cal.com/team/friends/team-intro'),
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
      { local: '2026-11-24T10:00:00+01:00' },
      { local: '2026-12-01T10:00:00+01:00' },
      { local: '2026-12-08T10:00:00+01:00' },
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
      message: 'This was booked before; nothing was booked twice.',
      uid,
    });
    expect(stage.calls()).toEqual(['GET /bookings']);
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

describe('a time that is gone', () => {
  it('is answered with the nearest others, as data', async () => {
    await book({ attendeeEmail: 'first@example.org' });
    expect(await book({ options: { language: 'de' } })).toEqual({
      ok: false,
      booked: false,
      timeZone: 'Europe/Berlin',
      alternatives: [
        {
          start: '2026-11-24T09:30:00Z',
          local: '2026-11-24T10:30+01:00',
          spoken: 'Dienstag, 24. November um 10:30',
        },
        expect.objectContaining({ local: '2026-11-24T09:30+01:00' }),
        expect.objectContaining({ local: '2026-11-24T11:00+01:00' }),
      ],
      problem: '2026-11-24T10:00+01:00 is not free',
      advice: 'Offer the alternatives, and try again with the start of the chosen one.',
    });
    expect(stage.sandbox.store.reservations.size).toBe(0);
  });

  it('or never was free', async () => {
    expect(await book({ start: '2026-11-28 10:00' })).toMatchObject({
      booked: false,
      alternatives: [{ local: '2026-11-27T16:30+01:00' }, {}, {}],
    });
  });

  it('with nothing free for a week is answered with the next free day', async () => {
    stage.sandbox.store.schedules.get(1)!.availability = [];
    stage.sandbox.store.schedules.get(1)!.overrides = [
      { date: '2026-12-14', startTime: '10:00', endTime: '10:30' },
    ];
    expect(await book()).toMatchObject({ alternatives: [{ local: '2026-12-14T10:00+01:00' }] });
  });

  it('with nothing free at all says so', async () => {
    stage.sandbox.store.schedules.get(1)!.availability = [];
    stage.sandbox.store.schedules.get(1)!.overrides = [];
    expect(await book()).toMatchObject({
      booked: false,
      alternatives: [],
      advice: expect.stringContaining('Nothing is free in the next two months'),
    });
  });

  it('because somebody else holds it is not taken from them', async () => {
    stage.sandbox.fail({
      method: 'POST',
      path: /reservations/,
      failure: {
        kind: 'status',
        status: 422,
        body: {
          status: 'error',
          error: {
            message:
              'This time slot is already reserved by another user. Please choose a different time.',
          },
        },
      },
    });
    // Their booking is there when we look again.
    const other = book({ attendeeEmail: 'first@example.org' });
    await other;
    expect(await book()).toMatchObject({ booked: false });
    expect(stage.bookings()).toHaveLength(1);
  });

  it('because all seats are taken', async () => {
    const workshop = { eventType: picked(types.workshop) };
    for (const name of ['a', 'b', 'c', 'd']) {
      expect(await book({ ...workshop, attendeeEmail: `${name}@example.org` })).toMatchObject({
        booked: true,
      });
    }
    expect(await book(workshop)).toMatchObject({
      booked: false,
      alternatives: [{ seatsLeft: 4 }, {}, {}],
    });
  });
});

describe('a lost answer', () => {
  it('is looked up instead of sent again', async () => {
    stage.sandbox.fail({
      method: 'POST',
      path: /bookings$/,
      processed: true,
      failure: { kind: 'reset' },
    });
    expect(await book()).toMatchObject({ booked: true, alreadyBooked: false });
    expect(stage.calls().filter((call) => call === 'POST /bookings')).toHaveLength(1);
    expect(stage.bookings()).toHaveLength(1);
  });

  it('whose booking is not found is told, and the slot released', async () => {
    stage.sandbox.fail({ method: 'POST', path: /bookings$/, failure: failures.badGateway() });
    await expect(book()).rejects.toMatchObject({
      description: expect.stringContaining('It was not sent again'),
    });
    expect(stage.bookings()).toEqual([]);
    expect(stage.sandbox.store.reservations.size).toBe(0);
  });
});

it('books although the slot cannot be held or released', async () => {
  stage.sandbox.fail({ path: /reservations/, failure: failures.internalError() });
  expect(await book()).toMatchObject({ booked: true });
});

describe('questions of the event type', () => {
  const onboarding = { eventType: picked(types.onboarding) };
  const answers = {
    company: 'Acme',
    'Team size': '12',
    plan: 'pro',
    topics: 'billing, Setup',
    consent: 'yes',
  };

  it('are answered by slug or label, in the types that they ask for', async () => {
    await book({ ...onboarding, answers: JSON.stringify(answers) });
    expect(stage.bookings()[0]).toMatchObject({
      responses: {
        company: 'Acme',
        'team-size': 12,
        plan: 'Pro',
        topics: ['Billing', 'Setup'],
        consent: true,
      },
    });
  });

  it('may come as an object or as lines', async () => {
    await book({ ...onboarding, answers });
    expect(
      await book({
        ...onboarding,
        start: '2026-11-24 12:00',
        answers: 'company: Acme\nteam-size: 12\nplan: Pro\ntopics: Setup\nconsent: no',
      }),
    ).toMatchObject({ booked: true });
  });

  it('that are missing are listed, before or after the booking was tried', async () => {
    for (const given of [{}, { company: 'Acme' }]) {
      const { problem, advice } = (await book({
        ...onboarding,
        ...asData,
        answers: given,
      })) as IDataObject;
      expect(problem).toMatch(/^The event type asks for more: .*team-size, plan, topics, consent$/);
      expect(advice).toContain('plan (Plan, one of Free, Pro, Enterprise)');
      expect(advice).toContain('consent (May we record the call?, boolean)');
    }
    expect(stage.bookings()).toEqual([]);
  });

  it('refuse choices that are not offered, and what is no number', async () => {
    await expect(
      book({ ...onboarding, answers: { ...answers, plan: 'Gold' } }),
    ).rejects.toMatchObject({
      message: '"Gold" is not among the answers to plan',
      description: 'Choose one of: Free, Pro, Enterprise.',
    });
    await expect(
      book({ ...onboarding, answers: { ...answers, 'team-size': 'many' } }),
    ).rejects.toThrow('The answer to team-size must be a number');
    await expect(book({ ...onboarding, answers: 'what?' })).rejects.toThrow(
      'The answers cannot be read',
    );
  });
});

describe('what is missing or cannot be meant is refused before any request', () => {
  it.each([
    ['a start without time', { start: 'tomorrow' }, 'Start names a day, but no time'],
    ['a start in the past', { start: '2025-11-24 10:00' }, /Start lies in the past/],
    ['no address', { attendeeEmail: '' }, /Neither an e-mail address nor a phone number/],
    ['a wrong address', { attendeeEmail: 'nathan' }, '"nathan" is no e-mail address'],
    ['a national phone number', { attendeePhone: '0151 123' }, /international form/],
    ['no name', { attendeeName: '' }, 'The name of the attendee is missing'],
    [
      'an unknown city',
      { attendeeTimeZone: named('Atlantis') },
      /time zone "Atlantis" is not known/,
    ],
    ['no event type', { eventType: picked('') }, /Event Type is required/],
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

describe('twenty runs at the same time for one slot', () => {
  const outcomes = (results: IDataObject[]) => ({
    fresh: results.filter(({ booked, alreadyBooked }) => booked && !alreadyBooked).length,
    already: results.filter(({ alreadyBooked }) => alreadyBooked).length,
    offered: results.filter(
      ({ booked, alternatives }) => !booked && (alternatives as unknown[])?.length === 3,
    ).length,
  });
  const twenty = (parameters: (index: number) => object) =>
    Promise.all(Array.from({ length: 20 }, (_, index) => book(parameters(index))));

  it('by one attendee make one booking and find it nineteen times', async () => {
    const results = await twenty(() => ({}));
    expect(outcomes(results)).toEqual({ fresh: 1, already: 19, offered: 0 });
    expect(new Set(results.map(({ uid }) => uid)).size).toBe(1);
    expect(stage.bookings()).toHaveLength(1);
  });

  it('by twenty attendees make one booking and offer others nineteen times', async () => {
    const results = await twenty((index) => ({ attendeeEmail: `guest${index}@example.org` }));
    expect(outcomes(results)).toEqual({ fresh: 1, already: 0, offered: 19 });
    expect(stage.bookings()).toHaveLength(1);
    expect(stage.sandbox.store.reservations.size).toBe(0);
  });

  it('make one request of a type that needs a confirmation, whose server would take twenty', async () => {
    const results = await twenty(() => ({ eventType: picked(types.approval) }));
    expect(outcomes(results)).toEqual({ fresh: 1, already: 19, offered: 0 });
    expect(results[0]).toMatchObject({
      status: 'pending',
      message: expect.stringContaining('It waits for the confirmation of the host.'),
    });
    expect(stage.bookings()).toHaveLength(1);
  });

  it('in processes of their own still make one, because the server refuses the others', async () => {
    // What another process books between our look and our try.
    const direct = fetch(`${stage.sandbox.url}/v2/bookings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
      body: JSON.stringify({
        start: at('2026-11-24 10:00'),
        eventTypeId: types.intro,
        attendee: { name: 'Nathan Smith', email: 'nathan@example.org', timeZone: 'Europe/Berlin' },
      }),
    });
    const result = await book();
    await direct;
    expect(result).toMatchObject({ ok: true, booked: true });
    expect(stage.bookings()).toHaveLength(1);
  });
});
