import type { IDataObject } from 'n8n-workflow';
import { docsTable } from './docsTable';
import { deliver, ran, told, useScene } from './scene';

const scene = useScene();
const { book, cancel, move, settled, inSilence, trigger, polling, waiting } = scene;

const CREATED = 'BOOKING_CREATED';
const MOVED = 'BOOKING_RESCHEDULED';
const CANCELLED = 'BOOKING_CANCELLED';

/** In which order things happen, and what comes of it. */
type Row = Record<'trigger' | 'polling' | 'wait', () => Promise<void>>;

const published = async () => {
  const host = await trigger();
  await host.publish();
  return host;
};

const seriesKeys = (items: IDataObject[]) =>
  new Set(items.map(({ booking }) => (booking as IDataObject).seriesKey));

const rows: Record<string, Row> = {
  'before it is saved': {
    async trigger() {
      const host = await published();
      const booked = await book();
      await settled();
      await deliver(scene, CANCELLED, booked, { status: 'CANCELLED' });
      expect(scene.sandbox.store.bookings.get(booked.uid)!.status).toBe('accepted');
      expect(ran(host)).toEqual([
        [CREATED, booked.uid],
        [CANCELLED, booked.uid],
      ]);
      expect(host.received[1].items).toMatchObject([{ booking: { status: 'cancelled' } }]);
    },
    async polling() {
      const host = await polling();
      const booked = await book();
      expect(told(await host.poll())).toEqual([[CREATED, booked.uid]]);
      expect(await host.poll()).toBeUndefined();
      await cancel(booked);
      expect(told(await host.poll())).toEqual([[CANCELLED, booked.uid]]);
    },
    async wait() {
      const booked = await book();
      const host = await waiting('cancelled');
      await deliver(scene, CANCELLED, booked, { status: 'CANCELLED', metadata: undefined });
      expect(scene.sandbox.store.bookings.get(booked.uid)!.status).toBe('accepted');
      expect(host.woken).toMatchObject({ booked: false, cancelled: true });
    },
  },
  'after it is saved': {
    async trigger() {
      const host = await published();
      const { uid } = await book();
      await settled();
      expect(ran(host)).toEqual([[CREATED, uid]]);
    },
    async polling() {
      const host = await polling();
      const { uid } = await book();
      expect(told(await host.poll())).toEqual([[CREATED, uid]]);
    },
    async wait() {
      const host = await waiting('booked');
      const { uid } = await book();
      await settled();
      expect(host.woken).toMatchObject({ booked: true, booking: { uid } });
    },
  },
  twice: {
    async trigger() {
      const host = await published();
      host.parameters = { ...host.parameters, options: { ignoreRepeated: true } };
      await deliver(scene, CREATED, { uid: 'a' });
      await deliver(scene, CREATED, { uid: 'a' });
      const [first, second] = host.received.map(({ items }) => items!);
      expect(await host.execute(first, { executionId: '1' })).toHaveLength(1);
      expect(await host.execute(second, { executionId: '2' })).toEqual([]);
    },
    async polling() {
      const host = await polling();
      await book();
      expect(await host.poll()).toHaveLength(1);
      expect(await host.poll()).toBeUndefined();
    },
    async wait() {
      const host = await waiting('booked');
      await inSilence(book);
      const first = await deliver(scene, CREATED, { uid: 'a' });
      expect([first, host.woken]).toEqual([200, expect.objectContaining({ booked: true })]);
      // Its webhook is gone; what is still on its way finds that n8n goes on already.
      expect(scene.sandbox.store.webhooks.size).toBe(0);
    },
  },
  'late, after it was cancelled': {
    async trigger() {
      const host = await published();
      expect(await deliver(scene, CREATED, { uid: 'a' })).toBe(200);
      host.parameters = { ...host.parameters, options: { replayWindow: 60 } };
      expect(await deliver(scene, CREATED, { uid: 'a' })).toBe(401);
      expect(ran(host)).toEqual([[CREATED, 'a']]);
    },
    async polling() {
      const host = await polling();
      const booked = await book();
      await cancel(booked);
      expect(told(await host.poll())).toEqual([[CANCELLED, booked.uid]]);
    },
    async wait() {
      const host = await waiting('booked');
      const booked = await inSilence(async () => {
        const made = await book();
        await cancel(made);
        return made;
      });
      expect(await deliver(scene, CREATED, booked)).toBe(200);
      expect(host.woken).toBeUndefined();
    },
  },
  unsigned: {
    async trigger() {
      const host = await published();
      expect(await deliver(scene, CREATED, { uid: 'a' }, { signature: false })).toBe(401);
      expect(ran(host)).toEqual([]);
      expect(host.warnings).toEqual([expect.stringContaining('Signature Check')]);
    },
    async polling() {
      const host = await polling();
      const { uid } = await inSilence(book);
      expect(told(await host.poll())).toEqual([[CREATED, uid]]);
    },
    async wait() {
      const host = await waiting('booked');
      expect(await deliver(scene, CREATED, { uid: 'a' }, { signature: false })).toBe(401);
      expect(host.woken).toBeUndefined();
    },
  },
  'after a restart of n8n': {
    async trigger() {
      const before = await published();
      const origin = new URL(before.url).origin;
      await before.stop();
      await inSilence(book);
      const { staticData, credentialId } = before;
      const after = await trigger({ origin });
      Object.assign(after, { staticData: structuredClone(staticData), credentialId });
      await expect(after.checkExists()).resolves.toBe(true);
      await after.unpublish();
      expect(scene.sandbox.store.webhooks.size).toBe(0);
    },
    async polling() {
      const before = await polling();
      const first = await book();
      await before.poll();
      const second = await book();
      const after = Object.assign(await polling(), {
        staticData: structuredClone(before.staticData),
      });
      expect(told(await after.poll())).toEqual([[CREATED, second.uid]]);
      expect(first.uid).not.toBe(second.uid);
    },
    async wait() {
      // What the execution waits for stands in its address alone: each delivery starts from that.
      const host = await waiting('booked');
      const { uid } = await inSilence(book);
      await deliver(scene, 'BOOKING_REQUESTED', { uid }, { metadata: undefined });
      expect(host.woken).toMatchObject({ booked: true, booking: { uid } });
    },
  },
  'after a move': {
    async trigger() {
      const host = await published();
      const first = await book();
      const second = await move(first);
      await cancel(second);
      await settled();
      expect(ran(host)).toEqual([
        [CREATED, first.uid],
        [MOVED, second.uid],
        [CANCELLED, second.uid],
      ]);
      expect(seriesKeys(host.received.flatMap(({ items = [] }) => items))).toEqual(
        new Set([first.uid]),
      );
    },
    async polling() {
      const host = await polling();
      const first = await book();
      const items = [...(await host.poll())!];
      const second = await move(first);
      items.push(...(await host.poll())!);
      await cancel(second);
      items.push(...(await host.poll())!);
      expect(told(items)).toEqual([
        [CREATED, first.uid],
        [MOVED, second.uid],
        [CANCELLED, second.uid],
      ]);
      expect(seriesKeys(items)).toEqual(new Set([first.uid]));
    },
    async wait() {
      const first = await book();
      const host = await waiting('cancelled');
      const second = await move(first);
      await settled();
      expect(host.woken).toBeUndefined();
      await cancel(second);
      await settled();
      expect(host.woken).toMatchObject({ cancelled: true, booking: { uid: second.uid } });
    },
  },
  'with a copy of the database': {
    async trigger() {
      const first = await published();
      const second = Object.assign(await trigger(), {
        staticData: structuredClone(first.staticData),
        credentialId: first.credentialId,
      });
      await second.publish();
      const { uid } = await book();
      await settled();
      expect([ran(first), ran(second)]).toEqual([[[CREATED, uid]], [[CREATED, uid]]]);
      await second.unpublish();
      await expect(first.checkExists()).resolves.toBe(true);
    },
    async polling() {
      const first = await polling();
      const second = Object.assign(await polling(), {
        staticData: structuredClone(first.staticData),
      });
      const { uid } = await book();
      expect(told(await first.poll())).toEqual([[CREATED, uid]]);
      expect(told(await second.poll())).toEqual([[CREATED, uid]]);
    },
    async wait() {
      const first = await waiting('booked');
      const [webhook] = scene.sandbox.store.webhooks.values();
      webhook.subscriberUrl = webhook.subscriberUrl.replace(/until=\d+/, 'until=1');
      await waiting('booked');
      expect([...scene.sandbox.store.webhooks.values()]).toContain(webhook);
      expect(first.woken).toBeUndefined();
    },
  },
  'at two addresses of n8n': {
    async trigger() {
      const host = await published();
      await host.publish({ test: true });
      const { uid } = await book();
      await settled();
      expect(ran(host)).toEqual([
        [CREATED, uid],
        [CREATED, uid],
      ]);
      await host.unpublish({ test: true });
      await expect(host.checkExists()).resolves.toBe(true);
    },
    async polling() {
      const host = await polling();
      const { uid } = await book();
      expect(told(await host.poll({ manual: true }))).toEqual([[CREATED, uid]]);
      expect(told(await host.poll())).toEqual([[CREATED, uid]]);
    },
    async wait() {
      const [first, second] = [await waiting('booked'), await waiting('booked')];
      const { uid } = await book();
      await settled();
      for (const { woken } of [first, second]) expect(woken).toMatchObject({ booking: { uid } });
      expect(scene.sandbox.store.webhooks.size).toBe(0);
    },
  },
};

describe.each(Object.keys(rows))('a delivery that comes %s', (row) => {
  it.each(['trigger', 'polling', 'wait'] as const)('is taken rightly by %s', async (column) => {
    await rows[row][column]();
  });
});

it('is what the docs promise, row by row', () => {
  expect(docsTable()).toEqual(Object.keys(rows));
});
