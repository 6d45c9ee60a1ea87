import type { INodeProperties } from 'n8n-workflow';
import { record, zone } from '../../../shared/operation/convert';
import { language, pairs, zoneOfRecord } from '../../../shared/fields/common';
import { avatarUrl, personBio, timeFormat, weekStart } from '../../../shared/fields/profile';
import { inBody, neverEmpty } from '../../../shared/operation/routing';

export const email: INodeProperties = {
  displayName: 'Email',
  name: 'email',
  type: 'string',
  default: '',
  placeholder: 'e.g. nathan@example.com',
  description: 'Where notifications for the user go',
  routing: neverEmpty(inBody('email')),
};

/** What else a managed user has, on create and update alike. */
export const profile: INodeProperties[] = [
  { ...avatarUrl, description: 'Picture of the user' },
  { ...personBio, description: "What the user's booking page says" },
  {
    ...language,
    name: 'locale',
    description: 'Language of messages to the user',
    routing: inBody('locale'),
  },
  {
    displayName: 'Metadata',
    name: 'metadata',
    ...pairs('customerId'),
    description: 'Your own notes, returned with the user',
    routing: inBody('metadata', record),
  },
  timeFormat,
  {
    ...zoneOfRecord,
    description: 'Time zone of the user',
    routing: inBody('timeZone', zone),
  },
  weekStart,
];
