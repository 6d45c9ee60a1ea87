/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { INodePropertyOptions } from 'n8n-workflow';
import { resources } from '../../nodes/CalCom/resources';
import { calCom } from '../unit/harness/runNode';
import { everyCase } from './cases';
import { describeNode } from './describeNode';

const { description } = calCom;

describeNode(calCom, resources, everyCase);

it('has no more resources than people find their way in, each with what it is', () => {
  expect(resources.length).toBeLessThanOrEqual(35);
  const silent = resources.filter(({ name, description: text = '' }) => !text || text === name);
  expect(silent.map(({ value }) => value)).toEqual([]);
});

it('stays small enough for the editor', () => {
  const bytes = Buffer.byteLength(JSON.stringify(description));
  process.stdout.write(
    `Description: ${description.properties.length} top-level properties, ${bytes} bytes\n`,
  );
  expect(description.properties.length).toBeLessThanOrEqual(600);
  expect(bytes).toBeLessThanOrEqual(500_000);
});

it.each([
  ['attribute', undefined, 'all of whose operations are in one place', /\(cloud only\)/],
  ['attribute', 'create', 'whose resource says it', /^[^(]*$/],
  ['booking', undefined, 'with operations of several kinds', /^[^(]*$/],
  ['booking', 'requestReschedule', 'that only the cloud has', /\w \(cloud only\)(\.|$)/],
  [
    'bookingAttendee',
    'remove',
    "that only servers of one's own have",
    / \(self-hosted only\)\. Cal/,
  ],
  ['eventType', 'create', 'that both have in some scope', /^[^(]*$/],
])('%s %p, %s, is marked in its menu', (resource, operation, _, text) => {
  const menu = description.properties.find(
    ({ name, displayOptions }) =>
      name === (operation ? 'operation' : 'resource') &&
      (!operation || displayOptions?.show?.resource?.includes(resource)),
  );
  const options = menu!.options as INodePropertyOptions[];
  const chosen = options.find(({ value }) => value === (operation ?? resource))!;
  expect(chosen.description).toMatch(text);
});
