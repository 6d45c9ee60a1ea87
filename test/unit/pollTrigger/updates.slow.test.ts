import fc from 'fast-check';
import { PAGE } from '../../../nodes/CalComPollTrigger/bookings';
import { readUpdates } from '../../../nodes/CalComPollTrigger/updates';
import { Account, listOf, MINUTE } from './world';

let account: Account;
beforeEach(() => {
  account = new Account();
});

it('reports nothing that was there before', async () => {
  account.world.create('old');
  await account.begin();
  expect(await account.poll()).toEqual([]);
  account.later(60);
  expect(await account.poll()).toEqual([]);
});

it('reports the first booking of an empty account', async () => {
  await account.begin();
  expect(await account.poll()).toEqual([]);
  account.world.create('first');
  expect(await account.poll()).toEqual(['new first']);
  expect(await account.poll()).toEqual([]);
});

it('reports a booking when it is made, changed and cancelled, once each', async () => {
  await account.begin();
  account.world.create('a');
  expect(await account.poll()).toEqual(['new a']);
  account.later(2);
  account.world.change('a', { title: 'Other' });
  expect(await account.poll()).toEqual(['changed a']);
  account.later(60);
  account.world.change('a', { location: 'Elsewhere' });
  expect(await account.poll()).toEqual(['changed a']);
  account.later(1);
  account.world.change('a', { status: 'cancelled' });
  expect(await account.poll()).toEqual(['cancelled a']);
  account.later(60);
  account.world.change('a', { rating: 5 });
  expect(await account.poll()).toEqual([]);
});

it('does not report one that was cancelled before, when somebody touches it later', async () => {
  account.world.create('a');
  account.world.change('a', { status: 'cancelled' });
  await account.begin();
  account.later(60);
  account.world.create('b');
  expect(await account.poll()).toEqual(['new b']);
  account.world.change('a', { rating: 5 });
  expect(await account.poll()).toEqual([]);
});

it('reports a booking that was made and cancelled between two polls as cancelled only', async () => {
  await account.begin();
  account.world.create('a');
  account.world.change('a', { status: 'cancelled' });
  expect(await account.poll()).toEqual(['cancelled a']);
});

it('reports a move once, for the booking that goes on', async () => {
  account.world.create('a');
  await account.begin();
  account.later(10);
  account.world.create('b', { rescheduledFromUid: 'a' });
  account.world.change('a', { status: 'cancelled', rescheduledToUid: 'b' });
  expect(await account.poll()).toEqual(['moved b']);
});

it('reports what happens to a moved booking later as a change', async () => {
  account.world.create('a');
  await account.begin();
  account.later(10);
  account.world.create('b', { rescheduledFromUid: 'a' });
  account.world.change('a', { status: 'cancelled', rescheduledToUid: 'b' });
  expect(await account.poll()).toEqual(['moved b']);
  account.later(2);
  account.world.change('b', { location: 'Elsewhere' });
  expect(await account.poll()).toEqual(['changed b']);
  account.later(60);
  account.world.change('b', { title: 'Other' });
  expect(await account.poll()).toEqual(['changed b']);
});

it('hands out what a move left behind', async () => {
  account.world.create('a');
  await account.begin();
  account.later(10);
  account.world.change('a', { status: 'cancelled', rescheduledToUid: 'b' });
  account.world.create('b', { rescheduledFromUid: 'a' });
  const { updates } = await readUpdates(listOf(account.world.page), account.progress);
  expect(updates).toMatchObject([{ kind: 'movedBooking', previous: { uid: 'a' } }]);
});

it('does not report that Cal.com touched a booking without changing it', async () => {
  await account.begin();
  account.world.create('a');
  expect(await account.poll()).toEqual(['new a']);
  account.world.now += 97;
  account.world.change('a', {});
  expect(await account.poll()).toEqual([]);
});

it('reports two changes that carry the same time', async () => {
  await account.begin();
  account.world.create('a');
  expect(await account.poll()).toEqual(['new a']);
  account.world.change('a', { title: 'Other' });
  expect(await account.poll()).toEqual(['changed a']);
  account.world.change('a', { status: 'cancelled' });
  expect(await account.poll()).toEqual(['cancelled a']);
});

it('reports a booking that became visible after a younger one', async () => {
  await account.begin();
  account.world.create('slow', { lag: 4.5 * MINUTE });
  account.later(4);
  account.world.create('fast');
  expect(await account.poll()).toEqual(['new fast']);
  account.later(1);
  expect(await account.poll()).toEqual(['new slow']);
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
      account = new Account();
      await account.begin();
      const reported: string[] = [];
      let made = 0;
      for (const step of [
        ...script,
        { do: 'wait', seconds: 300 } as Step,
        { do: 'poll' } as Step,
      ]) {
        const alive = [...account.world.rows.values()].filter(
          ({ visibleAt, status }) => visibleAt <= account.world.now && status === 'accepted',
        );
        if (step.do === 'wait') account.world.now += step.seconds * 1000;
        if (step.do === 'restart') account.progress = account.saved;
        if (step.do === 'poll') reported.push(...(await account.poll()));
        if (step.do === 'create') {
          for (let index = 0; index < step.count; index += 1) {
            account.world.create(`u${(made += 1)}`, { lag: step.lag });
          }
        }
        if ('which' in step && alive.length > 0) {
          const { uid, title } = alive[step.which % alive.length];
          if (step.do === 'touch') account.world.change(uid, {});
          if (step.do === 'change') account.world.change(uid, { title: `${String(title)}!` });
          if (step.do === 'cancel') account.world.change(uid, { status: 'cancelled' });
        }
      }
      const count = (kind: string, uid: string) =>
        reported.filter((entry) => entry === `${kind} ${uid}`).length;
      for (const { uid, status } of account.world.rows.values()) {
        expect([uid, count('cancelled', uid)]).toEqual([uid, status === 'cancelled' ? 1 : 0]);
        if (status === 'accepted') expect([uid, count('new', uid)]).toEqual([uid, 1]);
        else expect(count('new', uid)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});

describe('several things that happen to a booking between two polls', () => {
  /** What one poll reports, with the booking that people knew before. */
  const told = async () => {
    const { updates } = await readUpdates(listOf(account.world.page), account.progress);
    return updates.map(({ kind, booking, previousUid, previous }) => [
      kind,
      booking.uid,
      ...(previousUid ? [previousUid, previous?.start] : []),
    ]);
  };
  const move = (from: string, to: string) => {
    account.world.create(to, { rescheduledFromUid: from });
    account.world.change(from, { status: 'cancelled', rescheduledToUid: to });
  };
  const known = async () => {
    account.world.create('a');
    await account.begin();
    account.later(60);
    return account.world.rows.get('a')!.start;
  };

  it('are a new booking where it was made and moved', async () => {
    await account.begin();
    account.world.create('a');
    move('a', 'b');
    expect(await told()).toEqual([['newBooking', 'b']]);
    account.world.now += 1;
    move('b', 'c');
    expect(await told()).toEqual([['newBooking', 'c']]);
  });

  it('are one move from where people knew it', async () => {
    const start = await known();
    move('a', 'b');
    account.later(1);
    move('b', 'c');
    expect(await told()).toEqual([['movedBooking', 'c', 'a', start]]);
  });

  it('are a cancellation that names the one that people knew', async () => {
    const start = await known();
    move('a', 'b');
    account.world.change('b', { status: 'cancelled' });
    expect(await told()).toEqual([['cancelledBooking', 'b', 'a', start]]);
  });

  it('are a cancellation alone where nobody knew it', async () => {
    await account.begin();
    account.world.create('a');
    move('a', 'b');
    account.world.change('b', { status: 'cancelled' });
    expect(await told()).toEqual([['cancelledBooking', 'b']]);
  });

  it('are one change, however many', async () => {
    await known();
    for (let index = 0; index < 10; index += 1) {
      account.world.change('a', { title: String(index) });
      account.later(1);
    }
    expect(await told()).toEqual([['changedBooking', 'a']]);
  });
});

it('reports that a booking is cancelled each time that it was alive again', async () => {
  account.world.create('a');
  await account.begin();
  const set = async (status: string) => {
    account.later(20);
    account.world.change('a', { status });
    return await account.poll();
  };
  expect(await set('cancelled')).toEqual(['cancelled a']);
  expect(await set('accepted')).toEqual(['changed a']);
  expect(await set('cancelled')).toEqual(['cancelled a']);
});
