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

  it.each([
    node('Between', 'n8n-nodes-base.respondToWebhook', { respondWith: 'noData' }),
    node('Between', 'n8n-nodes-base.removeDuplicates', { fieldsToCompare: 'title' }),
    node('Between', 'n8n-nodes-base.dateTime', { value: 'x' }),
    node(
      'Between',
      'n8n-nodes-base.set',
      { includeOtherFields: true, assignments: { assignments: [{ name: 'mine', value: 1 }] } },
      { typeVersion: 3.4 },
    ),
    node('Between', 'n8n-nodes-base.set', { values: { string: [{ name: 'mine', value: '1' }] } }),
  ])('and put more into them, the same is read (%#)', (between) => {
    const { workflow, references } = convert(
      chain(trigger, between, reader('={{ $json.title }} {{ $json.mine }}')),
      tables,
    );
    expect(workflow.nodes[2].parameters?.value).toMatch(/^=\{\{ \$json\.payload\.title \}\}/);
    expect(references.filter(({ node: at }) => at === 'Reader')).toHaveLength(1);
  });

  it('but not behind one that leaves nothing of them', () => {
    const fields = node(
      'Between',
      'n8n-nodes-base.set',
      { assignments: { assignments: [{ name: 'title', value: 'x' }] } },
      { typeVersion: 3.4 },
    );
    const { workflow, references } = convert(
      chain(trigger, fields, reader('={{ $json.title }}')),
      tables,
    );
    expect(workflow.nodes[2].parameters?.value).toBe('={{ $json.title }}');
    expect(references).toEqual([]);
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
