import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticated, keyHeaders } from '../nodes/shared/credentials/authenticate';
import { serverFields } from '../nodes/shared/credentials/serverFields';

/** An API key, or the access token of a managed user: both are sent as a bearer token. */
export class CalComKeyApi implements ICredentialType {
  name = 'calComKeyApi';

  displayName = 'Cal.com API';

  icon: Icon = {
    light: 'file:../nodes/CalCom/calcom.svg',
    dark: 'file:../nodes/CalCom/calcom.dark.svg',
  };

  documentationUrl = 'https://github.com/n8n-nodes-cal-com/n8n-nodes-cal-com#credentials';

  properties: INodeProperties[] = [
    ...serverFields,
    {
      displayName: 'API Key',
      name: 'apiKey',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      placeholder: 'e.g. cal_live_1a2b3c4d',
      description: 'An API key, or the access token of a managed user',
      hint: 'Create a key in Cal.com under Settings > Developer > API keys. It is shown only once.',
    },
  ];

  authenticate: IAuthenticate = async (credentials, options) =>
    authenticated(credentials, options, keyHeaders(credentials));
}
