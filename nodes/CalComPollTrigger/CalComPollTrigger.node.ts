import type {
  INodeExecutionData,
  INodeType,
  INodeTypeDescription,
  IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { pickers } from '../pickers';
import { chosenBy } from '../shared/credentials/choice';
import { credentialTest } from '../shared/credentials/credentialTest';
import { fields } from './fields';
import { poll } from './poll';

export class CalComPollTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Cal.com Polling Trigger',
    name: 'calComPollTrigger',
    icon: { light: 'file:../CalCom/calcom.svg', dark: 'file:../CalCom/calcom.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["events"].join(", ").replace(/[A-Z]/g, " $&").toLowerCase() }}',
    description:
      'Starts a workflow on new, changed or cancelled bookings, or shortly before a meeting. Polls Cal.com, so n8n needs no public address.',
    activationMessage: 'Cal.com is now polled for what happens to bookings.',
    defaults: { name: 'Cal.com Polling Trigger' },
    polling: true,
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [
      { name: 'calComKeyApi', testedBy: 'calComKeyApiTest', ...chosenBy('apiKey') },
      { name: 'calComOAuth2Api', ...chosenBy('oAuth2') },
      { name: 'calComPlatformApi', testedBy: 'calComPlatformApiTest', ...chosenBy('platform') },
    ],
    properties: fields,
  };

  methods = { credentialTest, listSearch: pickers };

  async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
    return await poll(this);
  }
}
