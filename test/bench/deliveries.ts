/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8n, SavedWorkflow, Step } from '../n8n/harness';
import { importWorkflow, publish } from '../n8n/harness';
import { processorTime } from '../n8n/harness/processorTime';
import { alternate, median, ratio, ratioText, type Contestants } from './alternate';
import { accountAt, verdict, type Account, type Bench, type Section } from './bench';

const DELIVERIES = 150;
const AT_ONCE = 10;

const SAMPLE = join(__dirname, '../unit/trigger/samples/BOOKING_CREATED.json');

const OURS = 'Cal.com Trigger';
const BUILT_IN = "n8n's own Cal.com Trigger";
const WEBHOOK = "n8n's Webhook";

const triggers = ({ ours, builtIn }: Account): Record<string, Partial<Step>> => ({
  [OURS]: {
    type: 'n8n-nodes-cal-com.calComTrigger',
    typeVersion: 1.1,
    parameters: { events: ['BOOKING_CREATED'] },
    credentials: ours,
  },
  [BUILT_IN]: {
    type: 'n8n-nodes-base.calTrigger',
    typeVersion: 3,
    parameters: { events: ['BOOKING_CREATED'], options: {} },
    credentials: builtIn,
  },
  [WEBHOOK]: {
    type: 'n8n-nodes-base.webhook',
    typeVersion: 2,
    parameters: { httpMethod: 'POST', path: 'bench', options: {} },
  },
});

/** Where the deliveries of a published workflow go, and what signs them. */
interface Target {
  workflow: SavedWorkflow;
  url: string;
  secret?: string;
}

/**
 * How many signed deliveries a second run a published workflow to its end, and what they take of the
 * processor, which is the same whatever else the machine does.
 */
export async function deliveries(bench: Bench): Promise<Section> {
  const account = await accountAt(bench, 'sandbox');
  const contestants: Contestants<string> = {};
  const work: Record<string, number[]> = {};
  for (const [name, step] of Object.entries(triggers(account))) {
    const target = await listen(bench, name, step);
    contestants[name] = async () => {
      const before = processorTime([bench.n8n.pid]);
      const took = await deliver(bench.n8n, target);
      (work[name] ??= []).push(processorTime([bench.n8n.pid]) - before);
      return took;
    };
  }
  const figures = await alternate(contestants, bench.rounds);
  const rate = (name: string) => `${((DELIVERIES * 1000) / median(figures[name])).toFixed(0)} / s`;
  // The first run, which nothing else counts, is one of the processor, too.
  const [ours, builtIn] = [OURS, BUILT_IN].map((name) => work[name].slice(1));
  const value = ratio(builtIn, ours);
  const row = {
    Task: `${DELIVERIES} signed deliveries, ${AT_ONCE} at a time`,
    [OURS]: rate(OURS),
    [BUILT_IN]: rate(BUILT_IN),
    [WEBHOOK]: rate(WEBHOOK),
    'Ratio to the built-in trigger': ratioText(figures[BUILT_IN], figures[OURS]),
    'by processor time': ratioText(builtIn, ours),
    Goal: verdict('≥ 1 × by processor time', value >= 1),
  };
  bench.say(Object.values(row).join(' | '));
  return { title: 'Deliveries', rows: [row] };
}

async function listen({ n8n, servers }: Bench, name: string, step: Partial<Step>): Promise<Target> {
  const id = `bench-${step.type!.replace(/\W/g, '-')}`;
  const common = { typeVersion: 1, parameters: {} };
  const workflow = await importWorkflow(n8n, {
    name: `Bench ${name}`,
    nodes: [
      { ...common, name, type: '', position: [0, 0], id, webhookId: id, ...step },
      { ...common, name: 'After', type: 'n8n-nodes-base.noOp', position: [200, 0], id: `${id}-2` },
    ],
    connections: { [name]: { main: [[{ node: 'After', type: 'main', index: 0 }]] } },
  });
  await publish(n8n, workflow);
  const { webhooks } = await servers.facts();
  const registered = webhooks.find(({ subscriberUrl }) => subscriberUrl.includes(id));
  if (!registered) return { workflow, url: `${n8n.url}/webhook/bench` };
  return { workflow, url: registered.subscriberUrl, secret: registered.secret ?? undefined };
}

let sent = 0;

/** Milliseconds until all deliveries were answered and all executions that they began have ended. */
async function deliver(n8n: N8n, { workflow, url, secret }: Target): Promise<number> {
  const bodies = Array.from({ length: DELIVERIES }, newBody);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let body = bodies.pop(); body; body = bodies.pop()) await post(url, body, secret);
    }),
  );
  while ((await ended(n8n, workflow)) < DELIVERIES) await sleep(20);
  const took = performance.now() - start;
  await n8n.rest('POST', '/executions/delete', {
    deleteBefore: new Date(Date.now() + 60_000),
    filters: { workflowId: workflow.id },
  });
  return took;
}

async function post(url: string, body: string, secret = ''): Promise<void> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cal-signature-256': signature },
    body,
  });
  await response.text();
  if (!response.ok) throw new Error(`A delivery was answered with ${response.status}`);
}

/** A booking that was not delivered before: a repeated one does not run the workflow. */
function newBody(): string {
  sent += 1;
  const event = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  event.payload.uid = `bench${sent}`;
  event.payload.bookingId = sent;
  return JSON.stringify(event);
}

async function ended(n8n: N8n, { id }: SavedWorkflow): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId: id, status: ['success'] }));
  const { count } = await n8n.rest<{ count: number }>(
    'GET',
    `/executions?filter=${filter}&limit=1`,
  );
  return count;
}
