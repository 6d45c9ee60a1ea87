import { filters } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { cursor } from '../../../shared/operation/paging';
import { inQuery } from '../../../shared/operation/routing';
import { EVENT_TYPE_DETAILS } from '../../../shared/api/versions';
import { keptOfError } from './output';

export const getCrmSyncErrors: Operation = {
  name: 'Get CRM Sync Errors',
  value: 'getCrmSyncErrors',
  action: 'Get event type CRM sync errors',
  description: 'List the bookings that did not reach the CRM, with the reasons',
  only: 'cloud',
  request: 'GET /event-types/{eventTypeId}/crm-sync-errors',
  version: EVENT_TYPE_DETAILS,
  paging: cursor(100, 'pagination.nextCursor'),
  simplify: keptOfError,
  fields: [
    {
      displayName: 'CRM App Slug',
      name: 'appSlug',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. salesforce',
      description: 'The CRM to ask about',
      routing: inQuery('appSlug'),
    },
    {
      ...filters,
      options: [
        {
          displayName: 'Include Dismissed',
          name: 'includeDismissed',
          type: 'boolean',
          default: true,
          description: 'Whether to also return errors that somebody has dismissed',
          routing: inQuery('includeDismissed'),
        },
      ],
    },
  ],
};
