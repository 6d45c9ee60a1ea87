import type { IDataObject } from 'n8n-workflow';
import { asTool, linked, named, picked, types, useStage } from './stage';

const stage = useStage();

const intro = { eventType: picked(types.intro) };
const find = (parameters: object, options?: object) => stage.run('findTimes', parameters, options);
const locals = (found: IDataObject) =>
  (found.options as IDataObject[]).map(({ startLocal }) => startLocal);

it('offers times of each day of a week, in UTC, local and in words, and looks whether it is a series', async () => {
  const found = await find({ ...intro, when: 'next 3 days' });
  expect(found).toEqual({
    ok: true,
    matchesRequest: true,
    message: expect.stringMatching(/^These times are free: Monday, .*\(Berlin time\)\.$/),
    timeZoneAssumed: true,
    timeZoneQuestion: expect.any(String),
    understood: 'Mon 23 Nov 2026 to Thu 26 Nov 2026, Europe/Berlin',
    timeZone: 'Europe/Berlin',
    searched: { from: '2026-11-23T07:00:00.000+01:00', to: '2026-11-27T00:00:00.000+01:00' },
    duration: 30,
    options: expect.any(Array),
    more: 56,
  });
  const inBerlin = (time: string) => `2026-11-${time}:00.000+01:00`;
  expect(locals(found)).toEqual(
    ['23', '24', '25', '26'].flatMap((day) => [inBerlin(`${day}T09:00`), inBerlin(`${day}T13:00`)]),
  );
  expect((found.options as IDataObject[])[0]).toEqual({
    start: '2026-11-23T08:00:00.000Z',
    startLocal: '2026-11-23T09:00:00.000+01:00',
    startText: 'Monday, November 23 at 9:00 AM (Berlin time)',
  });
  expect(stage.calls().sort()).toEqual(['GET /event-types/1', 'GET /slots']);
});

it('says a week to a model in 2 KiB, whatever the language', async () => {
  for (const language of ['en', 'de', 'ru', 'th', 'ta']) {
    const found = await find({ ...intro, when: 'next 7 days', options: { language } }, asTool);
    expect(Buffer.byteLength(JSON.stringify([found]))).toBeLessThanOrEqual(2048);
  }
});

it('reads and tells times in the zone of the person, in their language', async () => {
  const found = await find({
    ...intro,
    when: 'tomorrow afternoon',
    attendeeTimeZone: named('New York'),
    options: { language: 'German', maxOptions: 1 },
  });
  // Ada is in Berlin, where it is evening then: nothing is as wished.
  expect(found).toMatchObject({ matchesRequest: false, timeZone: 'America/New_York' });
  const morning = await find({
    ...intro,
    when: 'tomorrow morning',
    attendeeTimeZone: named('New York'),
    options: { language: 'German', maxOptions: 1 },
  });
  expect(morning).toMatchObject({
    matchesRequest: true,
    options: [
      {
        // Ada is free from three o'clock there, at which nobody wants to meet.
        start: '2026-11-24T12:00:00.000Z',
        startLocal: '2026-11-24T07:00:00.000-05:00',
        startText: 'Dienstag, 24. November um 07:00 (Zeitzone New York)',
      },
    ],
  });
});

describe('the event type', () => {
  const here = (path: string) => linked(`https://cal.example.com/${path}`);
  const first = async (eventType: object | string, options = {}) => {
    const found = await find({
      eventType,
      when: 'tomorrow',
      options: { maxOptions: 1, ...options },
    });
    return [found.ok, found.duration];
  };

  it.each([
    ['a link', here('ada/intro-call'), 30],
    ['a link of this server', here('grace/call'), 20],
    ['a link in capitals', here('Grace/CALL'), 20],
    ['the link of a team in capitals', here('team/Friends/Team-Intro'), 30],
    ['the end of a link', linked('ada/workshop'), 60],
    ['the link of a team', here('team/friends/team-intro'), 30],
    ['the link of an organization', here('org/acme/ada/intro-call'), 30],
    ['the link of a team in an organization', here('org/acme/sales/team-intro'), 30],
    ['the address of its editor', here('event-types/2?tabName=setup'), 60],
    ['its slug', 'workshop', 60],
    ['its title', picked('Intro call'), 30],
    ['its ID as text', '2', 60],
  ])('is found by %s', async (_, eventType, minutes) => {
    await expect(first(eventType)).resolves.toEqual([true, minutes]);
  });

  it('that does not exist is answered with what there is', async () => {
    await expect(first(linked('ada/nothing'))).rejects.toMatchObject({
      message: 'ada has no event type "nothing"',
      description: expect.stringContaining('intro-call (Intro call)'),
    });
    await expect(first(here('ada'))).rejects.toMatchObject({
      message: 'The link names ada, but not which event type',
      description: expect.stringContaining('ada offers: intro-call (Intro call)'),
    });
    await expect(first('Coffee')).rejects.toMatchObject({
      message: 'There is no event type called "Coffee"',
      description: expect.stringContaining('There are: intro-call (Intro call)'),
    });
    await expect(first(linked('nobody/call'))).rejects.toThrow('nobody has no event type "call"');
    await expect(first(linked('team/nobody/call'))).rejects.toThrow();
    await expect(first(linked('https://meet.example.org/grace/call'))).rejects.toMatchObject({
      message: 'The link leads to meet.example.org, but the credential is for cal.example.com',
      description: expect.stringContaining('"Web App URL" in the credential'),
    });
  });

  it('may offer several lengths', async () => {
    await expect(first(picked(types.flexible), { lengthInMinutes: 60 })).resolves.toEqual([
      true,
      60,
    ]);
  });
});

describe('a wish', () => {
  const wish = async (when: string, options = {}) =>
    locals(await find({ ...intro, when, options: { maxOptions: 3, ...options } }));

  it('may name a part of the day, in words or as an option', async () => {
    const afternoon = [
      '2026-11-24T12:00:00.000+01:00',
      '2026-11-24T13:30:00.000+01:00',
      '2026-11-24T15:00:00.000+01:00',
    ];
    expect(await wish('tomorrow afternoon')).toEqual(afternoon);
    expect(await wish('tomorrow', { partOfDay: 'afternoon' })).toEqual(afternoon);
  });

  it('may name several days, and hours of them', async () => {
    expect(await wish('Tuesday or Thursday after 3pm', { maxOptions: 4 })).toEqual([
      '2026-11-24T15:00:00.000+01:00',
      '2026-11-24T16:00:00.000+01:00',
      '2026-11-26T15:00:00.000+01:00',
      '2026-11-26T16:00:00.000+01:00',
    ]);
    const none = await find({ ...intro, when: 'Tuesday or Thursday evening' });
    expect(none).toMatchObject({ matchesRequest: false });
    const days = (none.sameDays as IDataObject[]).map(({ startLocal }) =>
      String(startLocal).slice(0, 10),
    );
    expect(new Set(days)).toEqual(new Set(['2026-11-24', '2026-11-26']));
  });

  it('may be for the earliest times', async () => {
    expect(await wish('next week', { spreadOverDays: false })).toEqual([
      '2026-11-30T09:00:00.000+01:00',
      '2026-11-30T09:30:00.000+01:00',
      '2026-11-30T10:00:00.000+01:00',
    ]);
  });

  it('may prefer a time of the day', async () => {
    expect(await wish('2026-11-24 to 2026-11-26', { preferredTime: '3 pm' })).toEqual([
      '2026-11-24T15:00:00.000+01:00',
      '2026-11-25T15:00:00.000+01:00',
      '2026-11-26T15:00:00.000+01:00',
    ]);
  });

  it('may want some notice', async () => {
    expect(await wish('today', { minutesFromNow: 470, spreadOverDays: false })).toEqual([
      '2026-11-23T15:00:00.000+01:00',
      '2026-11-23T15:30:00.000+01:00',
      '2026-11-23T16:00:00.000+01:00',
    ]);
  });

  it('may want more notice than its period has', async () => {
    expect(
      await find({ ...intro, when: 'today', options: { minutesFromNow: 27 * 60, maxOptions: 1 } }),
    ).toMatchObject({
      matchesRequest: false,
      options: [{ startLocal: '2026-11-24T10:30:00.000+01:00' }],
    });
  });

  it('for a part of the day that does not exist is refused', async () => {
    await expect(wish('tomorrow', { partOfDay: 'teatime' })).rejects.toThrow(
      '"teatime" is not a part of the day',
    );
  });

  it('for an exact time says whether it is free, first, with others near it', async () => {
    const found = await find({ ...intro, when: 'tomorrow 15:00', options: { maxOptions: 3 } });
    expect(found.wantedTimeIsFree).toBe(true);
    expect(locals(found)).toEqual([
      '2026-11-24T15:00:00.000+01:00',
      '2026-11-24T15:30:00.000+01:00',
      '2026-11-24T14:30:00.000+01:00',
    ]);
    expect(await find({ ...intro, when: 'tomorrow 15:10' })).toMatchObject({
      matchesRequest: false,
      wantedTimeIsFree: false,
    });
  });

  it('for weekdays leaves out the weekend', async () => {
    stage.sandbox.store.schedules.get(1)!.availability = [
      { days: ['Friday', 'Saturday', 'Sunday'], startTime: '10:00', endTime: '11:00' },
    ];
    expect(await wish('this week', { spreadOverDays: true })).toHaveLength(3);
    for (const found of [
      await wish('weekdays this week'),
      await wish('this week', { weekdaysOnly: true }),
    ]) {
      expect(found).toEqual(['2026-11-27T10:00:00.000+01:00', '2026-11-27T10:30:00.000+01:00']);
    }
  });
});

describe('when nothing is free as wished', () => {
  it('offers the next free day, and says so', async () => {
    const found = await find({ ...intro, when: 'this weekend', options: { maxOptions: 2 } });
    expect(found).toMatchObject({
      ok: true,
      matchesRequest: false,
      message:
        'Nothing is free then. The next free times are: Monday, November 30 at 9:00 AM or Monday, November 30 at 1:00 PM (Berlin time).',
    });
    expect(locals(found)).toEqual([
      '2026-11-30T09:00:00.000+01:00',
      '2026-11-30T13:00:00.000+01:00',
    ]);
    expect(stage.calls().filter((call) => call === 'GET /slots')).toHaveLength(2);
  });

  it('keeps to the part of the day, and names other times of the wished days', async () => {
    stage.sandbox.store.schedules.get(1)!.availability = [
      { days: ['Tuesday'], startTime: '14:00', endTime: '15:00' },
      { days: ['Thursday'], startTime: '09:00', endTime: '10:00' },
    ];
    expect(await find({ ...intro, when: 'tomorrow morning' })).toMatchObject({
      matchesRequest: false,
      options: [
        { startLocal: '2026-11-26T09:00:00.000+01:00' },
        { startLocal: '2026-11-26T09:30:00.000+01:00' },
      ],
      sameDays: [
        { startLocal: '2026-11-24T14:00:00.000+01:00' },
        { startLocal: '2026-11-24T14:30:00.000+01:00' },
      ],
    });
  });

  it('looks two months ahead in three requests, and then says that there is nothing', async () => {
    stage.sandbox.store.schedules.get(1)!.availability = [];
    stage.sandbox.store.schedules.get(1)!.overrides = [];
    expect(await find({ ...intro, when: 'tomorrow' })).toMatchObject({
      ok: false,
      problem: 'Nothing is free then, nor in the two months after that',
      advice: expect.stringContaining('Ask whether'),
      options: [],
    });
    expect(stage.calls().filter((call) => call === 'GET /slots')).toHaveLength(3);
  });
});

it('answers each input item for itself', async () => {
  const { runNode } = await import('../harness/runNode');
  const output = await runNode(
    stage.sandbox.url,
    {
      resource: 'appointment',
      operation: 'findTimes',
      eventType: picked(types.intro),
      when: '={{ $json.when }}',
      options: { maxOptions: 1 },
    },
    {
      items: [{ when: 'tomorrow' }, { when: 'Friday' }],
      credentials: { apiKey: stage.sandbox.keys.ada },
    },
  );
  expect(output).toMatchObject([
    {
      json: { options: [{ startLocal: '2026-11-24T09:00:00.000+01:00' }] },
      pairedItem: { item: 0 },
    },
    {
      json: { options: [{ startLocal: '2026-11-27T09:00:00.000+01:00' }] },
      pairedItem: { item: 1 },
    },
  ]);
});
