import type { IAuthenticate, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { legacyAuthenticated } from '../nodes/shared/credentials/authenticate';
import { ignoreSslIssues } from '../nodes/shared/credentials/serverFields';

/** A key of API v1, which old self-hosted servers take in the query of every address. */
export class CalComLegacyApi implements ICredentialType {
  name = 'calComLegacyApi';

  displayName = 'Cal.com Legacy API';

  icon: Icon = {
    light: 'file:../nodes/CalCom/calcom.svg',
    dark: 'file:../nodes/CalCom/calcom.dark.svg',
  };

  documentationUrl = 'https://github.com/n8n-nodes-cal-com/n8n-nodes-cal-com#credentials';

  properties: INodeProperties[] = [
    {
      displayName:
        'Only older self-hosted servers still have API v1. For Cal.com in the cloud and for newer servers choose the credential Cal.com API.',
      name: 'legacyNotice',
      type: 'notice',
      default: '',
    },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. https://cal.example.com/v1',
      description:
        'Address of API v1: that of the server followed by /v1 or /api. Without a path, /v1 is added.',
    },
    {
      displayName: 'API Key',
      name: 'apiKey',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      placeholder: 'e.g. cal_live_1a2b3c4d',
      description: 'A key from the settings of the same server. API v1 takes it in the address.',
    },
    {
      displayName: 'Credential Sync Secret',
      name: 'syncSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      description: 'Only for Credential Sync, which system administrators can turn on',
    },
    {
      displayName: 'Credential Sync Header',
      name: 'syncHeader',
      type: 'string',
      default: 'calcom-credential-sync-secret',
      description: 'The name of the header for the secret, as set on the server',
    },
    ignoreSslIssues,
  ];

  authenticate: IAuthenticate = async (credentials, options) =>
    legacyAuthenticated(credentials, options);
}
