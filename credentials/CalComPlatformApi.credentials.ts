import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticated, clientHeaders } from '../nodes/shared/credentials/authenticate';
import { serverFields } from '../nodes/shared/credentials/serverFields';

/** A client of the deprecated Platform plan, identified by two headers. */
export class CalComPlatformApi implements ICredentialType {
  name = 'calComPlatformApi';

  displayName = 'Cal.com Platform API';

  icon: Icon = {
    light: 'file:../nodes/CalCom/calcom.svg',
    dark: 'file:../nodes/CalCom/calcom.dark.svg',
  };

  documentationUrl = 'https://github.com/n8n-nodes-cal-com/n8n-nodes-cal-com#credentials';

  properties: INodeProperties[] = [
    {
      displayName:
        'Cal.com has deprecated Platform and accepts no new customers for it. Use this credential only for managed users of an existing Platform client; for anything else, use an API key or OAuth2.',
      name: 'deprecationNotice',
      type: 'notice',
      default: '',
    },
    ...serverFields,
    {
      displayName: 'Client ID',
      name: 'clientId',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. cm1a2b3c4d0000',
      description: "Shown next to the OAuth client in Cal.com's Platform dashboard",
    },
    {
      displayName: 'Client Secret',
      name: 'clientSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: 'Shown at the same place as the client ID',
    },
  ];

  authenticate: IAuthenticate = async (credentials, options) =>
    authenticated(credentials, options, clientHeaders(credentials));
}
