import { filters } from '../../../shared/fields/collections';
import { id } from '../../../shared/operation/convert';
import { locators } from '../../../shared/operation/locators';
import type { Operation } from '../../../shared/operation/operation';
import { offset, wholeList } from '../../../shared/operation/paging';
import { inQuery, neverEmpty } from '../../../shared/operation/routing';
import { SCHEDULES } from '../../../shared/api/versions';

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many schedules',
  description: 'List the working hours of an account, of a member, or of everybody in a team',
  request: 'GET /schedules',
  scopes: [
    'me',
    'team',
    'organization',
    'organizationTeam',
    'organizationUser',
    'organizationTeamUser',
  ],
  version: { me: SCHEDULES },
  paging: {
    me: wholeList,
    team: offset,
    organization: offset,
    organizationTeam: offset,
    organizationUser: wholeList,
    organizationTeamUser: wholeList,
  },
  fields: [
    {
      ...filters,
      displayOptions: { show: { scope: ['organizationTeam', 'organizationTeamUser'] } },
      options: [
        {
          ...locators.eventTypeId,
          required: false,
          description: 'Only schedules that this event type uses',
          routing: neverEmpty(inQuery('eventTypeId', id)),
        },
      ],
    },
  ],
};
