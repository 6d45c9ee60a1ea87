import type { INodeProperties } from 'n8n-workflow';
import { locators } from '../../../shared/operation/locators';

/** The account whose calendars are meant, by the ID that Cal.com gave its login. */
export const credentialId: INodeProperties = {
  displayName: 'Calendar Account',
  name: 'credentialId',
  type: 'resourceLocator',
  default: { mode: 'list', value: '' },
  required: true,
  description: 'The connected account, by its credential ID',
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      typeOptions: { searchListMethod: 'calendarCredentials', searchable: true },
    },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: 'e.g. 42',
    },
  ],
};

/** One calendar of an account, by the ID that its service gave it. */
export const externalId: INodeProperties = {
  displayName: 'Calendar',
  name: 'externalId',
  type: 'resourceLocator',
  default: { mode: 'list', value: '' },
  required: true,
  description: 'The calendar in the account, by its external ID',
  modes: [
    {
      displayName: 'From List',
      name: 'list',
      type: 'list',
      typeOptions: { searchListMethod: 'calendars', searchable: true },
    },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: 'e.g. ada@example.com',
    },
  ],
};

/** Kind of calendar, an open list. */
export const integration: INodeProperties = {
  displayName: 'Integration',
  name: 'integration',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. google_calendar',
  description: 'Kind of calendar, as Get Many lists it',
};

/** The three kinds that bookings can be written to. */
export const writableIntegration: INodeProperties = {
  displayName: 'Integration',
  name: 'integration',
  type: 'options',
  default: 'google_calendar',
  required: true,
  description: 'Kind of calendar',
  options: [
    { name: 'Apple', value: 'apple_calendar' },
    { name: 'Google', value: 'google_calendar' },
    { name: 'Office 365', value: 'office365_calendar' },
  ],
};

/** Where an organization connects calendars for its members. */
export const delegationCredentialId: INodeProperties = {
  displayName: 'Delegation Credential ID',
  name: 'delegationCredentialId',
  type: 'string',
  default: '',
  placeholder: 'e.g. 0c1d2e3f-0000-4000-8000-000000000004',
  description: 'If the organization has connected the calendar for its members',
};

/** Apple is connected by name and password. */
export const appleCalendar: INodeProperties = {
  ...locators.calendar,
  default: 'apple',
  options: [{ name: 'Apple', value: 'apple' }],
};

/** The others are connected in the browser. */
export const browserCalendar: INodeProperties = {
  ...locators.calendar,
  options: [
    { name: 'Google', value: 'google' },
    { name: 'Office 365', value: 'office365' },
  ],
};
