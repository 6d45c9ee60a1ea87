import type { INodeProperties } from 'n8n-workflow';
import { additionalFields } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { id, record, zone, linkPart } from '../../../shared/operation/convert';
import { language, pairs, zoneOfRecord } from '../../../shared/fields/common';
import { locators } from '../../../shared/operation/locators';
import { timeFormat, weekStart } from '../../../shared/fields/profile';
import { inBody } from '../../../shared/operation/routing';
import { sortBy } from 'lodash';
import { looks } from './looks';
import { simplifiedUser } from './output';

const details: INodeProperties[] = [
  {
    displayName: 'Accept Automatically',
    name: 'autoAccept',
    type: 'boolean',
    default: true,
    description: 'Whether the person joins without having to accept the invitation',
    routing: inBody('autoAccept'),
  },
  {
    ...locators.scheduleId,
    displayName: 'Default Schedule',
    name: 'defaultScheduleId',
    required: false,
    description: 'Working hours of event types without others',
    routing: inBody('defaultScheduleId', id),
  },
  ...looks,
  {
    ...language,
    name: 'locale',
    description: 'Language of the person in Cal.com',
    routing: inBody('locale'),
  },
  {
    displayName: 'Metadata',
    name: 'metadata',
    ...pairs('employeeId'),
    description: 'Your own notes, returned with the user',
    routing: inBody('metadata', record),
  },
  {
    displayName: 'Role',
    name: 'organizationRole',
    type: 'options',
    default: 'MEMBER',
    description: 'How much the person may do in the organization',
    options: [
      { name: 'Admin', value: 'ADMIN' },
      { name: 'Member', value: 'MEMBER' },
      { name: 'Owner', value: 'OWNER' },
    ],
    routing: inBody('organizationRole'),
  },
  timeFormat,
  {
    ...zoneOfRecord,
    description: 'Time zone of the person',
    routing: inBody('timeZone', zone),
  },
  {
    displayName: 'Username',
    name: 'username',
    type: 'string',
    default: '',
    placeholder: 'e.g. nathan',
    description: "First part of the person's booking links",
    routing: inBody('username', linkPart),
  },
  { ...weekStart, name: 'weekday', routing: inBody('weekday') },
];

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create organization user',
  description:
    'Add a person to an organization. Cal.com sends an invitation by email, and a paid seat is added.',
  request: 'POST /users',
  scopes: ['organization'],
  simplify: simplifiedUser,
  fields: [
    {
      displayName: 'Email',
      name: 'email',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. nathan@example.com',
      description: 'Address of the new user',
      routing: inBody('email'),
    },
    { ...additionalFields, options: sortBy(details, 'displayName') },
  ],
};
