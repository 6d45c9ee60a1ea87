import { filters } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inQuery } from '../../../shared/operation/routing';
import { BOOKINGS } from '../../../shared/api/versions';

export const getReferences: Operation = {
  name: 'Get References',
  value: 'getReferences',
  action: 'Get booking references',
  description: 'Find the calendar events and video calls that belong to a booking',
  request: 'GET /bookings/{bookingUid}/references',
  scopes: ['me', 'organizationTeam'],
  version: { me: BOOKINGS },
  fields: [
    {
      ...filters,
      options: [
        {
          displayName: 'Type',
          name: 'type',
          type: 'options',
          default: 'google_calendar',
          description: 'Only references to this service',
          options: [
            { name: 'Cal Video', value: 'daily_video' },
            { name: 'Google Calendar', value: 'google_calendar' },
            { name: 'Google Meet', value: 'google_video' },
            { name: 'Office 365 Calendar', value: 'office365_calendar' },
            { name: 'Office 365 Video', value: 'office365_video' },
            { name: 'Zoom', value: 'zoom_video' },
          ],
          routing: inQuery('type'),
        },
      ],
    },
  ],
};
