/** Webhooks that somebody registered at Cal.com by hand. */
import { sourcesOf } from '../references/sources';
import type { Refusal, Workflow, WorkflowNode } from '../types';

/** Nothing but Cal.com posts a body with these. */
const ofCalCom =
  /\bbody(\?)?\.(triggerEvent\b|payload(\?)?\.(uid|bookingId|attendees|organizer)\b)/;

/** Says that a Webhook node could be a trigger, when others read from it what Cal.com posts. */
export function handMadeWebhook(node: WorkflowNode, workflow: Workflow): Refusal | undefined {
  if (node.type !== 'n8n-nodes-base.webhook') return undefined;
  const { name } = node;
  const readers = workflow.nodes.filter((other) => {
    const text = JSON.stringify(other.parameters ?? {});
    return (
      ofCalCom.test(text) && (sourcesOf(workflow, other.name).includes(name) || text.includes(name))
    );
  });
  if (readers.length === 0) return undefined;
  return {
    reason:
      'It seems to receive what Cal.com sends to a webhook that was created manually. The Cal.com Trigger creates and removes the webhook itself and checks signatures: what is in body here is the item there, with the output Raw.',
  };
}
