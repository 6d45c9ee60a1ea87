/** Exchanges and deliveries that were seen on a community server, in the order of the files. */
import { DateTime } from 'luxon';
import { startSandbox, type Sandbox } from '../../../sandbox/index';
import bookings from '../wire/bookings.json';
import deliveries from '../wire/deliveries.json';
import eventTypes from '../wire/eventTypes.json';
import later from '../wire/later.json';
import schedules from '../wire/schedules.json';
import slots from '../wire/slots.json';
import webhooks from '../wire/webhooks.json';
import { mismatches, replay, type Exchange, type Shape } from '../wireCompare';
import { hmac, useListener } from '../../../sandbox/scheduling/listener';
import type { Received } from '../../../sandbox/scheduling/listener';

/** The day on which they were seen. */
const now = DateTime.fromISO('2026-11-20T03:51:00Z');
const secret = 'whsec_sandbox';
const variables: Record<string, unknown> = {};
const listener = useListener();
/** Everything that arrived, as the listener forgets between tests. */
const received: Received[] = [];
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'selfHosted', now: () => now });
  const { store, ids } = sandbox;
  // The server held a team's event type and Ada's working hours, nothing else.
  for (const type of store.eventTypes.values()) {
    if (type.teamId === null) store.eventTypes.delete(type.id);
  }
  for (const schedule of store.schedules.values()) {
    schedule.overrides = [];
    if (schedule.ownerId === ids.users.ada && !schedule.isDefault)
      store.schedules.delete(schedule.id);
  }
  store.bookings.clear();
  store.webhooks.clear();
  variables.listener = listener.url;
  variables.teamIntro = ids.eventTypes.teamIntro;
});
beforeEach(() => sandbox.limiter.clear());
afterEach(() => received.push(...listener.received));
afterAll(() => sandbox.stop());

describe('event types', () => replay(eventTypes as Exchange[], () => sandbox, variables));
describe('schedules', () => replay(schedules as Exchange[], () => sandbox, variables));
describe('slots', () => replay(slots as Exchange[], () => sandbox, variables));
describe('bookings', () => replay(bookings as Exchange[], () => sandbox, variables));
describe('webhooks', () => replay(webhooks as Exchange[], () => sandbox, variables));
describe('later', () => replay(later as Exchange[], () => sandbox, variables));

describe('deliveries', () => {
  const atHook = (index: number) => received.filter(({ path }) => path === '/hook')[index];
  const observed = deliveries.map((delivery, index) => ({ ...delivery, index }));

  it.each(observed)('of $name', ({ shape, index }) => {
    const { headers, raw, json } = atHook([0, 1, 2, 3, 4, 6][index]);
    const named = JSON.stringify(shape).replace(/"\$(\w+)"/g, (_, name) => String(variables[name]));

    expect(mismatches(JSON.parse(named) as Shape, json)).toEqual([]);
    expect(headers['x-cal-signature-256']).toBe(hmac(secret, raw));
  });

  it('with a template', () => {
    const templated = received.find(({ path }) => path === '/template');

    expect(templated?.json).toEqual({
      content:
        'A new event Intro call between Ada Owner and Hook for intro-call at 2026-12-01T13:00:00Z',
      uid: expect.stringMatching(/^\w{22}$/),
      trigger: 'BOOKING_CREATED',
    });
    expect(templated?.headers['x-cal-signature-256']).toBe(hmac(secret, templated?.raw ?? ''));
  });
});
