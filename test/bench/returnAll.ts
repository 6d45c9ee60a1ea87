/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions, @typescript-eslint/no-require-imports, no-console */
/**
 * How much memory Return All takes: `node --require tsx/cjs test/bench/returnAll.ts [rows] [raw]`
 * reads so many bookings (100,000 by default), simplified or raw, and prints what the process grew
 * by. The server is another process. Fails above the promised 400 MB for 100,000 bookings, under the
 * Node.js that n8n needs (24): older ones collect garbage later.
 */
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Harness from '../unit/harness/runNode';
import { booking } from './booking';

const ROWS = Number(process.argv[2] ?? 100_000);
const PROMISED = 400;

/** Answers a list of bookings that are made when they are asked for. */
async function serve(): Promise<void> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://localhost');
    const skip = Number(searchParams.get('skip'));
    const take = Math.min(Number(searchParams.get('take')), Math.max(0, ROWS - skip));
    const data = Array.from({ length: take }, (_, index) => booking(skip + index));
    const pagination = { hasNextPage: skip + take < ROWS };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ status: 'success', data, pagination }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.send!((server.address() as AddressInfo).port);
}

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  process.env.N8N_USER_FOLDER = folder;
  // Beside CalCom.node.ts lies CalCom.node.json, which Node.js would find first.
  const extensions: Partial<NodeJS.RequireExtensions> = require.extensions;
  const json = extensions['.json'];
  delete extensions['.json'];
  extensions['.json'] = json;
  const { runNode }: typeof Harness = require('../unit/harness/runNode');
  const server = fork(__filename, [String(ROWS)], { env: { ...process.env, SERVE: '1' } });
  const [port] = await once(server, 'message');
  const url = `http://127.0.0.1:${port}`;
  const list = { resource: 'booking', operation: 'getMany', simplify: process.argv[3] !== 'raw' };

  await runNode(url, { ...list, limit: 50 });
  const idle = megabytes();
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytes());
  }, 20);
  const start = performance.now();
  const output = await runNode(url, { ...list, returnAll: true });
  clearInterval(watch);
  peak = Math.max(peak, megabytes());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  server.kill();

  const uids = new Set(output.map(({ json }) => json.uid));
  console.log(`${output.length} bookings, ${uids.size} different, in ${seconds} s`);
  console.log(`${idle} MB before, ${peak} MB at most: ${peak - idle} MB more`);
  if (uids.size !== ROWS || peak - idle > (PROMISED * ROWS) / 100_000) process.exitCode = 1;
}

void (process.env.SERVE ? serve() : measure());
