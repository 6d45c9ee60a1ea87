/** Hosts the polling trigger as n8n does: in PollContext, with static data that is kept between polls. */
import { PollContext } from 'n8n-core';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { CalComPollTrigger } from '../../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { additionalData, secretsOf, typeOf } from './runNode';
import { workflowWith } from './workflowWith';

const trigger = new CalComPollTrigger();

/** Each host is another node: nodes do not know of each other's polls. */
let hosts = 0;

export interface PollHost {
  parameters: INodeParameters;
  /** Data of the credential, and the ID under which n8n keeps it. */
  credentials: IDataObject;
  credentialId: string;
  /** What n8n keeps for the node between polls, after a round trip through its database. */
  staticData: IDataObject;
  /** What the workflow runs with; undefined when it does not run. */
  poll(options?: { manual?: boolean }): Promise<IDataObject[] | undefined>;
}

/** A workflow with one polling trigger that asks the server at `url` (origin). */
export function pollHost(
  url: string,
  { parameters = {}, credentials = {} }: Partial<PollHost> = {},
): PollHost {
  const id = `node-${(hosts += 1)}`;
  const host: PollHost = {
    parameters,
    credentials,
    credentialId: 'credential-1',
    staticData: {},
    async poll({ manual = false } = {}) {
      const node = nodeOf(host, id);
      const workflow = workflowWith(node, trigger, {
        active: true,
        staticData: structuredClone(host.staticData),
      });
      const context = new PollContext(
        workflow,
        node,
        additionalData({
          server: 'selfHosted',
          baseUrl: url,
          ...secretsOf.apiKey,
          ...(host.credentials as object),
        }),
        manual ? 'manual' : 'trigger',
        manual ? 'manual' : 'activate',
      );
      const output = await trigger.poll.call(context);
      if (workflow.staticData.__dataChanged === true) {
        host.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
      }
      return output?.[0].map(({ json }) => json);
    },
  };
  return host;
}

function nodeOf({ parameters, credentialId }: PollHost, id: string): INode {
  const node: INode = {
    id,
    name: 'Cal.com Polling Trigger',
    type: 'n8n-nodes-cal-com.calComPollTrigger',
    typeVersion: 1,
    position: [0, 0],
    parameters,
    // n8n also keeps the credential of an authentication that was chosen before.
    credentials: {
      [typeOf.oAuth2]: { id: 'of another choice', name: 'Test' },
      [typeOf.apiKey]: { id: credentialId, name: 'Test' },
    },
  };
  const { properties } = trigger.description;
  node.parameters =
    NodeHelpers.getNodeParameters(properties, parameters, true, false, node, trigger.description) ??
    {};
  return node;
}
