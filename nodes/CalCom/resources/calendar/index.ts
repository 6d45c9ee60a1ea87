import { additionalFields, options } from '../../../shared/fields/collections';
import type { Resource } from '../../../shared/operation/operation';
import { id, list } from '../../../shared/operation/convert';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody, inQuery } from '../../../shared/operation/routing';
import {
  appleCalendar,
  browserCalendar,
  credentialId,
  delegationCredentialId,
  externalId,
  integration,
  writableIntegration,
} from './fields';
import { getBusyTimes } from './getBusyTimes';
import { calendars } from './output';

export const calendar: Resource = {
  name: 'Calendar',
  value: 'calendar',
  description: 'Calendars that are connected to Cal.com',
  first: 'getMany',
  operations: [
    {
      name: 'Add Selected Calendar',
      value: 'addSelectedCalendar',
      action: 'Add selected calendar',
      description: 'Let the events of a calendar count as busy times, so that nobody books then',
      request: 'POST /selected-calendars',
      fields: [
        { ...credentialId, routing: inBody('credentialId', id) },
        { ...externalId, routing: inBody('externalId') },
        { ...integration, routing: inBody('integration') },
        {
          ...additionalFields,
          options: [{ ...delegationCredentialId, routing: inBody('delegationCredentialId') }],
        },
      ],
    },
    {
      name: 'Check Connection',
      value: 'checkConnection',
      action: 'Check calendar connection',
      description: 'Find out whether a calendar service is connected and works; fails if not',
      request: 'GET /calendars/{calendar}/check',
      answers: 'confirmed',
    },
    {
      name: 'Check ICS Feed',
      value: 'checkIcsFeed',
      action: 'Check calendar ICS feed',
      description: 'Find out whether the saved calendar feeds can be read; fails if not',
      request: 'GET /calendars/ics-feed/check',
      answers: 'confirmed',
    },
    {
      name: 'Connect With Credentials',
      value: 'connectWithCredentials',
      action: 'Connect calendar with credentials',
      description: 'Connect an Apple calendar by user name and app-specific password',
      request: 'POST /calendars/{calendar}/credentials',
      fields: [
        appleCalendar,
        {
          displayName: 'Username',
          name: 'username',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. ada@example.com',
          description: 'Name of the Apple account',
          routing: inBody('username'),
        },
        {
          displayName: 'Password',
          name: 'password',
          type: 'string',
          typeOptions: { password: true },
          default: '',
          required: true,
          description: 'An app-specific password of the Apple account, not its main one',
          routing: inBody('password'),
        },
      ],
    },
    {
      name: 'Disconnect',
      value: 'disconnect',
      action: 'Disconnect calendar',
      description: 'Remove a connected calendar account. Cannot be undone.',
      request: 'POST /calendars/{calendar}/disconnect',
      output: deleted,
      fields: [{ ...credentialId, routing: inBody('id', id) }],
    },
    getBusyTimes,
    {
      name: 'Get Connect URL',
      value: 'getConnectUrl',
      action: 'Get calendar connect URL',
      description: 'Retrieve a link for connecting a calendar in the browser',
      request: 'GET /calendars/{calendar}/connect',
      fields: [
        browserCalendar,
        {
          displayName: 'Dry Run',
          name: 'isDryRun',
          type: 'boolean',
          default: false,
          description: 'Whether to go through the steps in the browser without connecting anything',
          routing: inQuery('isDryRun'),
        },
        {
          ...options,
          options: [
            {
              displayName: 'Redirect URL',
              name: 'redir',
              type: 'string',
              default: '',
              placeholder: 'e.g. https://example.com/connected',
              description: 'Where the person lands after connecting the calendar',
              routing: inQuery('redir'),
            },
          ],
        },
      ],
    },
    {
      name: 'Get Connections',
      value: 'getConnections',
      action: 'Get calendar connections',
      description: 'List the connected accounts whose calendar events can be read',
      only: 'selfHosted',
      request: 'GET /calendars/connections',
      output: recordsAt('data.connections'),
      paging: wholeList,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many calendars',
      description: 'List the calendars of all connected accounts, and accounts that do not work',
      request: 'GET /calendars',
      output: calendars,
      paging: wholeList,
    },
    {
      name: 'Remove Selected Calendar',
      value: 'removeSelectedCalendar',
      action: 'Remove selected calendar',
      description: 'Let the events of a calendar no longer count as busy times',
      request: 'DELETE /selected-calendars',
      output: deleted,
      fields: [
        { ...credentialId, routing: inQuery('credentialId', id) },
        { ...externalId, routing: inQuery('externalId') },
        { ...integration, routing: inQuery('integration') },
        {
          ...options,
          options: [{ ...delegationCredentialId, routing: inQuery('delegationCredentialId') }],
        },
      ],
    },
    {
      name: 'Save ICS Feed',
      value: 'saveIcsFeed',
      action: 'Save calendar ICS feed',
      description: 'Let the events of calendar feeds count as busy times',
      request: 'POST /calendars/ics-feed/save',
      fields: [
        {
          displayName: 'URLs',
          name: 'urls',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. https://example.com/calendar.ics',
          description: 'Addresses of the feeds, separated by commas',
          routing: inBody('urls', list),
        },
        {
          ...additionalFields,
          options: [
            {
              displayName: 'Read Only',
              name: 'readOnly',
              type: 'boolean',
              default: true,
              description: 'Whether Cal.com only reads the feeds',
              routing: inBody('readOnly'),
            },
          ],
        },
      ],
    },
    {
      name: 'Set Destination Calendar',
      value: 'setDestinationCalendar',
      action: 'Set destination calendar',
      description: 'Choose the calendar that bookings are written to',
      request: 'PUT /destination-calendars',
      fields: [
        { ...writableIntegration, routing: inBody('integration') },
        { ...externalId, routing: inBody('externalId') },
        {
          ...additionalFields,
          options: [{ ...delegationCredentialId, routing: inBody('delegationCredentialId') }],
        },
      ],
    },
  ],
};
