/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** What several tests in real n8n begin with: an account, a trigger, and visitors who book. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox';
import {
  createCredential,
  lastFailure,
  listExecutions,
  publish,
  sideBySide,
  using,
  type Json,
  type N8n,
  type SavedCredential,
  type SavedWorkflow,
  type Step,
  type WorkflowFile,
} from './harness';

/** The name of the trigger in the workflows of this file. */
export const TRIGGER = 'Cal.com Trigger';

/** Ada's account in the sandbox, as a credential of n8n. */
export function connect(n8n: N8n, { url, keys }: Sandbox, name?: string): Promise<SavedCredential> {
  const data = { server: 'selfHosted', baseUrl: url, apiKey: keys.ada };
  return createCredential(n8n, 'calComKeyApi', data, name);
}

/**
 * A workflow that starts when somebody books, unless the trigger's parameters say otherwise, and
 * then runs a node `After`: one that does nothing, unless given.
 */
export function afterTrigger(
  credential: SavedCredential,
  parameters: Record<string, unknown> = {},
  after: Partial<Step> = {},
): WorkflowFile {
  return starting(
    {
      type: 'n8n-nodes-cal-com.calComTrigger',
      typeVersion: 1.1,
      parameters: { events: ['BOOKING_CREATED'], ...parameters },
      credentials: using(credential),
    },
    after,
  );
}

/** n8n allows a trigger to ask once a minute at most, but for as many reasons as one likes. */
const everyFiveSeconds = {
  item: Array.from({ length: 12 }, (_, index) => ({
    mode: 'custom',
    cronExpression: `${index * 5} * * * * *`,
  })),
};

/** The same with the trigger that asks Cal.com, every five seconds. */
export function afterPolling(
  credential: SavedCredential,
  parameters: Record<string, unknown> = {},
): WorkflowFile {
  return starting({
    type: 'n8n-nodes-cal-com.calComPollTrigger',
    parameters: { pollTimes: everyFiveSeconds, events: ['newBooking'], ...parameters },
    credentials: using(credential),
  });
}

/** A workflow that begins with this trigger and then runs a node `After`. */
export function starting(trigger: Partial<Step>, after: Partial<Step> = {}): WorkflowFile {
  const common = { typeVersion: 1, parameters: {} };
  return {
    name: 'Trigger',
    nodes: [
      {
        ...common,
        name: TRIGGER,
        type: '',
        position: [0, 0],
        id: randomUUID(),
        webhookId: randomUUID(),
        ...trigger,
      },
      {
        ...common,
        name: 'After',
        type: 'n8n-nodes-base.noOp',
        position: [200, 0],
        id: randomUUID(),
        ...after,
      },
    ],
    connections: { [TRIGGER]: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
  };
}

/** Saves another trigger and publishes it, as a user does who changes a running workflow. */
export async function republish(
  n8n: N8n,
  workflow: SavedWorkflow,
  { parameters, credential }: { parameters?: object; credential?: SavedCredential },
): Promise<SavedWorkflow> {
  const nodes = workflow.nodes.map((node) =>
    node.name === TRIGGER
      ? {
          ...node,
          parameters: { ...node.parameters, ...parameters },
          ...(credential && { credentials: using(credential) }),
        }
      : node,
  );
  const { connections, versionId } = workflow;
  const saved = await n8n.rest<SavedWorkflow>('PATCH', `/workflows/${workflow.id}`, {
    nodes,
    connections,
    versionId,
  });
  await publish(n8n, saved);
  return saved;
}

const DAY = 86_400_000;
const HALF_HOUR = 1_800_000;

/** A Tuesday at 10:00 UTC that is at least `days` ahead: Ada works then, in summer and in winter. */
export function tuesday(days = 14): Date {
  const day = new Date(Date.now() + days * DAY);
  while (day.getUTCDay() !== 2) day.setTime(day.getTime() + DAY);
  day.setUTCHours(10, 0, 0, 0);
  return day;
}

/** So many times, half an hour apart, at which Ada can be booked; ISO. At most ten are free. */
export const times = (count: number, first = tuesday()): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(first.getTime() + index * HALF_HOUR).toISOString(),
  );

/** Books a meeting with Ada as a visitor does, and answers its UID. @throws when it is refused */
export async function visitorBooks(sandbox: Sandbox, start: string): Promise<string> {
  const response = await fetch(`${sandbox.url}/v2/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cal-api-version': '2024-08-13' },
    body: JSON.stringify({
      start,
      eventTypeId: sandbox.ids.eventTypes.intro,
      attendee: { name: 'Vera Visitor', email: 'vera@example.org', timeZone: 'Europe/Berlin' },
    }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The sandbox refused ${start}: ${text}`);
  return (JSON.parse(text) as { data: { uid: string } }).data.uid;
}

/** A workflow that books each of these times, one item for each, in its node `Book`. */
export function bookEach(
  credential: SavedCredential,
  starts: string[],
  parameters: Record<string, unknown>,
): WorkflowFile {
  const whole = sideBySide('Book each', [
    {
      name: 'Times',
      type: 'n8n-nodes-base.set',
      typeVersion: 3.4,
      parameters: { mode: 'raw', jsonOutput: JSON.stringify({ start: starts }) },
    },
    { name: 'Split', type: 'n8n-nodes-base.splitOut', parameters: { fieldToSplitOut: 'start' } },
    {
      name: 'Book',
      type: 'n8n-nodes-cal-com.calCom',
      parameters: {
        start: '={{ $json.start }}',
        attendeeName: 'Vera Visitor',
        attendeeEmail: 'vera@example.org',
        attendeeTimeZone: { __rl: true, mode: 'name', value: 'Europe/Berlin' },
        ...parameters,
      },
      credentials: using(credential),
    },
  ]);
  const then = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
  const connections = { Start: then('Times'), Times: then('Split'), Split: then('Book') };
  return { ...whole, connections };
}

/** What reached the node `After` in all executions of a workflow: the UIDs of the bookings. */
export async function uidsReceived(n8n: N8n, workflow: SavedWorkflow): Promise<string[]> {
  const executions = await listExecutions(n8n, workflow);
  const items = executions.flatMap((execution) => execution.jsonOf('After'));
  // For a node that ran when n8n was killed, n8n makes up an item.
  return items.flatMap(({ booking }) => booking?.uid ?? []);
}

/** Waits until a booking has reached the node `After`; a poll may take a minute. */
export const waitUntilReceived = (n8n: N8n, workflow: SavedWorkflow, uid: string): Promise<void> =>
  until(async () => (await uidsReceived(n8n, workflow)).includes(uid), 90_000);

/** Waits for something to become true. @throws when it does not in time */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  timeoutMs = 30_000,
): Promise<void> {
  const giveUp = Date.now() + timeoutMs;
  while (!(await isTrue())) {
    if (Date.now() > giveUp) throw new Error(`It did not become true in time: ${isTrue}`);
    await sleep(20);
  }
}

/** Posts to a webhook of a published workflow and returns what its last node answers. */
export async function postTo(n8n: N8n, path: string, body: object): Promise<Json> {
  const response = await fetch(`${n8n.url}/webhook/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) {
    throw new Error(`${path} answered ${response.status}; ${await lastFailure(n8n)}`);
  }
  return await response.json();
}
