/* eslint-disable @n8n/community-nodes/no-restricted-imports -- changes a copy of the package */
/** When n8n loads the programs of the nodes: not before a workflow needs one of them. */
import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';
import {
  importWorkflow,
  nodeTypes,
  runWorkflow,
  sideBySide,
  startN8n,
  testCredential,
  using,
} from './harness';
import type { OwnN8n, SavedCredential } from './harness';
import { provide } from './harness/provide';
import { connect } from './scenes';

const LOADED = 'a program of the nodes was loaded';

let n8n: OwnN8n;
let sandbox: Sandbox;
let credential: SavedCredential;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  await cp((await provide('package')).package, folder, { recursive: true });
  for (const part of ['dist/nodes', 'dist/shared']) {
    const files = await readdir(join(folder, part), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      await appendFile(join(folder, part, file), `\nconsole.log('${LOADED}');`);
    }
  }
  sandbox = await startSandbox({ profile: 'selfHosted' });
  n8n = await startN8n({ packageFolder: folder });
  credential = await connect(n8n, sandbox);
});
afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
  await rm(folder, { recursive: true });
});

const isLoaded = () => n8n.logs().includes(LOADED);

const run = async () => {
  const node = {
    name: 'Me',
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { authentication: 'apiKey', resource: 'profile', operation: 'get' },
    credentials: using(credential),
  };
  return await runWorkflow(n8n, await importWorkflow(n8n, sideBySide('Me', [node])));
};

it('shows nodes with icons, and tools of them, without loading any', async () => {
  const offered = await nodeTypes(n8n);
  const { iconUrl } = offered.get('n8n-nodes-cal-com.calCom') as unknown as {
    iconUrl: Record<'light' | 'dark', string>;
  };
  for (const url of Object.values(iconUrl)) {
    const icon = await fetch(`${n8n.url}/${url}`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('image/svg+xml'),
    ]);
  }
  expect(offered.has('n8n-nodes-cal-com.calComTool')).toBe(true);
  expect(isLoaded()).toBe(false);
});

it('loads them when a workflow runs one, and tests credentials then and before', async () => {
  const data = { server: 'selfHosted', baseUrl: sandbox.url, apiKey: sandbox.keys.ada };
  expect(await testCredential(n8n, credential, data)).toMatchObject({ status: 'OK' });
  expect((await run()).jsonOf('Me')).toMatchObject([{ email: 'ada@example.com' }]);
  expect(isLoaded()).toBe(true);
  expect(await testCredential(n8n, credential, data)).toMatchObject({ status: 'OK' });
});

it('does the same after a restart', async () => {
  await n8n.restart();
  expect(isLoaded()).toBe(false);
  expect((await run()).status).toBe('success');
  expect(isLoaded()).toBe(true);
});
