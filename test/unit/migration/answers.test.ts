import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import type { WorkflowNode } from '../../../migration/types';
import { node } from './nodes';
import { list, single } from './readers';

/** What the report lists of nodes that follow each other. */
function listed(...nodes: WorkflowNode[]) {
  const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
  const links = nodes.slice(1).map(({ name }, at) => [nodes[at].name, to(name)]);
  const { references } = convert({ nodes, connections: Object.fromEntries(links) }, tables);
  return references.map(({ node: name, before }) => [name, before]);
}

const hook = (responseMode: string) => node('Hook', 'n8n-nodes-base.webhook', { responseMode });
const respond = (parameters = {}) => node('Respond', 'n8n-nodes-base.respondToWebhook', parameters);

it('lists what a webhook answers with the items of a converted node', () => {
  expect(listed(hook('lastNode'), single)).toEqual([['Get', 'When Last Node Finishes']]);
  expect(listed(hook('lastNode'), list, node('Wait', 'n8n-nodes-base.wait'))).toEqual([
    ['Wait', 'When Last Node Finishes'],
  ]);
  expect(listed(hook('responseNode'), single, respond())).toEqual([
    ['Respond', 'First Incoming Item'],
  ]);
  expect(listed(hook('responseNode'), list, respond({ respondWith: 'allIncomingItems' }))).toEqual([
    ['Respond', 'All Incoming Items'],
  ]);
});

it('lists what a sub-workflow gives back', () => {
  const begin = node('When Called', 'n8n-nodes-base.executeWorkflowTrigger');
  expect(listed(begin, single)).toEqual([['Get', 'the output of this sub-workflow']]);
});

it.each([
  [hook('onReceived'), single],
  [
    hook('lastNode'),
    single,
    node('Say', 'n8n-nodes-base.code', { jsCode: 'return [{ json: {} }];' }),
  ],
  [hook('responseNode'), single, respond({ respondWith: 'text', responseBody: 'ok' })],
  [node('Start', 'n8n-nodes-base.manualTrigger'), single],
])('lists no answer that is made otherwise (%#)', (...nodes) => {
  expect(listed(...nodes)).toEqual([]);
});
