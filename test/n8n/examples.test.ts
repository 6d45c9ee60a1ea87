/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** Every file of examples/ is imported as a user does it; the tour and the life of a booking are run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { nodeTypes, runWorkflow } from './harness';
import { example, exampleNames, isOurs, useExamples } from './exampleStage';

const { stage, imported, react } = useExamples();
let offered: Awaited<ReturnType<typeof nodeTypes>>;
beforeAll(async () => {
  offered = await nodeTypes(stage.n8n);
});

describe.each(exampleNames)('%s', (name) => {
  it('explains itself in notes and keeps no secrets', () => {
    const { nodes } = example(name);
    const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
    expect(notes.map(({ parameters }) => parameters.content)[0]).toMatch(/^## /);
    for (const { credentials } of nodes.filter((node) => node.credentials)) {
      expect(credentials).toEqual({ calComKeyApi: { id: null, name: 'Cal.com account' } });
    }
  });

  it('is imported with nodes and parameters that n8n knows', async () => {
    const { nodes } = await imported(name);
    expect(nodes.map(({ type }) => type).filter((type) => !offered.has(type))).toEqual([]);
    for (const { type, parameters } of nodes.filter(isOurs)) {
      const properties = offered.get(type)!.properties as INodeProperties[];
      const known = [...properties.map((property) => property.name), 'toolDescription'];
      expect(Object.keys(parameters).filter((key) => !known.includes(key))).toEqual([]);
    }
  });
});

it('runs every one of them', () => {
  const suites = readdirSync(__dirname).filter((file) =>
    /^(scenarios|examples).*\.test\.ts$/.test(file),
  );
  const tests = [...suites, '../conversations/tools.ts']
    .map((file) => readFileSync(join(__dirname, file), 'utf8'))
    .join();
  expect(exampleNames.filter((name) => !tests.includes(`'${name}'`))).toEqual([]);
});

it('tour: shows the life of a meeting', async () => {
  const run = await runWorkflow(stage.n8n, await imported('tour'));

  expect(run.status).toBe('success');
  expect(run.jsonOf('Find Times')).toMatchObject([{ ok: true, options: [{}, {}, {}] }]);
  expect(run.jsonOf('Book')).toMatchObject([{ booked: true, alreadyBooked: false }]);
  expect(run.jsonOf('Look Up')).toMatchObject([{ count: 1 }]);
  expect(run.jsonOf('Reschedule')).toMatchObject([{ ok: true, rescheduled: true }]);
  expect(run.jsonOf('Has She Booked?')).toMatchObject([{ booked: true, count: 1 }]);
  expect(run.jsonOf('Cancel')).toMatchObject([{ ok: true, cancelled: true }]);
});

it('book-move-cancel: reaches the trigger of booking-events three times', async () => {
  const events = await imported('booking-events');
  const happen = async () => {
    const run = await runWorkflow(stage.n8n, await imported('book-move-cancel'));
    expect(run.jsonOf('Cancel')).toMatchObject([{ status: 'cancelled' }]);
  };

  const runs = await react(events, happen, 3);

  expect(runs.flatMap((run) => run.jsonOf('Summarize').map(({ event }) => event)).sort()).toEqual([
    'BOOKING_CANCELLED',
    'BOOKING_CREATED',
    'BOOKING_RESCHEDULED',
  ]);
});
