import { sign } from '../../../nodes/shared/webhooks/signature';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { METADATA_KEY } from '../../../nodes/CalCom/appointment/waitForBooking/tracking';
import { callAsAda } from '../../callAsAda';
import { startWaitHost, type WaitHost } from '../harness/waitHost';

export let sandbox: Sandbox;
export let host: WaitHost;
export const others: WaitHost[] = [];
export const trackingId = `${Date.now().toString(36)}-0123456789abcdef`;

/** A Cal.com and a node that waits, both as new for each test of the file that imports this. */
beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'selfHosted', rateLimit: 100_000 });
});
beforeEach(async () => {
  sandbox.clearFailures();
  sandbox.reset();
  hour = 8;
  host = await startWaitHost(sandbox.url, sandbox.keys.ada);
});
afterEach(async () => {
  await Promise.all([host, ...others.splice(0)].map((each) => each.stop()));
});
afterAll(async () => await sandbox.stop());

export const call = async (method: string, path: string, body?: object): Promise<{ uid: string }> =>
  await callAsAda(sandbox, method, path, body);

export interface Seated {
  uid: string;
  seatUid: string;
}

let hour = 8;
const start = () => `2027-03-0${hour < 15 ? 2 : 3}T${String((hour += 1)).padStart(2, '0')}:00:00Z`;
const intro = 1;
export const approval = 4;
export const book = async (more: object = {}, email = 'nathan@example.org') =>
  await call('POST', '/bookings', {
    start: start(),
    eventTypeId: intro,
    attendee: { name: 'Nathan Smith', email, timeZone: 'Europe/Berlin' },
    ...more,
  });
/** Books a seat: all at nine o'clock share one meeting. */
export const seat = async (name: string, more: object = {}, at = 9): Promise<Seated> =>
  (await call('POST', '/bookings', {
    start: `2027-03-02T${String(at).padStart(2, '0')}:00:00Z`,
    eventTypeId: sandbox.ids.eventTypes.workshop,
    attendee: { name, email: `${name}@example.org`, timeZone: 'Europe/Berlin' },
    ...more,
  })) as Seated;
export const withLink = { metadata: { [METADATA_KEY]: trackingId } };
export const cancel = async ({ uid }: { uid: string }) =>
  await call('POST', `/bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
export const giveUp = async ({ uid, seatUid }: Seated) =>
  await call('POST', `/bookings/${uid}/cancel`, { seatUid });
export const move = async ({ uid }: { uid: string }) =>
  await call('POST', `/bookings/${uid}/reschedule`, { start: start() });
export const settled = async () => await sandbox.deliveries.settled();
/** Everything has been delivered, and the execution waits on. */
export const sleeps = async () => {
  await settled();
  expect(host.woken).toBeUndefined();
};
export const wait = async (waitFor: string, more: object = {}) =>
  await host.wait({ trackingId, waitFor, timeLimit: 1, timeUnit: 'hours', ...more });

/** The webhook of the execution that waits. */
export const webhook = () => [...sandbox.store.webhooks.values()].at(-1)!;

/** Delivers to it in place of Cal.com. */
export async function deliver(
  triggerEvent: string,
  payload: object,
  { subscriberUrl, secret } = webhook(),
): Promise<number> {
  const body = JSON.stringify({ triggerEvent, createdAt: new Date().toISOString(), payload });
  const headers = { 'x-cal-signature-256': sign(Buffer.from(body), secret!) };
  return (await fetch(subscriberUrl, { method: 'POST', headers, body })).status;
}

/** A booking as deliveries tell it that carry no metadata. */
export const bare = (uid: string, more: object = {}) => ({
  uid,
  status: 'ACCEPTED',
  startTime: '2027-03-02T09:00:00Z',
  endTime: '2027-03-02T09:30:00Z',
  attendees: [{ name: 'Nathan Smith', email: 'nathan@example.org', timeZone: 'Europe/Berlin' }],
  ...more,
});

/** No delivery reaches n8n, as when it was off. */
export const inSilence = async <T>(work: () => Promise<T>): Promise<T> => {
  const webhooks = [...sandbox.store.webhooks.values()];
  for (const each of webhooks) each.active = false;
  const result = await work();
  for (const each of webhooks) each.active = true;
  return result;
};

export const booked = (uid: string, status = 'accepted') => ({
  booked: true,
  cancelled: false,
  timedOut: false,
  booking: { uid, status },
});
export const cancelled = (uid: string, status = 'cancelled') => ({
  booked: false,
  cancelled: true,
  timedOut: false,
  booking: { uid, status },
});
