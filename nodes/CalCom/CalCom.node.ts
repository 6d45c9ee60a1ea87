import type {
  IExecuteFunctions,
  INodeExecutionData,
  INodeType,
  INodeTypeDescription,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { forms, pickers } from '../pickers';
import { chosenBy } from '../shared/credentials/choice';
import { credentialTest } from '../shared/credentials/credentialTest';
import { execute } from '../shared/engine/run';
import { resumeOnBooking, resumeWebhooks } from './appointment/waitForBooking/resume';
import { properties } from './properties';
import { resources } from './resources';

export class CalCom implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Cal.com',
    name: 'calCom',
    icon: { light: 'file:calcom.svg', dark: 'file:calcom.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Find times, book, reschedule and cancel meetings, and manage all of Cal.com',
    // The end of the names that n8n gives to tools: "Execute step" finds no tool with a dot in its name.
    defaults: { name: 'Calcom' },
    usableAsTool: true,
    webhooks: resumeWebhooks,
    waitingNodeTooltip: 'Waiting for a booking',
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [
      { name: 'calComKeyApi', testedBy: 'calComKeyApiTest', ...chosenBy('apiKey') },
      { name: 'calComOAuth2Api', ...chosenBy('oAuth2') },
      { name: 'calComPlatformApi', testedBy: 'calComPlatformApiTest', ...chosenBy('platform') },
    ],
    properties,
  };

  methods = { credentialTest, listSearch: pickers, resourceMapping: forms };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await execute(this, resources);
  }

  /** Wakes an execution that waits for a booking. */
  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await resumeOnBooking(this);
  }
}
