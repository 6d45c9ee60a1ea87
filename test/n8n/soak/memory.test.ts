/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, no-console */
/** How much memory n8n takes while it reads 100,000 bookings with Return All. Linux tells it. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { booking } from '../../bench/booking';
import { startRecorder, type Recorder } from '../../unit/harness/recorder';
import {
  createCredential,
  importWorkflow,
  sideBySide,
  startN8n,
  using,
  type OwnN8n,
  type SavedWorkflow,
} from '../harness';
import { until } from '../scenes';

const ROWS = 100_000;
const PROMISED_MB = 400;

let n8n: OwnN8n;
let server: Recorder;

beforeAll(async () => {
  [n8n, server] = await Promise.all([
    startN8n(),
    startRecorder(({ url }) => {
      const { searchParams } = new URL(url, 'http://localhost');
      const skip = Number(searchParams.get('skip'));
      const take = Math.min(Number(searchParams.get('take')), ROWS - skip);
      const data = Array.from({ length: take }, (_, index) => booking(skip + index));
      const pagination = { totalItems: ROWS, hasNextPage: skip + take < ROWS };
      return { body: { status: 'success', data, pagination } };
    }),
  ]);
}, 240_000);

afterAll(async () => {
  await n8n?.stop();
  await server?.stop();
});

/** Resident memory of n8n in MB. */
const memory = () => {
  const status = readFileSync(`/proc/${n8n.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
};

/** Lists bookings, and tells the server the UID of the last one when it is done. */
async function listing(parameters: Record<string, unknown>): Promise<SavedWorkflow> {
  const credential = await createCredential(n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: server.url,
    apiKey: 'any',
  });
  const whole = sideBySide('List', [
    {
      name: 'List',
      type: 'n8n-nodes-cal-com.calCom',
      parameters: { resource: 'booking', operation: 'getMany', ...parameters },
      credentials: using(credential),
    },
    { name: 'Last', type: 'n8n-nodes-base.limit', parameters: { keep: 'lastItems' } },
    {
      name: 'Done',
      type: 'n8n-nodes-base.httpRequest',
      typeVersion: 4.2,
      parameters: { url: `=${server.url}/done/{{ $json.uid }}` },
    },
  ]);
  const then = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
  const connections = { Start: then('List'), List: then('Last'), Last: then('Done') };
  // What n8n takes to keep the data of an execution is not ours.
  const settings = { ...whole.settings, saveManualExecutions: false };
  return await importWorkflow(n8n, { ...whole, connections, settings });
}

it.each([
  ['simplified', true],
  ['raw', false],
])(
  `n8n grows by less than ${PROMISED_MB} MB: %s`,
  async (form, simplify) => {
    const workflow = await listing({ returnAll: true, simplify });
    // As after a start: what other runs have left behind is not counted as idle.
    await n8n.restart();
    await sleep(5_000);
    server.requests = [];
    const idle = memory();
    let peak = idle;
    const watch = setInterval(() => {
      peak = Math.max(peak, memory());
    }, 20);
    const begun = performance.now();
    const from = { triggerToStartFrom: { name: 'Start' } };
    await n8n.rest('POST', `/workflows/${workflow.id}/run`, from);
    const last = () => server.requests.at(-1)?.url ?? '';
    await until(() => last().startsWith('/done/'), 300_000);
    clearInterval(watch);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${form}: ${idle} MB before, ${peak - idle} MB more, ${seconds} s`);

    expect(last()).toBe(`/done/${String(booking(ROWS - 1).uid)}`);
    expect(server.requests).toHaveLength(ROWS / 250 + 1);
    expect(peak - idle).toBeLessThan(PROMISED_MB);
  },
  600_000,
);
