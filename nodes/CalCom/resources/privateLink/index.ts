import { additionalFields, updateFields } from '../../../shared/fields/collections';
import type { Resource } from '../../../shared/operation/operation';
import { timeZone } from '../../../shared/fields/common';
import { deleted } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { PRIVATE_LINKS_NEWEST } from '../../../shared/api/versions';
import { limits, linkId } from './fields';

export const privateLink: Resource = {
  name: 'Private Link',
  value: 'privateLink',
  description: 'A booking link that works only for some bookings or some time',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create private link',
      description: 'Make a link to an event type that works only for some bookings or some time',
      request: 'POST /event-types/{eventTypeId}/private-links',
      scopes: ['me', 'organizationTeam'],
      newest: PRIVATE_LINKS_NEWEST,
      fields: [{ ...additionalFields, options: [...limits, timeZone] }],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete private link',
      description: 'Revoke a private link permanently',
      request: 'DELETE /event-types/{eventTypeId}/private-links/{linkId}',
      scopes: ['me', 'organizationTeam'],
      output: deleted,
      fields: [linkId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many private links',
      description: 'List the private links of an event type with how often each was used',
      request: 'GET /event-types/{eventTypeId}/private-links',
      scopes: ['me', 'organizationTeam'],
      newest: PRIVATE_LINKS_NEWEST,
      paging: wholeList,
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update private link',
      description: 'Change until when and how often a private link works',
      request: 'PATCH /event-types/{eventTypeId}/private-links/{linkId}',
      scopes: ['me', 'organizationTeam'],
      newest: PRIVATE_LINKS_NEWEST,
      repeatable: true,
      fields: [linkId, { ...updateFields, required: true, options: [...limits, timeZone] }],
    },
  ],
};
