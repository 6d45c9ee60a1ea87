import { withFastClock } from '../harness/fastClock';
import { Account, MINUTE } from './world';

let account: Account;
beforeEach(() => {
  account = new Account();
});

/** As the trigger's own clock, that of n8n, when it looks at starts. */
const poll = async () =>
  await withFastClock(async () => {
    jest.setSystemTime(account.world.now);
    return await account.poll();
  });
const begin = async () => {
  jest.useFakeTimers({ now: account.world.now, doNotFake: ['nextTick', 'setImmediate'] });
  await account.begin();
  jest.useRealTimers();
};

const { create, seat, change } = {
  create: (uid: string, ...people: Array<[string, string]>) => {
    account.world.create(uid);
    account.world.seat(uid, ...people);
  },
  seat: (uid: string, ...people: Array<[string, string]>) => account.world.seat(uid, ...people),
  change: (uid: string, more: object) => account.world.change(uid, more),
};

it('tells who took a seat, whenever the booking was made', async () => {
  create('old', ['s1', 'ann']);
  account.later(600);
  await begin();
  expect(await poll()).toEqual([]);
  seat('old', ['s1', 'ann'], ['s2', 'ben']);
  create('new', ['s3', 'cleo'], ['s4', 'dan']);
  expect((await poll()).sort()).toEqual(['new new of cleo', 'new new of dan', 'new old of ben']);
  expect(await poll()).toEqual([]);
});

it('tells a seat once where the server gives the booking a new update time for it', async () => {
  create('a', ['s1', 'ann']);
  await begin();
  account.later(60);
  seat('a', ['s1', 'ann'], ['s2', 'ben']);
  change('a', {});
  expect(await poll()).toEqual(['new a of ben']);
  account.later(1);
  seat('a', ['s2', 'ben']);
  change('a', {});
  expect(await poll()).toEqual(['cancelled a of ann']);
  expect(await poll()).toEqual([]);
});

it('goes on with an older memory after a restart of n8n', async () => {
  create('a', ['s1', 'ann']);
  await begin();
  seat('a', ['s1', 'ann'], ['s2', 'ben']);
  expect(await poll()).toEqual(['new a of ben']);
  account.later(10);
  expect(await poll()).toEqual([]);
  // n8n saves what a poll remembers only when it had something to report.
  account.progress = account.saved;
  seat('a', ['s1', 'ann'], ['s2', 'ben'], ['s3', 'cleo']);
  expect(await poll()).toEqual(['new a of cleo']);
});

it('does not lose what happened while n8n was off for days', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  account.later(60);
  seat('a', ['s2', 'ben']);
  account.later(4 * 24 * 60);
  expect(await poll()).toEqual(['cancelled a of ann']);
  expect(account.progress.seats.bookings).toEqual({});
});

it('tells who gave up a seat, also the last one, and also when it was asked for long after', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  account.later(23 * 60);
  seat('a', ['s2', 'ben']);
  expect(await poll()).toEqual(['cancelled a of ann']);
  seat('a');
  change('a', { status: 'cancelled' });
  // It has begun meanwhile.
  account.later(5 * 60);
  expect(await poll()).toEqual(['cancelled a of ben']);
  expect(await poll()).toEqual([]);
});

it('takes a person who changed from one booking to another for one who moved', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  create('b', ['s3', 'cleo']);
  await begin();
  seat('a', ['s1', 'ann']);
  seat('b', ['s3', 'cleo'], ['s9', 'Ben']);
  expect(await poll()).toEqual(['moved b of Ben from a']);
  seat('b', ['s9', 'Ben']);
  seat('a', ['s1', 'ann'], ['s3', 'cleo']);
  expect(await poll()).toEqual(['moved a of cleo from b']);
});

it('does not take somebody else, or another event type, for a move', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  create('b', ['s3', 'cleo']);
  account.world.rows.get('b')!.eventTypeId = 8;
  await begin();
  seat('a', ['s1', 'ann']);
  seat('b', ['s3', 'cleo'], ['s9', 'ben']);
  expect(await poll()).toEqual(['cancelled a of ben', 'new b of ben']);
  seat('b', ['s3', 'cleo']);
  seat('a', ['s1', 'ann'], ['s4', 'dan']);
  expect(await poll()).toEqual(['cancelled b of ben', 'new a of dan']);
});

it('waits for a server that makes the new seat a little after it removed the old one', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  seat('a', ['s1', 'ann']);
  let reads = 0;
  account.world.meanwhile = () => {
    reads += 1;
    if (reads === 2) create('b', ['s5', 'ben']);
  };
  expect(await poll()).toEqual(['moved b of ben from a']);
});

it('tells a seat that was given up and taken again as both, in that order', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  seat('a', ['s1', 'ann'], ['s3', 'ben']);
  expect(await poll()).toEqual(['cancelled a of ben', 'new a of ben']);
});

it('tells what happens to the whole booking once', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  account.later(60);
  change('a', { location: 'Elsewhere' });
  expect(await poll()).toEqual(['changed a']);
  account.later(1);
  const { start } = account.world.rows.get('a')!;
  // A host's move may leave the UID as it is.
  change('a', { start: new Date(Date.parse(start) + 60 * MINUTE).toISOString() });
  expect(await poll()).toEqual(['moved a']);
  account.later(1);
  change('a', { status: 'cancelled' });
  expect(await poll()).toEqual(['cancelled a']);
  account.later(60);
  change('a', { rating: 5 });
  expect(await poll()).toEqual([]);
});

it.each([
  ['keeps', ['s1', 'ann'], ['s2', 'ben']],
  ['no longer shows', undefined, undefined],
] as const)('tells a move of all where the old booking %s its people', async (_, ...left) => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  account.later(60);
  create('b', ['s3', 'ann'], ['s4', 'ben']);
  change('b', { rescheduledFromUid: 'a' });
  seat('a', ...(left.filter(Boolean) as Array<[string, string]>));
  change('a', { status: 'cancelled', rescheduledToUid: 'b' });
  expect(await poll()).toEqual(['moved b']);
  seat('b', ['s3', 'ann']);
  expect(await poll()).toEqual(['cancelled b of ben']);
});

it('tells what is told of a person in another way', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  const { attendees } = account.world.rows.get('a')!;
  const [ann, ben] = attendees as object[];
  account.world.rows.get('a')!.attendees = [ann, { ...ben, absent: true }] as never;
  expect(await poll()).toEqual(['changed a of ben']);
  expect(await poll()).toEqual([]);
});

it('does not take people who are not shown for gone', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  change('a', { attendees: undefined });
  expect(await poll()).toEqual(['changed a']);
  seat('a', ['s1', 'ann'], ['s2', 'ben'], ['s3', 'cleo']);
  expect(await poll()).toContain('new a of cleo');
});

it('does not take people for gone whose event type has no seats any more', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  account.later(60);
  const { attendees } = account.world.rows.get('a')!;
  change('a', { attendees: (attendees as object[]).map((it) => ({ ...it, seatUid: undefined })) });
  expect(await poll()).toEqual(['changed a']);
  change('a', { attendees });
  expect((await poll()).filter((it) => it !== 'changed a')).toEqual([]);
});

it('learns of the first event type with seats when it is booked', async () => {
  await begin();
  create('a', ['s1', 'ann']);
  expect(await poll()).toEqual(['new a of ann']);
  seat('a', ['s1', 'ann'], ['s2', 'ben']);
  expect(await poll()).toEqual(['new a of ben']);
});

it('goes on when the event type was deleted', async () => {
  create('a', ['s1', 'ann'], ['s2', 'ben']);
  await begin();
  change('a', { eventTypeId: null });
  expect(await poll()).toEqual(['changed a']);
  seat('a', ['s1', 'ann']);
  // Without its type the list cannot be asked for it: only that it changed is known.
  change('a', {});
  expect(await poll()).toEqual(['changed a']);
});

it('remembers no more than it needs', async () => {
  for (let index = 0; index < 300; index += 1) {
    create(
      `a${index}`,
      ...Array.from({ length: 10 }, (_, i): [string, string] => [`${index} ${i}`, `p${i}`]),
    );
  }
  await begin();
  const seats = Object.values(account.progress.seats.bookings);
  expect(seats.length).toBe(200);
  expect(await poll()).toEqual([]);
  account.later(25 * 60);
  await poll();
  expect(account.progress.seats.bookings).toEqual({});
});
