/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { resources } from '../../nodes/CalCom/resources';
import { calCom } from '../unit/harness/runNode';
import { everyCase } from './cases';
import { describeNode } from './describeNode';

const { description } = calCom;

describeNode(calCom, resources, everyCase);

it('has no more resources than people find their way in, each with what it is', () => {
  expect(resources.length).toBeLessThanOrEqual(32);
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
