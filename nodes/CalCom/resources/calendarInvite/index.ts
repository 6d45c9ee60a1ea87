import type { Resource } from '../../../shared/operation/operation';
import { CALENDAR_INVITES } from '../../../shared/api/versions';
import { texts } from './fields';

const version = { me: CALENDAR_INVITES, team: CALENDAR_INVITES, organization: null };

export const calendarInvite: Resource = {
  name: 'Calendar Invite',
  value: 'calendarInvite',
  description: 'The text in the calendar entries of hosts and guests',
  operations: [
    {
      name: 'Get',
      value: 'get',
      action: 'Get calendar invite',
      description:
        "Retrieve an event type's texts, or an organization's defaults, which event types can inherit",
      only: 'cloud',
      request: {
        me: 'GET /event-types/{eventTypeId}/calendar-invites',
        team: 'GET /teams/{teamId}/event-types/{eventTypeId}/calendar-invites',
        organization: 'GET /organizations/{orgId}/calendar-invites',
      },
      version,
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update calendar invite',
      description:
        'Change what the calendar entries of new bookings say. A text that is not added stays as it is.',
      only: 'cloud',
      request: {
        team: 'PATCH /teams/{teamId}/event-types/{eventTypeId}/calendar-invites',
        organization: 'PATCH /organizations/{orgId}/calendar-invites',
      },
      version,
      repeatable: true,
      fields: texts,
    },
  ],
};
