import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';

/**
 * One text for each thing that may be charged once: workflow, node, execution, run of the node in a
 * loop, and item. A retried execution gets a new ID in n8n, but goes on with the data of the first
 * one, and with it the random token in its resume URL: that token, hashed, stands for the execution.
 * An n8n without such tokens leaves the whole URL, which ends in the execution's ID.
 */
const stableReference =
  '={{ [$workflow.id, $nodeId, $execution.resumeUrl.split("signature=").last(), $runIndex, $itemIndex].join(" ").hash("sha256") }}';

export const charge: Operation = {
  name: 'Charge',
  value: 'charge',
  action: 'Charge credits',
  description: "Use up the account's credits. Costs money and cannot be undone.",
  only: 'cloud',
  request: 'POST /credits/charge',
  repeatable: true,
  fields: [
    {
      displayName: 'Credits',
      name: 'credits',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 1,
      required: true,
      description: 'How many credits to use up',
      routing: inBody('credits'),
    },
    {
      displayName: 'Charge For',
      name: 'creditFor',
      type: 'options',
      default: 'AI_AGENT',
      required: true,
      description: 'What the credits pay for',
      options: [
        { name: 'AI Agent', value: 'AI_AGENT' },
        { name: 'AI Phone Call', value: 'CAL_AI_PHONE_CALL' },
        { name: 'SMS', value: 'SMS' },
      ],
      routing: inBody('creditFor'),
    },
    {
      displayName: 'External Reference',
      name: 'externalRef',
      type: 'string',
      default: stableReference,
      required: true,
      description:
        'Cal.com charges each reference once. The default is the same when an execution is retried, and another one for every execution, loop and item. In a sub-workflow, whose retries are new executions, use something of your own, such as an order number.',
      routing: inBody('externalRef'),
    },
  ],
};
