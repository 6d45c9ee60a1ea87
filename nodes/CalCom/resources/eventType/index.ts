import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { cursor, offset } from '../../../shared/operation/paging';
import { EVENT_TYPE_DETAILS, EVENT_TYPES, EVENT_TYPES_NEWEST } from '../../../shared/api/versions';
import { create } from './create';
import { createPhoneCall } from './createPhoneCall';
import { getCrmSyncErrors } from './getCrmSyncErrors';
import { getMany, sort } from './getMany';
import { kept, keptOfConfig } from './output';
import { update } from './update';

export const eventType: Resource = {
  name: 'Event Type',
  value: 'eventType',
  description: 'A kind of meeting that people can book',
  first: 'getMany',
  operations: [
    create,
    createPhoneCall,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete event type',
      description: 'Remove an event type permanently. Its bookings stay.',
      request: 'DELETE /event-types/{eventTypeId}',
      scopes: ['me', 'team', 'organizationTeam'],
      version: { me: EVENT_TYPES },
      output: deleted,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get event type',
      description: 'Retrieve an event type with its locations and settings',
      request: 'GET /event-types/{eventTypeId}',
      scopes: ['me', 'team', 'organizationTeam'],
      version: { me: EVENT_TYPES },
      newest: EVENT_TYPES_NEWEST,
      simplify: kept,
    },
    getCrmSyncErrors,
    {
      name: 'Get History',
      value: 'getHistory',
      action: 'Get event type history',
      description: 'List who changed what about an event type, and when',
      only: 'cloud',
      request: 'GET /event-types/{eventTypeId}/history',
      version: EVENT_TYPE_DETAILS,
      output: recordsAt('data.auditLogs'),
      paging: cursor(50, 'pagination.nextCursor'),
    },
    getMany,
    {
      name: 'Get Many Across Teams',
      value: 'getManyAcrossTeams',
      action: 'Get many event types across teams',
      description: 'List the event types of all teams of an organization',
      request: { organization: 'GET /organizations/{orgId}/teams/event-types' },
      newest: EVENT_TYPES_NEWEST,
      paging: offset,
      simplify: kept,
      fields: [sort],
    },
    {
      name: 'Get Scheduling Config',
      value: 'getSchedulingConfig',
      action: 'Get event type scheduling config',
      description: 'Retrieve how a team event type chooses its hosts',
      only: 'cloud',
      request: 'GET /event-types/{eventTypeId}/scheduling-config',
      version: EVENT_TYPE_DETAILS,
      simplify: keptOfConfig,
    },
    update,
  ],
};
