import type { INode } from 'n8n-workflow';

/**
 * Whether two of n8n's addresses lead to the same trigger of the same n8n: they are the same, or
 * differ only in the part that tells manual runs from published workflows (`/webhook-test/` and
 * `/webhook/`, which the settings of n8n may rename). Behind that part stand the ID of the
 * trigger's webhook and its path; without an ID the workflow's, the node's name and the path.
 */
export function leadToSameTrigger(one: string, other: string, { webhookId }: INode): boolean {
  const behind = webhookId ? 2 : 3;
  const withoutPart = (address: string): string => {
    const parts = address.split('/');
    parts.splice(-behind - 1, 1);
    return parts.join('/');
  };
  return one === other || withoutPart(one) === withoutPart(other);
}
