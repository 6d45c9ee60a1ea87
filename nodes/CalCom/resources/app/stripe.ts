import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inQuery } from '../../../shared/operation/routing';

const returnTo: INodeProperties = {
  displayName: 'Return URL',
  name: 'returnTo',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://example.com/connected',
  description: 'Where the person lands after connecting Stripe',
  routing: inQuery('returnTo'),
};

const onErrorReturnTo: INodeProperties = {
  displayName: 'Return URL on Error',
  name: 'onErrorReturnTo',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://example.com/failed',
  description: 'Where the person lands if connecting fails',
  routing: inQuery('onErrorReturnTo'),
};

/** A team must say where people return to. */
const ofTeam = (field: INodeProperties): INodeProperties => ({
  ...field,
  required: true,
  displayOptions: { show: { scope: ['organizationTeam'] } },
});

export const checkStripeConnection: Operation = {
  name: 'Check Stripe Connection',
  value: 'checkStripeConnection',
  action: 'Check Stripe connection',
  description: 'Find out whether Stripe is connected; fails if it is not',
  request: 'GET /stripe/check',
  answers: 'confirmed',
  scopes: ['me', 'organizationTeam'],
};

export const getStripeConnectUrl: Operation = {
  name: 'Get Stripe Connect URL',
  value: 'getStripeConnectUrl',
  action: 'Get Stripe connect URL',
  description: 'Retrieve a link for connecting Stripe in the browser',
  request: 'GET /stripe/connect',
  scopes: ['me', 'organizationTeam'],
  fields: [
    ofTeam(returnTo),
    ofTeam(onErrorReturnTo),
    {
      ...options,
      displayOptions: { show: { scope: ['me'] } },
      options: [returnTo, onErrorReturnTo],
    },
  ],
};
