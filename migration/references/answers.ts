/** Where the items of a converted node are an answer to somebody outside of the workflow. */
import type { Reference, Workflow, WorkflowNode } from '../types';
import type { Changed } from './reshape';
import { handsOn, sourcesOf } from './sources';

/** Triggers that answer with what the last node puts out, and how the editor calls that. */
const answering: Record<string, (node: WorkflowNode) => string | undefined> = {
  'n8n-nodes-base.webhook': ({ parameters = {} }) =>
    parameters.responseMode === 'lastNode' ? 'When Last Node Finishes' : undefined,
  '@n8n/n8n-nodes-langchain.chatTrigger': ({ parameters = {} }) => {
    const { options, responseMode } = parameters;
    const mode = responseMode ?? (Object(options) as { responseMode?: string }).responseMode;
    return mode === undefined || mode === 'lastNode' ? 'When Last Node Finishes' : undefined;
  },
  'n8n-nodes-base.executeWorkflowTrigger': () => 'the output of this sub-workflow',
};

/** Lists the answers that have another shape, because they are items of converted nodes. */
export function answersOf(workflow: Workflow, changed: Changed[]): Reference[] {
  const makers = changed.map(({ name }) => name);
  const comes = (name: string) =>
    changed.filter((one) => sourcesOf(workflow, name, makers).includes(one.name));
  const say = (node: string, before: string, { name, reshaped }: Changed): Reference => ({
    node,
    before,
    advice: `It answers with the items of ${name}, which have another shape. ${reshaped.advice}`,
  });

  const responding = workflow.nodes
    .filter(({ type }) => type === 'n8n-nodes-base.respondToWebhook')
    .flatMap(({ name, parameters = {} }) => {
      const { respondWith = 'firstIncomingItem' } = parameters;
      const what = {
        firstIncomingItem: 'First Incoming Item',
        allIncomingItems: 'All Incoming Items',
      };
      const title = what[String(respondWith) as keyof typeof what];
      return title ? comes(name).map((one) => say(name, title, one)) : [];
    });
  const title = workflow.nodes.map((node) => answering[node.type]?.(node)).find(Boolean);
  if (title === undefined) return responding;
  const ends = workflow.nodes
    .filter(({ name }) => !workflow.connections?.[name]?.main?.flat().some(Boolean))
    .flatMap((node) => {
      const { name } = node;
      const own = changed.filter((one) => one.name === name);
      const passed = handsOn(node) ? comes(name) : [];
      return [...own, ...passed].map((one) => say(name, title, one));
    });
  return [...responding, ...ends];
}
