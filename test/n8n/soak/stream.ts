/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Many signed deliveries, sent as fast as they are answered, and what n8n made of them. */
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import sample from '../../unit/trigger/samples/BOOKING_CREATED.json';
import type { N8n, SavedWorkflow } from '../harness';

/** Where deliveries go, and what they are signed with. */
export interface Target {
  url: string;
  secret: string;
}

export interface Sent {
  /** UIDs of the bookings whose deliveries were answered with 200, in the order of the answers. */
  accepted: string[];
  /** What came instead for the others: a status, or the name of an error. */
  refused: string[];
  seconds: number;
}

let made = 0;

/** The delivery of a new booking that no other delivery tells of. */
function delivery({ secret }: Target) {
  const uid = `streamed-${(made += 1)}-end`;
  const body = JSON.stringify({
    ...sample,
    createdAt: new Date().toISOString(),
    payload: { ...sample.payload, uid, iCalUID: `${uid}@Cal.com`, bookingId: made },
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-cal-signature-256': signature };
  return { uid, body, headers };
}

/**
 * Sends deliveries to a receiver on this machine, so many at once, until `goesOn` says no.
 * `goesOn` is asked with the number of those that were begun.
 */
export async function stream(
  target: Target,
  goesOn: (begun: number) => boolean,
  atOnce = 10,
): Promise<Sent> {
  if (new URL(target.url).hostname !== '127.0.0.1') throw new Error(`Not here: ${target.url}`);
  const accepted: string[] = [];
  const refused: string[] = [];
  let begun = 0;
  const sender = async () => {
    while (goesOn(begun)) {
      begun += 1;
      const { uid, body, headers } = delivery(target);
      try {
        const answer = await fetch(target.url, { method: 'POST', headers, body });
        await answer.arrayBuffer();
        if (answer.status === 200) accepted.push(uid);
        else refused.push(String(answer.status));
      } catch (error) {
        refused.push((error as Error).name);
      }
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sender));
  return { accepted, refused, seconds: (performance.now() - start) / 1000 };
}

/** An execution that has ended, and the UIDs of the streamed bookings that are in its data. */
interface Outcome {
  id: string;
  status: string;
  uids: string[];
}

/** Reads executions by the hundred, with their data, through n8n's public API. */
export class Outcomes {
  private constructor(
    private readonly n8n: N8n,
    private readonly key: string,
  ) {}

  static async open(n8n: N8n): Promise<Outcomes> {
    const scopes = ['execution:read', 'execution:list'];
    const body = { label: 'Reads executions', scopes, expiresAt: null };
    const { rawApiKey } = await n8n.rest<{ rawApiKey: string }>('POST', '/api-keys', body);
    return new Outcomes(n8n, rawApiKey);
  }

  /** All executions of a workflow, newest first; those that run are not among them. */
  async of(workflow: SavedWorkflow): Promise<Outcome[]> {
    const all: Outcome[] = [];
    let cursor = '';
    do {
      const query = new URLSearchParams({
        workflowId: workflow.id,
        includeData: 'true',
        limit: '250',
        ...(cursor && { cursor }),
      });
      const answer = await fetch(`${this.n8n.url}/api/v1/executions?${query}`, {
        headers: { 'X-N8N-API-KEY': this.key },
      });
      if (!answer.ok) throw new Error(`Executions: ${answer.status} ${await answer.text()}`);
      const page = (await answer.json()) as {
        data: Array<{ id: string; status: string; data: unknown }>;
        nextCursor: string | null;
      };
      for (const { id, status, data } of page.data) {
        const found = JSON.stringify(data).match(/streamed-\d+-end/g) ?? [];
        all.push({ id: String(id), status, uids: [...new Set(found)] });
      }
      cursor = page.nextCursor ?? '';
    } while (cursor);
    return all;
  }

  /** Waits until so many executions of a workflow have ended, and answers how many have. */
  async ended(workflow: SavedWorkflow, count: number, timeoutMs = 120_000): Promise<number> {
    const giveUp = Date.now() + timeoutMs;
    for (;;) {
      const filter = { workflowId: workflow.id, status: ['success', 'error', 'crashed'] };
      const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '1' });
      const { count: ended } = await this.n8n.rest<{ count: number }>(
        'GET',
        `/executions?${query}`,
      );
      if (ended >= count || Date.now() > giveUp) return ended;
      await sleep(50);
    }
  }
}
