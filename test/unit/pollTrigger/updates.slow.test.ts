import fc from 'fast-check';
import { omit } from 'lodash';
import {
  at,
  iso,
  PAGE,
  type Booking,
  type ReadPage,
} from '../../../nodes/CalComPollTrigger/bookings';
import { readUpdates, startFrom, type Progress } from '../../../nodes/CalComPollTrigger/updates';

const MINUTE = 60_000;
const START = Date.parse('2027-03-01T12:00:00.000Z');

/** Bookings of a server whose clock is `now`; rows become visible when their transaction commits. */
class World {
  now = START;
  rows = new Map<string, Booking & { visibleAt: number }>();
  requests = 0;
  /** Runs between two pages of one poll. */
  meanwhile: () => void = () => {};

  create(uid: string, { lag = 0, ...more }: { lag?: number } & Partial<Booking> = {}): void {
    const time = iso(this.now);
    this.rows.set(uid, {
      uid,
      status: 'accepted',
      start: iso(this.now + 24 * 60 * MINUTE),
      end: iso(this.now + 25 * 60 * MINUTE),
      createdAt: time,
      updatedAt: time,
      visibleAt: this.now + lag,
      title: uid,
      ...more,
    });
  }

  change(uid: string, more: Partial<Booking>): void {
    const row = this.rows.get(uid)!;
    this.rows.set(uid, { ...row, ...more, updatedAt: iso(this.now) });
  }

  /** As the API: inclusive filter, sorted by update time and then by ID. */
  read: ReadPage = async ({ afterUpdatedAt, sortUpdatedAt, skip }) => {
    this.requests += 1;
    const turn = sortUpdatedAt === 'asc' ? 1 : -1;
    const found = [...this.rows.values()]
      .filter(({ visibleAt }) => visibleAt <= this.now)
      .filter(({ updatedAt }) => !afterUpdatedAt || at(updatedAt) >= at(String(afterUpdatedAt)))
      .sort((a, b) => turn * (at(a.updatedAt) - at(b.updatedAt)) || (a.uid < b.uid ? -1 : 1))
      .slice(Number(skip), Number(skip) + PAGE)
      .map((row) => omit(row, 'visibleAt') as Booking);
    this.meanwhile();
    return found;
  };
}

let world: World;
let progress: Progress;
/** As n8n keeps it: saved when the trigger starts and when it has something to report. */
let saved: Progress;

beforeEach(() => {
  world = new World();
});

const begin = async () => {
  progress = await startFrom(world.read);
  saved = progress;
};

/** What one poll reports, as `kind uid`; the progress survives as JSON, as n8n keeps it. */
async function poll(): Promise<string[]> {
  const { updates, progress: after } = await readUpdates(world.read, progress);
  progress = JSON.parse(JSON.stringify(after)) as Progress;
  if (updates.length > 0) saved = progress;
  return updates.map(({ kind, booking }) => `${kind.replace('Booking', '')} ${booking.uid}`);
}

const later = (minutes: number) => {
  world.now += minutes * MINUTE;
};

it('reports nothing that was there before', async () => {
  world.create('old');
  await begin();
  expect(await poll()).toEqual([]);
  later(60);
  expect(await poll()).toEqual([]);
});

it('reports the first booking of an empty account', async () => {
  await begin();
  expect(await poll()).toEqual([]);
  world.create('first');
  expect(await poll()).toEqual(['new first']);
  expect(await poll()).toEqual([]);
});

it('reports a booking when it is made, changed and called off, once each', async () => {
  await begin();
  world.create('a');
  expect(await poll()).toEqual(['new a']);
  later(2);
  world.change('a', { title: 'Other' });
  expect(await poll()).toEqual(['changed a']);
  later(60);
  world.change('a', { location: 'Elsewhere' });
  expect(await poll()).toEqual(['changed a']);
  later(1);
  world.change('a', { status: 'cancelled' });
  expect(await poll()).toEqual(['cancelled a']);
  later(60);
  world.change('a', { rating: 5 });
  expect(await poll()).toEqual([]);
});

it('does not report one that was called off before, when somebody touches it later', async () => {
  world.create('a');
  world.change('a', { status: 'cancelled' });
  await begin();
  later(60);
  world.create('b');
  expect(await poll()).toEqual(['new b']);
  world.change('a', { rating: 5 });
  expect(await poll()).toEqual([]);
});

it('reports a booking that was made and called off between two polls as called off only', async () => {
  await begin();
  world.create('a');
  world.change('a', { status: 'cancelled' });
  expect(await poll()).toEqual(['cancelled a']);
});

it('reports a move once, for the booking that goes on', async () => {
  world.create('a');
  await begin();
  later(10);
  world.create('b', { rescheduledFromUid: 'a' });
  world.change('a', { status: 'cancelled', rescheduledToUid: 'b' });
  expect(await poll()).toEqual(['changed b']);
});

it('does not report that Cal.com touched a booking without changing it', async () => {
  await begin();
  world.create('a');
  expect(await poll()).toEqual(['new a']);
  world.now += 97;
  world.change('a', {});
  expect(await poll()).toEqual([]);
});

it('reports two changes that carry the same time', async () => {
  await begin();
  world.create('a');
  expect(await poll()).toEqual(['new a']);
  world.change('a', { title: 'Other' });
  expect(await poll()).toEqual(['changed a']);
  world.change('a', { status: 'cancelled' });
  expect(await poll()).toEqual(['cancelled a']);
});

it('reports a booking that became visible after a younger one', async () => {
  await begin();
  world.create('slow', { lag: 4.5 * MINUTE });
  later(4);
  world.create('fast');
  expect(await poll()).toEqual(['new fast']);
  later(1);
  expect(await poll()).toEqual(['new slow']);
});

describe('more bookings than a page holds', () => {
  const many = (count: number, step: number) => {
    for (let index = 0; index < count; index += 1) {
      world.create(`b${String(index).padStart(4, '0')}`);
      world.now += step;
    }
  };

  it.each([
    ['one after the other', 1_000],
    ['all in the same millisecond', 0],
  ])('made %s are each reported once', async (_, step) => {
    await begin();
    many(3 * PAGE, step);
    world.requests = 0;
    const reported = await poll();
    expect(reported).toHaveLength(3 * PAGE);
    expect(new Set(reported).size).toBe(3 * PAGE);
    expect(world.requests).toBeLessThanOrEqual(5);
    expect(await poll()).toEqual([]);
  });

  it('are all reported although one of the first page is updated while the second is read', async () => {
    await begin();
    many(2 * PAGE, 1_000);
    let pages = 0;
    world.meanwhile = () => {
      pages += 1;
      if (pages === 1) world.change('b0003', { title: 'Changed meanwhile' });
    };
    const reported = await poll();
    expect(reported.filter((it) => it.startsWith('new'))).toHaveLength(2 * PAGE);
    expect(reported.at(-1)).toBe('changed b0003');
  });

  it('that exceed what one poll reads come with the next one', async () => {
    await begin();
    many(22 * PAGE, 1_000);
    const first = await poll();
    const second = await poll();
    expect(first.length).toBeGreaterThanOrEqual(19 * PAGE);
    expect([...first, ...second]).toHaveLength(22 * PAGE);
  });
});

type Step =
  | { do: 'wait'; seconds: number }
  | { do: 'create'; lag: number; count: number }
  | { do: 'touch' | 'change' | 'cancel'; which: number }
  | { do: 'poll' | 'restart' };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('poll' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        seconds: fc.integer({ min: 0, max: 150 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('create' as const),
        lag: fc.integer({ min: 0, max: 4 * MINUTE }),
        count: fc.oneof(
          { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
          fc.constant(PAGE + 20),
        ),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('touch' as const, 'change' as const, 'cancel' as const),
        which: fc.nat(),
      }),
    },
  ),
  { maxLength: 40 },
);

it('reports every creation and cancellation exactly once, whatever happens in between', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      world = new World();
      await begin();
      const reported: string[] = [];
      let made = 0;
      for (const step of [
        ...script,
        { do: 'wait', seconds: 300 } as Step,
        { do: 'poll' } as Step,
      ]) {
        const alive = [...world.rows.values()].filter(
          ({ visibleAt, status }) => visibleAt <= world.now && status === 'accepted',
        );
        if (step.do === 'wait') world.now += step.seconds * 1000;
        if (step.do === 'restart') progress = saved;
        if (step.do === 'poll') reported.push(...(await poll()));
        if (step.do === 'create') {
          for (let index = 0; index < step.count; index += 1) {
            world.create(`u${(made += 1)}`, { lag: step.lag });
          }
        }
        if ('which' in step && alive.length > 0) {
          const { uid, title } = alive[step.which % alive.length];
          if (step.do === 'touch') world.change(uid, {});
          if (step.do === 'change') world.change(uid, { title: `${String(title)}!` });
          if (step.do === 'cancel') world.change(uid, { status: 'cancelled' });
        }
      }
      const count = (kind: string, uid: string) =>
        reported.filter((entry) => entry === `${kind} ${uid}`).length;
      for (const { uid, status } of world.rows.values()) {
        expect([uid, count('cancelled', uid)]).toEqual([uid, status === 'cancelled' ? 1 : 0]);
        if (status === 'accepted') expect([uid, count('new', uid)]).toEqual([uid, 1]);
        else expect(count('new', uid)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});
