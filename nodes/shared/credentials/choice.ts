import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { credentialTypes, type Authentication } from '../request';

/** How the menu names each way to sign in, and the method that tests its credential if there is one. */
const ways: Record<Authentication, { label: string; testedBy?: string }> = {
  apiKey: { label: 'API Key', testedBy: 'calComKeyApiTest' },
  legacy: { label: 'Legacy API Key', testedBy: 'calComLegacyApiTest' },
  // n8n knows by itself whether an account is connected.
  oAuth2: { label: 'OAuth2' },
  platform: { label: 'Platform OAuth Client', testedBy: 'calComPlatformApiTest' },
};

/** The credentials of a node that can sign in in these ways: where there are several, one is chosen. */
export const credentialsFor = (...offered: Authentication[]): INodeCredentialDescription[] =>
  offered.map((way) => ({
    name: credentialTypes[way],
    required: true,
    ...(ways[way].testedBy && { testedBy: ways[way].testedBy }),
    ...(offered.length > 1 && { displayOptions: { show: { authentication: [way] } } }),
  }));

/** The menu of these ways to sign in, in the order of their names; the first is the default. */
export const authenticationFor = (...offered: Authentication[]): INodeProperties => ({
  ...menu,
  default: offered[0],
  options: offered.map((way) => ({ name: ways[way].label, value: way })),
});

const menu: INodeProperties = {
  displayName: 'Authentication',
  name: 'authentication',
  type: 'options',
  default: '',
};
