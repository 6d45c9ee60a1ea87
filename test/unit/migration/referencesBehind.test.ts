import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import type { WorkflowNode } from '../../../migration/types';
import { node } from './nodes';
import { reader, trigger } from './readers';

describe('behind nodes that hand items on', () => {
  const chain = (...nodes: WorkflowNode[]) => ({
    nodes,
    connections: Object.fromEntries(
      nodes
        .slice(1)
        .map(({ name }, index) => [
          nodes[index].name,
          { main: [[{ node: name, type: 'main', index: 0 }]] },
        ]),
    ),
  });

  it('the same is read', () => {
    const { workflow } = convert(
      chain(
        trigger,
        node('Which', 'n8n-nodes-base.switch', { value: '={{ $json.triggerEvent }}' }),
        node('Later', 'n8n-nodes-base.wait', { amount: 1 }),
        reader('={{ $json.title }}'),
      ),
      tables,
    );
    expect(workflow.nodes[1].parameters?.value).toBe('={{ $json.triggerEvent }}');
    expect(workflow.nodes[3].parameters?.value).toBe('={{ $json.payload.title }}');
  });

  it('of two triggers that put out the same, it is read from both', () => {
    const second = { ...trigger, name: 'Second' };
    const to = (target: string) => ({ main: [[{ node: target, type: 'main', index: 0 }]] });
    const { workflow, references } = convert(
      {
        nodes: [
          trigger,
          second,
          node('Both', 'n8n-nodes-base.merge'),
          reader('={{ $json.title }}'),
        ],
        connections: { Cal: to('Both'), Second: to('Both'), Both: to('Reader') },
      },
      tables,
    );
    expect(workflow.nodes[3].parameters?.value).toBe('={{ $json.payload.title }}');
    expect(references).toHaveLength(1);
  });

  it('what comes to a webhook while the workflow waits is not', () => {
    const { references } = convert(
      chain(
        trigger,
        node('Asked', 'n8n-nodes-base.wait', { resume: 'webhook' }),
        reader('={{ $json.title }}'),
      ),
      tables,
    );
    expect(references).toEqual([]);
  });
});
