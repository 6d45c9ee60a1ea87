/* eslint-disable @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from '../../../migration/convert';
import { reportOf } from '../../../migration/report';
import { tables } from '../../../migration/tables';
import { call, dated, http, node } from './nodes';

const written = 'cal_live_0123456789abcdef';
const workflow = {
  id: 'w1',
  name: 'Mine',
  settings: { timezone: 'Europe/Berlin' },
  pinData: {},
  nodes: [
    node('Start', 'n8n-nodes-base.manualTrigger'),
    http('Find', call('GET', `https://api.cal.com/v1/bookings?apiKey=${written}`)),
    http('Pay', call('GET', 'https://api.cal.com/v1/payments')),
    http('Any', call('GET', '={{ $json.url }}', { headers: dated })),
    node('Use', 'n8n-nodes-base.set', {
      uid: '={{ $json.bookings[0].uid }}',
      all: '={{ $("Find").item.json.bookings }}',
    }),
  ],
  connections: {
    Start: { main: [[{ node: 'Find', type: 'main', index: 0 }]] },
    Find: { main: [[{ node: 'Use', type: 'main', index: 0 }]] },
  },
};

it('leaves everything alone that has nothing to do with Cal.com', () => {
  const { workflow: made } = convert(workflow, tables);
  expect(made).toMatchObject({ id: 'w1', name: 'Mine', settings: workflow.settings, pinData: {} });
  expect(made.connections).toEqual(workflow.connections);
  expect(made.nodes.map(({ name }) => name)).toEqual(['Start', 'Find', 'Pay', 'Any', 'Use']);
  expect([0, 2, 3].map((index) => made.nodes[index])).toEqual(
    [0, 2, 3].map((index) => workflow.nodes[index]),
  );
});

it('does not touch what it was given', () => {
  const before = JSON.stringify(workflow);
  convert(workflow, tables);
  expect(JSON.stringify(workflow)).toBe(before);
});

it('takes nodes that were copied from the canvas', () => {
  const { nodes, connections } = workflow;
  expect(convert({ nodes, connections, meta: {} }, tables).converted).toHaveLength(1);
});

it('gives the same when it converts its own result again', () => {
  const once = convert(workflow, tables).workflow;
  const twice = convert(once, tables);
  expect(twice.workflow).toEqual(once);
  expect(twice.converted).toEqual([]);
});

it.each([
  ['a text', 'x'],
  ['nothing', null],
  ['a list', []],
  ['an object without nodes', { name: 'x' }],
  ['nodes without a type', { nodes: [{ name: 'x' }] }],
])('says that %s is no workflow', (_, input) => {
  expect(() => convert(input, tables)).toThrow(
    'This is not an n8n workflow: it has no list of nodes.',
  );
});

it('reports in plain text what it did and did not', () => {
  expect(reportOf(convert(workflow, tables))).toBe(
    `Converted: 1
  Find: Booking > Get Many (credential to choose: Cal.com API)
    - The workflow contained an API key: it was removed here. Delete it in Cal.com and create a new one for the credential.
    - API v1 was switched off: this is the same of API v2.
Not converted: 2
  Pay: API v2 has no list of payments: the trigger tells of paid bookings.
  Any: The address is computed, so the operation cannot be determined.
Expressions changed in other nodes: 1
  Use: ={{ $json.bookings[0].uid }}
    now ={{ $json.data[0].uid }}
Expressions to look at: 1
  Use: ={{ $("Find").item.json.bookings }}
    - The list is in data of one item, and its records have the properties of API v2.
`,
  );
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const root = join(__dirname, '../../..');
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [tsx, join(root, 'migration/cli.ts'), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });

  it('prints the converted workflow, or writes it to a file', () => {
    const file = join(folder, 'workflow.json');
    // As an editor on Windows saves it.
    writeFileSync(file, `\uFEFF${JSON.stringify(workflow)}`);
    const expected = convert(workflow, tables).workflow;
    expect(JSON.parse(run(file))).toEqual(expected);

    const out = join(folder, 'converted.json');
    expect(run(file, '--out', out)).toBe('');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(expected);
  });

  it('ends with a sentence and no stack when it gets no workflow', () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '{}');
    expect(() => run(file)).toThrow(/This is not an n8n workflow: it has no list of nodes\.\s*$/);
    writeFileSync(file, 'no JSON');
    expect(() => run(file)).toThrow(/This is not JSON\./);
    expect(() => run(join(folder, 'missing.json'))).toThrow(/ENOENT.*missing\.json'\s*$/);
    expect(() => run()).toThrow('Command failed');
  });
});
