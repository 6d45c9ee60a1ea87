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
import { resumeWebhooks } from './appointment/waitForBooking/resumeWebhooks';
import { properties } from './properties';

/**
 * What an operation does is loaded when the first one runs: it is most of the program, and n8n also
 * loads nodes whose lists it shows, or that stand beside a trigger.
 */
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
    waitingNodeTooltip: 'Waiting for a booking',
    webhooks: resumeWebhooks,
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
    const { resources } = await import('./resources');
    return await execute(this, resources);
  }

  /** Wakes an execution that waits for a booking. */
  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    const { resumeOnBooking } = await import('./appointment/waitForBooking/resume');
    return await resumeOnBooking(this);
  }
}
