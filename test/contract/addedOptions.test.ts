/** Who adds an option wants what it says: a switch that still has to be turned on is overlooked. */
import type { INodeProperties } from 'n8n-workflow';
import { CalComPollTrigger } from '../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../nodes/CalComV1/CalComV1.node';
import { calCom } from '../unit/harness/runNode';

const nodes = [calCom, new CalComV1(), new CalComTrigger(), new CalComPollTrigger()];

it.each(nodes.map(({ description }) => [description.displayName, description] as const))(
  '%s turns on what is added to its options',
  (_, { properties }) => {
    const switches = properties
      .filter(({ type, name }) => type === 'collection' && /^(options|requestOptions)$/.test(name))
      .flatMap(({ options }) => options as INodeProperties[])
      .filter(({ type }) => type === 'boolean');
    expect(switches.length).toBeGreaterThan(0);
    expect(switches.filter((it) => it.default !== true).map(({ name }) => name)).toEqual([]);
  },
);
