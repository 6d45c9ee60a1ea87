import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import type { Authentication } from '../request';

/** How the menu names each way to sign in. */
const labels: Record<Authentication, string> = {
  apiKey: 'API Key',
  legacy: 'Legacy API Key',
  oAuth2: 'OAuth2',
  platform: 'Platform OAuth Client',
};

/**
 * What a credential has in common with the others of a node that offers several: it is needed where
 * its way to sign in is chosen. n8n's linter reads names and tests only where they stand in a node.
 */
export const chosenBy = (way: Authentication): Omit<INodeCredentialDescription, 'name'> => ({
  required: true,
  displayOptions: { show: { authentication: [way] } },
});

/** The menu of these ways to sign in, in the order of their names; the first is the default. */
export const authenticationFor = (...offered: Authentication[]): INodeProperties => ({
  ...menu,
  default: offered[0],
  options: offered.map((way) => ({ name: labels[way], value: way })),
});

const menu: INodeProperties = {
  displayName: 'Authentication',
  name: 'authentication',
  type: 'options',
  default: '',
};
