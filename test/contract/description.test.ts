/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { resources } from '../../nodes/CalCom/resources';
import { calCom } from '../unit/harness/runNode';
import { everyCase } from './cases';
import { describeNode } from './describeNode';

const { description } = calCom;

describeNode(calCom, resources, everyCase);

it('stays small enough for the editor', () => {
  const bytes = Buffer.byteLength(JSON.stringify(description));
  process.stdout.write(
    `Description: ${description.properties.length} top-level properties, ${bytes} bytes\n`,
  );
  expect(description.properties.length).toBeLessThanOrEqual(600);
  expect(bytes).toBeLessThanOrEqual(500_000);
});
