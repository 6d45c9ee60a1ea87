import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { objectIn, type Output } from '../../../shared/api/envelope';
import { wholeList } from '../../../shared/operation/paging';
import { inBody, inQuery } from '../../../shared/operation/routing';
import { checkStripeConnection, getStripeConnectUrl } from './stripe';

const appToConnect: INodeProperties = {
  displayName: 'Conferencing App',
  name: 'app',
  type: 'options',
  default: 'google-meet',
  required: true,
  description: 'The others are connected in the browser: see Get Connect URL',
  options: [{ name: 'Google Meet', value: 'google-meet' }],
};

const appToAuthorize: INodeProperties = {
  displayName: 'Conferencing App',
  name: 'app',
  type: 'options',
  default: 'zoom',
  required: true,
  description: 'The app to connect',
  options: [
    { name: 'Microsoft Teams', value: 'msteams' },
    { name: 'Zoom', value: 'zoom' },
  ],
};

const appToDisconnect: INodeProperties = {
  displayName: 'Conferencing App',
  name: 'app',
  type: 'options',
  default: 'google-meet',
  required: true,
  description: 'The app to disconnect',
  options: [
    { name: 'Google Meet', value: 'google-meet' },
    { name: 'Microsoft Teams', value: 'msteams' },
    { name: 'Zoom', value: 'zoom' },
  ],
};

/** The API sends no data when no default was ever chosen. */
const defaultApp: Output = ({ body }) => [{ appSlug: null, ...objectIn(objectIn(body).data) }];

export const app: Resource = {
  name: 'App',
  value: 'app',
  description: 'An app for video calls, or Stripe for payments',
  first: 'getMany',
  operations: [
    checkStripeConnection,
    {
      name: 'Connect',
      value: 'connect',
      action: 'Connect conferencing app',
      description: 'Connect Google Meet, which needs a connected Google Calendar',
      request: 'POST /conferencing/{app}/connect',
      scopes: ['me', 'organizationTeam'],
      fields: [appToConnect],
    },
    {
      name: 'Disconnect',
      value: 'disconnect',
      action: 'Disconnect conferencing app',
      description: 'Remove an app; event types can no longer use it. Cannot be undone.',
      request: 'DELETE /conferencing/{app}/disconnect',
      scopes: ['me', 'organizationTeam'],
      output: deleted,
      fields: [appToDisconnect],
    },
    {
      name: 'Get Connect URL',
      value: 'getConnectUrl',
      action: 'Get connect URL for conferencing app',
      description: 'Retrieve a link for connecting Zoom or Teams within 10 minutes',
      request: 'GET /conferencing/{app}/oauth/auth-url',
      scopes: ['me', 'organizationTeam'],
      fields: [
        appToAuthorize,
        {
          displayName: 'Return URL',
          name: 'returnTo',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. https://example.com/connected',
          description: 'Where the person lands after connecting the app',
          routing: inQuery('returnTo'),
        },
        {
          displayName: 'Return URL on Error',
          name: 'onErrorReturnTo',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. https://example.com/failed',
          description: 'Where the person lands if connecting fails',
          routing: inQuery('onErrorReturnTo'),
        },
      ],
    },
    {
      name: 'Get Default',
      value: 'getDefault',
      action: 'Get default conferencing app',
      description: 'Find out which app meetings use if nothing else is chosen',
      request: 'GET /conferencing/default',
      answers: 'confirmed',
      scopes: ['me', 'organizationTeam'],
      output: defaultApp,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many conferencing apps',
      description: 'List the connected apps; those with an invalid connection must be reconnected',
      request: 'GET /conferencing',
      scopes: ['me', 'organizationTeam', 'organizationUser'],
      paging: wholeList,
    },
    getStripeConnectUrl,
    {
      name: 'Set Default',
      value: 'setDefault',
      action: 'Set default conferencing app',
      description: 'Choose the connected app for meetings if nothing else is chosen',
      request: {
        me: 'POST /conferencing/{app}/default',
        organizationTeam: 'POST /organizations/{orgId}/teams/{teamId}/conferencing/{app}/default',
        organizationUser: 'POST /organizations/{orgId}/users/{userId}/conferencing/default',
      },
      repeatable: true,
      fields: [
        {
          displayName: 'Conferencing App',
          name: 'appSlug',
          type: 'options',
          default: 'daily-video',
          required: true,
          displayOptions: { show: { scope: ['organizationUser'] } },
          description: 'The app that the member uses for meetings',
          options: [
            { name: 'Cal Video', value: 'daily-video' },
            { name: 'Google Meet', value: 'google-meet' },
            { name: 'Microsoft Teams', value: 'msteams' },
            { name: 'Zoom', value: 'zoom' },
          ],
          routing: inBody('appSlug'),
        },
      ],
    },
  ],
};
