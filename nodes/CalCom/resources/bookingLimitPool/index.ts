import { updateFields } from '../../../shared/fields/collections';
import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import type { Scope } from '../../../shared/api/scope';
import {
  changedHostLimits,
  changedLimits,
  eventTypes,
  hostLimits,
  name,
  poolLimits,
} from './fields';

const scopes: Scope[] = ['team'];

/** Beside the limits of one event type, of a person over everything, and of a person in a team. */
export const bookingLimitPool: Resource = {
  name: 'Booking Limit Pool',
  value: 'bookingLimitPool',
  description: 'How many bookings each rotating host takes over several event types',
  operations: [
    {
      name: 'Clear Host Limit',
      value: 'clearHostLimit',
      action: 'Clear host limit in booking limit pool',
      description: "Let a host follow the pool's limits again",
      request: 'DELETE /booking-limit-pools/{poolId}/hosts/{userId}',
      scopes,
      output: deleted,
    },
    {
      name: 'Create',
      value: 'create',
      action: 'Create booking limit pool',
      description:
        'Limit how many bookings of several round-robin event types each host of a team takes',
      request: 'POST /booking-limit-pools',
      scopes,
      fields: [{ ...name, required: true }, { ...eventTypes, required: true }, poolLimits],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete booking limit pool',
      description:
        "Remove a pool and its hosts' limits permanently. Its event types follow their own limits again.",
      request: 'DELETE /booking-limit-pools/{poolId}',
      scopes,
      output: deleted,
    },
    {
      name: 'Get Hosts',
      value: 'getHosts',
      action: 'Get booking limit pool hosts',
      description: 'Retrieve the hosts of a pool with their own limits and those that apply',
      request: 'GET /booking-limit-pools/{poolId}/hosts',
      scopes,
      paging: wholeList,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many booking limit pools',
      description:
        "Retrieve a team's pools, and the event types they can contain with the UUIDs that pools use",
      request: 'GET /booking-limit-pools',
      scopes,
    },
    {
      name: 'Replace Host Limit',
      value: 'setHostLimit',
      action: 'Replace host limit in booking limit pool',
      description: 'Give a host different limits from the pool. Those left out follow the pool.',
      request: 'PUT /booking-limit-pools/{poolId}/hosts/{userId}',
      scopes,
      fields: [hostLimits],
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update booking limit pool',
      description: "Change a pool. Its hosts' own limits stay.",
      request: 'PATCH /booking-limit-pools/{poolId}',
      scopes,
      repeatable: true,
      fields: [
        {
          ...updateFields,
          options: [
            eventTypes,
            changedLimits,
            {
              displayName: 'Mode',
              name: 'mode',
              type: 'string',
              default: '',
              description:
                'Cal.com has such a setting, but does not document its values: Get Many shows those in use',
              routing: inBody('mode'),
            },
            name,
          ],
        },
      ],
    },
    {
      name: 'Update Host Limit',
      value: 'updateHostLimit',
      action: 'Update host limit in booking limit pool',
      description: 'Change some of the limits that a host has in a pool',
      request: 'PATCH /booking-limit-pools/{poolId}/hosts/{userId}',
      scopes,
      repeatable: true,
      fields: [changedHostLimits],
    },
  ],
};
