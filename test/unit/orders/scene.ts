import type { IDataObject } from 'n8n-workflow';
import { METADATA_KEY } from '../../../nodes/CalCom/appointment/waitForBooking/tracking';
import { sign } from '../../../nodes/shared/webhooks/signature';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { callAsAda } from '../../callAsAda';
import { pollHost, type PollHost } from '../harness/pollHost';
import { startTriggerHost, type HostOptions, type TriggerHost } from '../harness/triggerHost';
import { startWaitHost, type WaitHost } from '../harness/waitHost';

interface Scene {
  sandbox: Sandbox;
  /** Starts n8n with the one or the other; all are stopped after the test. */
  trigger(options?: Partial<HostOptions>): Promise<TriggerHost>;
  polling(): Promise<PollHost>;
  waiting(waitFor: string): Promise<WaitHost>;
  /** Calls the API as the owner of the account. */
  call(method: string, path: string, body?: object): Promise<Booked>;
  /** Books with the tracked link that `waiting` waits for. */
  book(): Promise<Booked>;
  cancel(booking: Booked): Promise<Booked>;
  move(booking: Booked): Promise<Booked>;
  /** What Cal.com has delivered has been answered. */
  settled(): Promise<void>;
  /** Does something while no delivery gets through. */
  inSilence<T>(work: () => Promise<T>): Promise<T>;
}

interface Booked {
  uid: string;
}

const trackingId = `${Date.now().toString(36)}-0123456789abcdef`;
const withLink = { metadata: { [METADATA_KEY]: trackingId } };

/** A Cal.com, and what asks it or is told by it, as new for each test. */
export function useScene(): Scene {
  const stops: Array<() => Promise<void>> = [];
  let hour = 8;
  const start = () => {
    hour += 1;
    return `2027-03-0${hour < 16 ? 2 : 3}T${String(hour < 16 ? hour : hour - 7).padStart(2, '0')}:00:00Z`;
  };
  const call: Scene['call'] = async (...request) => await callAsAda(scene.sandbox, ...request);
  const scene = {
    call,
    async trigger(options = {}) {
      const host = await startTriggerHost({
        server: scene.sandbox.url,
        credentials: { apiKey: scene.sandbox.keys.ada },
        parameters: { events: ['BOOKING_CREATED', 'BOOKING_RESCHEDULED', 'BOOKING_CANCELLED'] },
        ...options,
      });
      stops.push(async () => await host.stop());
      return host;
    },
    async polling() {
      const host = pollHost(scene.sandbox.url, {
        parameters: { events: ['newBooking', 'changedBooking', 'cancelledBooking'] },
        credentials: { apiKey: scene.sandbox.keys.ada },
      });
      await host.poll();
      return host;
    },
    async waiting(waitFor) {
      const host = await startWaitHost(scene.sandbox.url, scene.sandbox.keys.ada);
      stops.push(async () => await host.stop());
      await host.wait({ trackingId, waitFor, timeLimit: 1, timeUnit: 'hours' });
      return host;
    },
    book: async () =>
      await call('POST', '/bookings', {
        start: start(),
        eventTypeId: scene.sandbox.ids.eventTypes.intro,
        attendee: { name: 'Nathan', email: 'nathan@example.org', timeZone: 'Europe/Berlin' },
        ...withLink,
      }),
    cancel: async ({ uid }) =>
      await call('POST', `/bookings/${uid}/cancel`, { cancellationReason: 'Sick' }),
    move: async ({ uid }) => await call('POST', `/bookings/${uid}/reschedule`, { start: start() }),
    settled: async () => await scene.sandbox.deliveries.settled(),
    async inSilence(work) {
      const webhooks = [...scene.sandbox.store.webhooks.values()];
      for (const webhook of webhooks) webhook.active = false;
      const result = await work();
      for (const webhook of webhooks) webhook.active = true;
      return result;
    },
  } as Scene;

  beforeAll(async () => {
    scene.sandbox = await startSandbox({ profile: 'selfHosted', rateLimit: 100_000 });
  });
  beforeEach(() => {
    scene.sandbox.clearFailures();
    scene.sandbox.reset();
    hour = 8;
  });
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
  });
  afterAll(async () => await scene.sandbox.stop());
  return scene;
}

/** Delivers in place of Cal.com to the webhook that was registered last; the status of the answer. */
export async function deliver(
  { sandbox }: Scene,
  triggerEvent: string,
  { uid }: Booked,
  { signature = true, ...more }: IDataObject = {},
): Promise<number> {
  const { subscriberUrl, secret } = [...sandbox.store.webhooks.values()].at(-1)!;
  const body = JSON.stringify({
    triggerEvent,
    createdAt: '2027-03-01T08:00:00.000Z',
    payload: {
      uid,
      status: 'ACCEPTED',
      startTime: '2027-03-02T09:00:00Z',
      endTime: '2027-03-02T09:30:00Z',
      attendees: [{ name: 'Nathan', email: 'nathan@example.org', timeZone: 'Europe/Berlin' }],
      ...withLink,
      ...more,
    },
  });
  const headers = signature
    ? { 'x-cal-signature-256': sign(Buffer.from(body), secret!) }
    : undefined;
  return (await fetch(subscriberUrl, { method: 'POST', headers, body })).status;
}

/** The events that a trigger or a poll tells, each with its booking. */
export const told = (items: IDataObject[] = []): unknown[] =>
  items.map(({ event, booking }) => [event, (booking as IDataObject).uid]);

/** The same of all deliveries that ran the workflow. */
export const ran = ({ received }: TriggerHost): unknown[] =>
  told(received.flatMap(({ items = [] }) => items));
