/** Puts docs/migrate/workflow.json together: the migration as a workflow of n8n. */
import { tables } from '../tables';
import { bundle } from './bundle';

const note = `## Move a workflow to the Cal.com nodes

1. Copy a workflow (select all, copy) and paste it into **Old Workflow**, in the place of the example.
2. Execute. **Convert** puts out the new workflow and a report: what became of each node, what stays and why, and which expressions to look at.
3. Copy the new workflow from the output, paste it onto an empty canvas, and choose the credentials.

Nothing is sent anywhere: the code does all of it.`;

/** Small, and with one of each: a node that is converted, one that stays, an expression. */
const example = {
  nodes: [
    {
      name: 'Find Bookings',
      type: 'n8n-nodes-base.httpRequest',
      typeVersion: 4.2,
      position: [0, 0],
      parameters: {
        url: 'https://api.cal.com/v1/bookings',
        sendQuery: true,
        queryParameters: { parameters: [{ name: 'attendeeEmail', value: 'nathan@example.com' }] },
      },
    },
    {
      name: 'Payments',
      type: 'n8n-nodes-base.httpRequest',
      typeVersion: 4.2,
      position: [0, 200],
      parameters: { url: 'https://api.cal.com/v1/payments' },
    },
    {
      name: 'Message',
      type: 'n8n-nodes-base.set',
      typeVersion: 3.4,
      position: [200, 0],
      parameters: {
        assignments: {
          assignments: [
            { id: '1', name: 'start', type: 'string', value: '={{ $json.bookings[0].startTime }}' },
          ],
        },
        options: {},
      },
    },
  ],
  connections: { 'Find Bookings': { main: [[{ node: 'Message', type: 'main', index: 0 }]] } },
};

/** The one export of a file as a function; Code nodes know neither modules nor property getters. */
const functionOf = (entry: string): string => {
  const script = bundle(entry, 'esm').replace(/export\{(\w+) as \w+\};?$/, 'return $1;');
  return `(() => {${script}})()`;
};

const code = (): string =>
  [
    '// Addresses of your own Cal.com servers, such as cal.example.com',
    "const hosts = '';",
    '',
    '// Made by `npm run update` from migration/.',
    `const migrate = ${functionOf('code.ts')};`,
    `const tables = ${JSON.stringify(tables)};`,
    '',
    'return $input.all().map(({ json }) => ({ json: migrate(json, tables, hosts) }));',
  ].join('\n');

const link = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });

/** The text of docs/migrate/workflow.json. */
export function migrationWorkflow(): string {
  const nodes = [
    {
      name: 'Note',
      type: 'n8n-nodes-base.stickyNote',
      typeVersion: 1,
      position: [-60, -320],
      parameters: { content: note, height: 280, width: 720 },
    },
    { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0] },
    {
      name: 'Old Workflow',
      type: 'n8n-nodes-base.set',
      typeVersion: 3.4,
      position: [220, 0],
      parameters: { mode: 'raw', jsonOutput: JSON.stringify(example, null, 2), options: {} },
    },
    {
      name: 'Convert',
      type: 'n8n-nodes-base.code',
      typeVersion: 2,
      position: [440, 0],
      parameters: { jsCode: code() },
    },
  ];
  const workflow = {
    name: 'Move a workflow to the Cal.com nodes',
    nodes: nodes.map((node, index) => ({
      parameters: {},
      id: `b1a5c1de-0000-4000-9000-00000200000${index}`,
      ...node,
    })),
    connections: { Start: link('Old Workflow'), 'Old Workflow': link('Convert') },
    settings: { executionOrder: 'v1' },
  };
  return `${JSON.stringify(workflow, null, 2)}\n`;
}
