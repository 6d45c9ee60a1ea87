import { asTool, named, picked, types, useStage, wanted } from './stage';

const stage = useStage();

/**
 * Callers far from the host, who speak of times on their own clocks. It is Monday, November 23; clocks
 * change in Denver on March 14 and in Sydney on April 4.
 */
const callers = [
  {
    zone: 'Denver',
    // It is still Sunday there. The host in Berlin is at work in the night and the early morning.
    find: 'tomorrow morning before 9am',
    found: /^2026-11-23T0[5-8]:\d\d:00\.000-07:00$/,
    book: 'tuesday march 16 2027 at 8am',
    start: '2027-03-16T14:00:00.000Z',
    move: 'march 17 2027 at 8:30 am',
    moved: '2027-03-17T14:30:00.000Z',
    hint: 'march 17 2027 after 8am and before 9am',
    otherHint: 'march 17 2027 after 2pm and before 5pm',
  },
  {
    zone: 'Sydney',
    find: 'tomorrow evening after 8pm',
    found: /^2026-11-24T2[0-3]:\d\d:00\.000\+11:00$/,
    book: 'april 6 2027 at 5:30 pm',
    start: '2027-04-06T07:30:00.000Z',
    move: 'april 7 2027 at 6 pm',
    moved: '2027-04-07T08:00:00.000Z',
    hint: 'april 7 2027 in the evening',
    otherHint: 'april 7 2027 in the morning',
  },
  {
    zone: 'São Paulo',
    find: 'amanhã de manhã',
    found: /^2026-11-24T(0\d|1[01]):\d\d:00\.000-03:00$/,
    book: '30 de março de 2027 às 10h',
    start: '2027-03-30T13:00:00.000Z',
    move: '31 de março de 2027 às 10h30',
    moved: '2027-03-31T13:30:00.000Z',
    hint: '31 de março de 2027 de manhã',
    otherHint: '31 de março de 2027 à tarde',
  },
];

it.each(callers)('a caller in $zone finds, books, moves and cancels in words', async (caller) => {
  const attendeeTimeZone = named(caller.zone);
  const { eventType, attendeeName, attendeeEmail } = wanted;
  const found = await stage.run(
    'findTimes',
    { eventType, when: caller.find, attendeeTimeZone },
    asTool,
  );
  expect(found).toMatchObject({ ok: true, matchesRequest: true });
  for (const { startLocal } of found.options as { startLocal: string }[]) {
    expect(startLocal).toMatch(caller.found);
  }

  const booked = await stage.run(
    'book',
    { eventType, attendeeName, attendeeEmail, attendeeTimeZone, start: caller.book },
    asTool,
  );
  expect(booked).toMatchObject({ ok: true, booked: true, start: caller.start });

  const whose = { attendeeEmail, attendeeTimeZone };
  const moved = await stage.run('reschedule', { ...whose, start: caller.move }, asTool);
  expect(moved).toMatchObject({ ok: true, rescheduled: true, start: caller.moved });

  // Nothing is cancelled that does not lie in what was said.
  const kept = await stage.run('cancel', { ...whose, timeHint: caller.otherHint }, asTool);
  expect(kept).toMatchObject({ ok: false, cancelled: false, understood: expect.any(String) });
  const cancelled = await stage.run('cancel', { ...whose, timeHint: caller.hint }, asTool);
  expect(cancelled).toMatchObject({ ok: true, cancelled: true, start: caller.moved });
});

it('what is free is offered in a form that is booked as it is', async () => {
  const attendeeTimeZone = named('America/Denver');
  const { eventType, attendeeName, attendeeEmail } = wanted;
  const found = await stage.run(
    'findTimes',
    { eventType, when: 'thursday', attendeeTimeZone },
    asTool,
  );
  for (const { start, startLocal, startText } of (found.options as Record<string, string>[]).slice(
    0,
    2,
  )) {
    for (const form of [startLocal, startText]) {
      const booked = await stage.run(
        'book',
        { eventType, attendeeName, attendeeEmail, attendeeTimeZone, start: form },
        asTool,
      );
      expect(booked).toMatchObject({ ok: true, start });
    }
  }
});

it('a length that is not offered is told before times are', async () => {
  const { eventType } = wanted;
  const find = async (options: object) =>
    await stage.run('findTimes', { eventType, when: 'tomorrow', options }, asTool);
  expect(await find({ lengthInMinutes: 7 })).toMatchObject({
    ok: false,
    problem: 'The event type does not offer 7 minutes',
  });
  expect(await find({ lengthInMinutes: 0 })).toMatchObject({ ok: false });
  expect(await find({ maxOptions: -1 })).toMatchObject({ ok: false });
});

it('shows how many seats are left', async () => {
  const found = await stage.run('findTimes', {
    eventType: picked(types.workshop),
    when: 'tomorrow',
    options: { maxOptions: 1 },
  });
  expect(found.options).toMatchObject([{ start: '2026-11-24T08:00:00.000Z', seatsLeft: 4 }]);
});
