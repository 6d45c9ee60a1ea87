/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** What several tests in real n8n begin with: an account, a trigger, and visitors who book. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../sandbox';
import {
  createCredential,
  using,
  type N8n,
  type SavedCredential,
  type Step,
  type WorkflowFile,
} from './harness';

/** The name of the trigger in `afterTrigger`'s workflows. */
export const TRIGGER = 'Cal.com Trigger';

/** Ada's account in the sandbox, as a credential of n8n. */
export function connect(n8n: N8n, sandbox: Sandbox): Promise<SavedCredential> {
  return createCredential(n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: sandbox.url,
    apiKey: sandbox.keys.ada,
  });
}

let named = 0;

/**
 * A workflow that starts when somebody books, unless the trigger's parameters say otherwise, and
 * then runs a node `After`: one that does nothing, unless given.
 */
export function afterTrigger(
  credential: SavedCredential,
  parameters: Record<string, unknown> = {},
  after: Partial<Step> = {},
): WorkflowFile {
  named += 1;
  return {
    name: `Trigger ${named}`,
    nodes: [
      {
        name: TRIGGER,
        type: 'n8n-nodes-cal-com.calComTrigger',
        typeVersion: 1,
        position: [0, 0],
        id: `trigger-${named}`,
        webhookId: `hook-${named}`,
        parameters: { events: ['BOOKING_CREATED'], ...parameters },
        credentials: using(credential),
      },
      {
        name: 'After',
        type: 'n8n-nodes-base.noOp',
        typeVersion: 1,
        position: [200, 0],
        id: `after-${named}`,
        parameters: {},
        ...after,
      },
    ],
    connections: { [TRIGGER]: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
  };
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

/** Waits for something to become true. @throws when it does not within half a minute */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 30_000;
  while (!(await isTrue())) {
    if (Date.now() > giveUp) throw new Error(`It did not become true in time: ${isTrue}`);
    await sleep(20);
  }
}
