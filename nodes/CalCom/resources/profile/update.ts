import { updateFields } from '../../../shared/fields/collections';
import { id, record, zone } from '../../../shared/operation/convert';
import { language, pairs, zoneOfRecord } from '../../../shared/fields/common';
import { locators } from '../../../shared/operation/locators';
import type { Operation } from '../../../shared/operation/operation';
import { inBody, neverEmpty } from '../../../shared/operation/routing';
import { weekdays } from '../../../shared/fields/menus';
import { simplifiedProfile } from './output';

export const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update profile',
  description: 'Change your name, time zone and other account details',
  request: 'PATCH /me',
  repeatable: true,
  simplify: simplifiedProfile,
  fields: [
    {
      ...updateFields,
      options: [
        {
          displayName: 'Avatar URL',
          name: 'avatarUrl',
          type: 'string',
          default: '',
          placeholder: 'e.g. https://example.com/ada.png',
          description: 'Address of your picture',
          routing: inBody('avatarUrl'),
        },
        {
          displayName: 'Bio',
          name: 'bio',
          type: 'string',
          typeOptions: { rows: 3 },
          default: '',
          placeholder: 'e.g. Advises on data protection',
          description: 'What your booking page says about you',
          routing: inBody('bio'),
        },
        {
          ...locators.scheduleId,
          displayName: 'Default Schedule',
          name: 'defaultScheduleId',
          required: false,
          description: 'The working hours of event types without their own schedule',
          routing: inBody('defaultScheduleId', id),
        },
        {
          displayName: 'Email',
          name: 'email',
          type: 'string',
          default: '',
          placeholder: 'e.g. ada@example.com',
          description: 'New address, valid once you have confirmed it',
          routing: neverEmpty(inBody('email')),
        },
        {
          ...language,
          name: 'locale',
          description: 'Language in which Cal.com writes to you',
          routing: inBody('locale'),
        },
        {
          displayName: 'Metadata',
          name: 'metadata',
          ...pairs('crmId'),
          description: 'Your own notes about the account',
          routing: inBody('metadata', record),
        },
        {
          displayName: 'Name',
          name: 'name',
          type: 'string',
          default: '',
          placeholder: 'e.g. Ada Owner',
          description: 'Your name as others see it',
          routing: neverEmpty(inBody('name')),
        },
        {
          displayName: 'Time Format',
          name: 'timeFormat',
          type: 'options',
          default: 24,
          description: 'How Cal.com writes times',
          options: [
            { name: '12 Hours', value: 12 },
            { name: '24 Hours', value: 24 },
          ],
          routing: inBody('timeFormat', Number),
        },
        {
          ...zoneOfRecord,
          description: 'Time zone in which Cal.com shows you times',
          routing: inBody('timeZone', zone),
        },
        {
          displayName: 'Week Start',
          name: 'weekStart',
          type: 'options',
          default: 'Monday',
          description: 'The day on which weeks begin in Cal.com',
          options: weekdays,
          routing: inBody('weekStart'),
        },
      ],
    },
  ],
};
