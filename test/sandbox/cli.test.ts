/* eslint-disable @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

let sandbox: ChildProcess | undefined;
afterEach(() => sandbox?.kill('SIGKILL'));

const root = join(__dirname, '../..');

/** `npm run sandbox` without npm, which would keep the signals to itself. */
const start = (...args: string[]): ChildProcess => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  sandbox = spawn(process.execPath, [tsx, 'sandbox/cli.ts', ...args], { cwd: root });
  return sandbox;
};

/** What it prints until the text is there, or until it ends. */
async function printed(child: ChildProcess, until: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout!) {
    text += String(chunk);
    if (until.test(text)) break;
  }
  return text;
}

it('starts by itself, says where it is and with which keys, and ends with Ctrl+C', async () => {
  const child = start('--port', '0', '--profile', 'selfHosted');
  const text = await printed(child, /Intro call/);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
  const [, key] = /(\S+) +Ada Owner/.exec(text) ?? [];

  const answer = await fetch(`${url}/v2/me`, { headers: { authorization: `Bearer ${key}` } });
  expect(await answer.json()).toMatchObject({ status: 'success', data: { username: 'ada' } });

  const end = once(child, 'exit');
  child.kill('SIGINT');
  expect(await end).toEqual([0, null]);
}, 60_000);

it('explains itself', async () => {
  const child = start('--help');
  const end = once(child, 'exit');
  expect(await printed(child, /--help/)).toMatch(/^Usage: npm run sandbox/);
  expect(await end).toEqual([0, null]);
}, 60_000);
