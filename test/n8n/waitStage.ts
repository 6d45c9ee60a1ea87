/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { sign } from '../../nodes/shared/webhooks/signature';
import { callAsAda } from '../callAsAda';
import type { Execution, SavedWorkflow } from './harness';
import { importWorkflow, listExecutions, runWorkflow, using } from './harness';
import { useStage } from './stage';

export const stage = useStage();

/** Days to come; each booking of a test is at another hour. */
const tuesday = DateTime.utc().plus({ weeks: 1 }).startOf('week').plus({ days: 1, hours: 8 });
let hour = 0;
export let trackingId = '';
beforeEach(() => {
  stage.sandbox.clearFailures();
  stage.sandbox.reset();
  hour = 0;
  trackingId = `${Date.now().toString(36)}-0123456789abcdef`;
});

/** Waits for the booking of a link, with a node behind it. */
const workflow = (parameters: object): Promise<SavedWorkflow> => {
  const step = (name: string, more: object) => ({
    id: name.toLowerCase(),
    name,
    typeVersion: 1,
    position: [0, 0],
    parameters: {},
    ...more,
  });
  const calCom = (name: string, more: object) =>
    step(name, {
      type: 'n8n-nodes-cal-com.calCom',
      parameters: { resource: 'appointment', ...more },
      credentials: using(stage.credential),
    });
  const nodes = [
    step('Start', { type: 'n8n-nodes-base.manualTrigger' }),
    calCom('Link', {
      operation: 'getBookingLink',
      eventType: { __rl: true, mode: 'id', value: String(stage.sandbox.ids.eventTypes.intro) },
      attendeeEmail: 'nathan@example.com',
    }),
    calCom('Wait', {
      operation: 'waitForBooking',
      timeLimit: 2,
      timeUnit: 'hours',
      trackingId,
      ...parameters,
    }),
    step('After', { type: 'n8n-nodes-base.noOp' }),
  ];
  const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
  const connections = { Start: to('Link'), Link: to('Wait'), Wait: to('After') };
  return importWorkflow(stage.n8n, { name: 'Wait', nodes, connections } as never);
};

/** Starts such a workflow. */
export async function start(waitFor: string, more: object = {}): Promise<Started> {
  const saved = await workflow({ waitFor, ...more });
  return { saved, execution: await runWorkflow(stage.n8n, saved) };
}

interface Started {
  saved: SavedWorkflow;
  execution: Execution;
}

/** What it goes on with once it does. */
export async function woken(
  { saved }: Started,
  patience = 10_000,
): Promise<IDataObject | undefined> {
  for (const giveUp = Date.now() + patience; Date.now() < giveUp; await sleep(200)) {
    const executions = await listExecutions(stage.n8n, saved);
    const execution = executions.at(-1);
    if (execution && execution.status !== 'waiting') {
      expect(execution.status).toBe('success');
      return execution.jsonOf('After')[0];
    }
  }
  return undefined;
}

const settled = async () => await stage.sandbox.deliveries.settled();
export const sleeps = async (started: Started) => {
  await settled();
  expect(await woken(started, 700)).toBeUndefined();
  const [execution] = await listExecutions(stage.n8n, started.saved);
  expect(execution.status).toBe('waiting');
};

interface Booked {
  uid: string;
  seatUid?: string;
}
export const call = async (path: string, body: object): Promise<Booked> =>
  await callAsAda(stage.sandbox, 'POST', path, body);
const free = () => tuesday.plus({ hours: (hour += 1) }).toISO();
export const withLink = () => ({ metadata: { n8nTracking: trackingId } });
export const approval = 4;
const { intro, workshop } = { intro: 1, workshop: 2 };
export const book = async (more: object = {}, name = 'nathan') =>
  await call('/bookings', {
    eventTypeId: intro,
    start: free(),
    attendee: { name, email: `${name}@example.com`, timeZone: 'Europe/Berlin' },
    ...more,
  });
export const seat = async (name: string, more: object = {}) =>
  await book({ eventTypeId: workshop, start: tuesday.toISO(), ...more }, name);
export const cancel = async ({ uid }: Booked) =>
  await call(`/bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
export const giveUp = async ({ uid, seatUid }: Booked) =>
  await call(`/bookings/${uid}/cancel`, { seatUid });
export const move = async ({ uid }: Booked) =>
  await call(`/bookings/${uid}/reschedule`, { start: free() });

export const webhooks = () => [...stage.sandbox.store.webhooks.values()];
export const inSilence = async <T>(work: () => Promise<T>): Promise<T> => {
  for (const webhook of webhooks()) webhook.active = false;
  const result = await work();
  for (const webhook of webhooks()) webhook.active = true;
  return result;
};
/** Delivers in place of Cal.com; the status of n8n's answer. */
export const deliver = async (payload: object, isSigned = true): Promise<number> => {
  const { subscriberUrl, secret } = webhooks()[0];
  const body = JSON.stringify({ triggerEvent: 'BOOKING_CREATED', payload });
  const headers = isSigned
    ? { 'x-cal-signature-256': sign(Buffer.from(body), secret!) }
    : undefined;
  return (await fetch(subscriberUrl, { method: 'POST', headers, body })).status;
};

export const booked = (uid: string, status = 'accepted') => ({
  ...{ booked: true, cancelled: false, timedOut: false, booking: { uid, status } },
});
export const cancelled = (uid: string, status = 'cancelled') => ({
  ...{ booked: false, cancelled: true, timedOut: false, booking: { uid, status } },
});
