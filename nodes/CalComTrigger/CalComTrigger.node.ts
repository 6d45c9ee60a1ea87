import type {
  IExecuteFunctions,
  IHookFunctions,
  INodeExecutionData,
  INodeType,
  INodeTypeDescription,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { pickers } from '../pickers';
import { chosenBy } from '../shared/credentials/choice';
import { credentialTest } from '../shared/credentials/credentialTest';
import { triggerFields } from '../shared/webhooks/fields';
import { finish } from './finish';
import { checkWebhook, registerWebhook, unregisterWebhook } from './lifecycle';
import { respond } from './respond';

export class CalComTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Cal.com Trigger',
    name: 'calComTrigger',
    icon: { light: 'file:../CalCom/calcom.svg', dark: 'file:../CalCom/calcom.dark.svg' },
    group: ['trigger'],
    // Both versions are the same node. New ones are 1.1: for each delivery to a webhook of version 1,
    // n8n evaluates an expression of its own, which takes long.
    version: [1, 1.1],
    subtitle: '={{ $parameter["events"].join(", ").replaceAll("_", " ").toLowerCase() }}',
    description:
      'Find times, book and manage meetings, or start a workflow when one is booked, rescheduled or cancelled',
    eventTriggerDescription: 'Waiting for something to happen in Cal.com',
    activationMessage:
      'Cal.com now notifies this workflow of every chosen event. Book a meeting to see it run.',
    triggerPanel: {
      header: 'Wait for an event, or use a sample',
      executionsHelp: {
        inactive:
          'Press the button, then book, reschedule or cancel a meeting in Cal.com: it appears here. To continue without a meeting, turn on <b>Use Sample Event</b> first; if nothing appears then, open the test URL in your browser. Publish the workflow to have it run for every event from then on.',
        active:
          'Press the button, then book, reschedule or cancel a meeting in Cal.com: it appears here. To continue without a meeting, turn on <b>Use Sample Event</b> first; if nothing appears then, open the test URL in your browser. The published workflow also runs by itself for every event; look at those runs in the list of <a data-key="executions">executions</a>.',
      },
      activationHint:
        'Once the workflow is <a data-key="activate">published</a>, it runs for every chosen event. Those runs do not appear here but in the list of executions.',
    },
    defaults: { name: 'Cal.com Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [
      { name: 'calComKeyApi', testedBy: 'calComKeyApiTest', ...chosenBy('apiKey') },
      { name: 'calComLegacyApi', testedBy: 'calComLegacyApiTest', ...chosenBy('legacy') },
      { name: 'calComOAuth2Api', ...chosenBy('oAuth2') },
      { name: 'calComPlatformApi', testedBy: 'calComPlatformApiTest', ...chosenBy('platform') },
    ],
    webhooks: [
      {
        name: 'default',
        httpMethod: 'POST',
        responseMode: 'onReceived',
        path: 'webhook',
        rawBody: true,
      },
      {
        name: 'setup',
        httpMethod: 'GET',
        responseMode: 'onReceived',
        path: 'webhook',
        ndvHideUrl: true,
      },
    ],
    properties: triggerFields,
  };

  methods = { credentialTest, listSearch: pickers };

  webhookMethods = {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return await checkWebhook(this);
      },
      async create(this: IHookFunctions): Promise<boolean> {
        await registerWebhook(this);
        return true;
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        await unregisterWebhook(this);
        return true;
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await respond(this);
  }

  /** Runs after the webhook was answered, in the process that runs the workflow. */
  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await finish(this);
  }
}
