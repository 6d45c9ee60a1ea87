import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { newerScopes, scopePresets } from '../nodes/shared/credentials/scopes';
import { serverFields } from '../nodes/shared/credentials/serverFields';

/** An address field tidied by n8n's expression engine as `serverOf` does it: no slash, no /v2 at its end. */
const tidy = (field: string) =>
  `($self["${field}"] || "").replace(/[\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\uFEFF]/g, "").trim().replace(/^(?!https?:\\/\\/)/i, "https://").replace(/(\\/+v2)*\\/*$/i, "")`;

const byServer = (cloud: string, eu: string, selfHosted: string) =>
  `={{ $self["server"] === "selfHosted" ? ${selfHosted} : $self["server"] === "eu" ? "${eu}" : "${cloud}" }}`;

const preset = (name: keyof typeof scopePresets) =>
  `$self["scopePreset"] === "${name}" ? "${scopePresets[name].join(' ')}" + ($self["withNewer"] ? " ${newerScopes[name].join(' ')}" : "")`;

/**
 * Authorization code flow. n8n sends the client's credentials in the body of token requests, as
 * Cal.com wants them, and with PKCE a verifier in place of the secret: both together are refused.
 */
export class CalComOAuth2Api implements ICredentialType {
  name = 'calComOAuth2Api';

  extends = ['oAuth2Api'];

  displayName = 'Cal.com OAuth2 API';

  icon: Icon = {
    light: 'file:../nodes/CalCom/calcom.svg',
    dark: 'file:../nodes/CalCom/calcom.dark.svg',
  };

  documentationUrl = 'https://github.com/n8n-nodes-cal-com/n8n-nodes-cal-com#credentials';

  properties: INodeProperties[] = [
    ...serverFields,
    {
      displayName: 'Web App URL',
      name: 'webUrl',
      type: 'string',
      default: '',
      displayOptions: { show: { server: ['selfHosted'] } },
      placeholder: 'e.g. https://cal.example.com',
      description:
        'Where people sign in to Cal.com. Needed only if the web app has a different address from the API.',
    },
    {
      displayName: 'Client Type',
      name: 'grantType',
      type: 'options',
      default: 'authorizationCode',
      description: 'As the OAuth client is registered in Cal.com',
      hint: 'Register a client in Cal.com under Settings > Developer > OAuth, with the redirect URL shown above.',
      options: [
        {
          name: 'Confidential',
          value: 'authorizationCode',
          description: 'The client has a secret',
        },
        {
          name: 'Public',
          value: 'pkce',
          description: 'The client has no secret and proves itself with PKCE',
        },
      ],
    },
    {
      displayName: 'Client Secret',
      name: 'clientSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      displayOptions: { show: { grantType: ['authorizationCode'] } },
      description: 'What Cal.com shows next to the client ID when the client is registered',
    },
    {
      displayName: 'Scopes',
      name: 'scopePreset',
      type: 'options',
      default: 'scheduling',
      description:
        'What n8n may do. Cal.com refuses scopes that the OAuth client was not registered with. Reconnect the account after a change.',
      options: [
        {
          name: 'Custom',
          value: 'custom',
          description: 'The scopes that you name',
        },
        {
          name: 'Everything',
          value: 'everything',
          description: 'Read and change everything in the account, its teams and its organization',
        },
        {
          name: 'Read Only',
          value: 'readOnly',
          description: 'See everything in the account, change nothing',
        },
        {
          name: 'Scheduling',
          value: 'scheduling',
          description: 'Manage bookings, event types, schedules and webhooks of the account',
        },
      ],
    },
    {
      displayName: 'Events and Contacts',
      name: 'withNewer',
      type: 'boolean',
      default: false,
      displayOptions: { hide: { scopePreset: ['custom'] } },
      description:
        'Whether to ask for events and contacts as well, which Cal.com has had since autumn 2026. The OAuth client must be registered with their scopes.',
    },
    {
      displayName: 'Custom Scopes',
      name: 'customScopes',
      type: 'string',
      default: '',
      required: true,
      displayOptions: { show: { scopePreset: ['custom'] } },
      placeholder: 'e.g. BOOKING_READ BOOKING_WRITE',
      description: 'Scope names, separated by spaces or commas',
    },
    {
      displayName: 'Authorization URL',
      name: 'authUrl',
      type: 'hidden',
      default:
        byServer(
          'https://app.cal.com',
          'https://app.cal.eu',
          `(($self["webUrl"] || "").trim() ? ${tidy('webUrl')} : ${tidy('baseUrl')}.replace(/\\/+api$/i, ""))`,
        ) + '/auth/oauth2/authorize',
    },
    {
      displayName: 'Access Token URL',
      name: 'accessTokenUrl',
      type: 'hidden',
      default:
        byServer('https://api.cal.com', 'https://api.cal.eu', tidy('baseUrl')) +
        '/v2/auth/oauth2/token',
    },
    {
      displayName: 'Scope',
      name: 'scope',
      type: 'hidden',
      default: `={{ ${preset('readOnly')} : ${preset('scheduling')} : ${preset('everything')} : (($self["customScopes"] || "").match(/\\w+/g) || []).join(" ") }}`,
    },
    {
      displayName: 'Auth URI Query Parameters',
      name: 'authQueryParameters',
      type: 'hidden',
      default: '',
    },
    {
      displayName: 'Authentication',
      name: 'authentication',
      type: 'hidden',
      default: 'body',
    },
  ];
}
