/* eslint-disable @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../sandbox';

const root = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'live-'));
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 100_000 });
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sandbox.stop();
});

/** Runs the command; `watch` sees what it says, and may send it a signal. */
const run = (args: string[], env: Record<string, string>, watch?: (said: string) => boolean) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const command = ['--import', 'tsx', 'scripts/live/main.ts', '--out', folder, ...args];
    const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env } });
    let said = '';
    let isStopped = false;
    const hear = (text: Buffer) => {
      said += text.toString();
      if (isStopped || !watch?.(said)) return;
      isStopped = true;
      child.kill('SIGINT');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => resolve({ code, said }));
  });

const key = () => ({ CAL_API_KEY: sandbox.keys.ada });
const cloud = () => ['--server', sandbox.url, '--kind', 'cloud'];

it('only says what it would do with --plan, which needs no key', async () => {
  const { code, said } = await run([...cloud(), '--write', '--plan'], { CAL_API_KEY: '' });
  expect([code, said]).toEqual([0, expect.stringContaining('- Make a hidden event type')]);
  expect(sandbox.requests).toEqual([]);
}, 30_000);

it('takes the key from the environment only', async () => {
  const { code, said } = await run(cloud(), { CAL_API_KEY: '' });
  expect([code, said]).toEqual([2, expect.stringContaining('CAL_API_KEY')]);
  const other = await run([...cloud(), '--key', 'cal_0001'], {});
  expect([other.code, other.said]).toEqual([2, expect.stringContaining("Unknown option '--key'")]);
}, 30_000);

it('ends with the numbers, and writes the report as Markdown and JSON', async () => {
  const { code, said } = await run(cloud(), key());
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/\d+ passed, 0 failed, \d+ not possible here/),
  ]);
  const report = readFileSync(join(folder, 'live-report.md'), 'utf8');
  expect(report).toMatch(/^# n8n-nodes-cal-com [\d.]+ against a real Cal\.com/);
  const { results } = JSON.parse(readFileSync(join(folder, 'live-report.json'), 'utf8')) as {
    results: unknown[];
  };
  expect(results.length).toBeGreaterThan(100);
}, 60_000);

it('removes what it made when Ctrl+C comes', async () => {
  const { eventTypes, schedules } = sandbox.store;
  const before = [eventTypes.size, schedules.size];
  const { code, said } = await run([...cloud(), '--write'], key(), (text) =>
    /passed +Make a webhook/.test(text),
  );
  expect([code, said]).toEqual([1, expect.stringContaining('removing what was created first')]);
  const { eventTypes: types, schedules: hours, webhooks } = sandbox.store;
  expect([types.size, hours.size, webhooks.size]).toEqual([...before, 0]);
}, 60_000);
