import { PAGE } from '../../../nodes/CalComPollTrigger/bookings';
import { Account } from './world';

let account: Account;
beforeEach(() => {
  account = new Account();
});

describe('bookings that carry no update time', () => {
  const old = (count: number) => {
    for (let index = 0; index < count; index += 1) {
      account.world.create(`old${String(index).padStart(4, '0')}`, { updatedAt: null });
    }
    account.later(60);
  };

  it.each([1, PAGE + 1, 21 * PAGE])('are not reported when %s were there before', async (count) => {
    old(count);
    account.world.create('stamped');
    await account.begin();
    expect(await account.poll()).toEqual([]);
    account.later(60);
    expect(await account.poll()).toEqual([]);
    account.world.change('stamped', { title: 'Other' });
    expect(await account.poll()).toEqual(['changed stamped']);
    expect(await account.poll()).toEqual([]);
  });

  it('are reported once when they are made, and as changed when they get one', async () => {
    old(3);
    await account.begin();
    account.world.create('a', { updatedAt: null });
    expect(await account.poll()).toEqual(['new a']);
    expect(await account.poll()).toEqual([]);
    account.later(20);
    expect(await account.poll()).toEqual([]);
    account.world.change('old0001', { title: 'Other' });
    account.world.change('a', { status: 'cancelled' });
    expect((await account.poll()).sort()).toEqual(['cancelled a', 'changed old0001']);
  });

  it('are reported in an account that was empty', async () => {
    await account.begin();
    expect(await account.poll()).toEqual([]);
    account.world.create('first', { updatedAt: null });
    expect(await account.poll()).toEqual(['new first']);
    expect(await account.poll()).toEqual([]);
    account.later(60);
    account.world.create('second', { updatedAt: null });
    expect(await account.poll()).toEqual(['new second']);
  });

  it('cost an account without any no request', async () => {
    account.world.create('a');
    await account.begin();
    account.world.requests = 0;
    await account.poll();
    expect(account.world.requests).toBe(1);
  });
});

describe('more bookings than a page holds', () => {
  const many = (count: number, step: number) => {
    for (let index = 0; index < count; index += 1) {
      account.world.create(`b${String(index).padStart(4, '0')}`);
      account.world.now += step;
    }
  };

  it.each([
    ['one after the other', 1_000],
    ['all in the same millisecond', 0],
  ])('made %s are each reported once', async (_, step) => {
    await account.begin();
    many(3 * PAGE, step);
    account.world.requests = 0;
    const reported = await account.poll();
    expect(reported).toHaveLength(3 * PAGE);
    expect(new Set(reported).size).toBe(3 * PAGE);
    expect(account.world.requests).toBeLessThanOrEqual(6);
    expect(await account.poll()).toEqual([]);
  });

  it('are all reported although one of the first page is updated while the second is read', async () => {
    await account.begin();
    many(2 * PAGE, 1_000);
    let pages = 0;
    account.world.meanwhile = () => {
      pages += 1;
      if (pages === 1) account.world.change('b0003', { title: 'Changed meanwhile' });
    };
    const reported = await account.poll();
    expect(reported.filter((it) => it.startsWith('new'))).toHaveLength(2 * PAGE);
    expect(reported.at(-1)).toBe('changed b0003');
  });

  it('that exceed what one poll reads come with the next one', async () => {
    await account.begin();
    many(22 * PAGE, 1_000);
    const first = await account.poll();
    const second = await account.poll();
    expect(first.length).toBeGreaterThanOrEqual(19 * PAGE);
    expect([...first, ...second]).toHaveLength(22 * PAGE);
  });

  it.each([
    ['within minutes', 40],
    ['in the same millisecond', 0],
  ])('never stall it when 6,250 change %s', async (_, step) => {
    await account.begin();
    many(25 * PAGE, step);
    const reported: string[] = [];
    for (let polls = 0; polls < 4; polls += 1) {
      account.world.requests = 0;
      reported.push(...(await account.poll()));
      expect(account.world.requests).toBeLessThanOrEqual(21);
    }
    expect(new Set(reported).size).toBe(25 * PAGE);
    expect(reported).toHaveLength(25 * PAGE);
    account.later(1);
    account.world.create('after');
    const next = [...(await account.poll()), ...(await account.poll()), ...(await account.poll())];
    expect(next).toEqual(['new after']);
  });

  it('are new although they were touched just before their page was read', async () => {
    await account.begin();
    account.world.create('early');
    many(21 * PAGE, 100);
    account.later(6);
    account.world.change('early', {});
    const reported = [...(await account.poll()), ...(await account.poll())];
    expect(reported.filter((it) => it.endsWith('early'))).toEqual(['new early']);
  });

  it('of one time are read once more when one of them left it meanwhile', async () => {
    await account.begin();
    many(3 * PAGE, 0);
    let pages = 0;
    account.world.meanwhile = () => {
      pages += 1;
      account.world.now += 1;
      if (pages === 1) account.world.change('b0003', { title: 'Changed meanwhile' });
    };
    const reported = [...(await account.poll()), ...(await account.poll())];
    expect(reported.filter((it) => it.startsWith('new'))).toHaveLength(3 * PAGE);
    expect(new Set(reported).size).toBe(reported.length);
  });

  it('go on with the next poll when the time is up', async () => {
    await account.begin();
    many(3 * PAGE, 10);
    const reported: string[] = [];
    for (let polls = 0; polls < 5; polls += 1) reported.push(...(await account.poll(() => false)));
    expect(reported).toHaveLength(3 * PAGE);
  });
});
