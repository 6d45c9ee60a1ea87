import type { Operation } from '../../../shared/operation/operation';
import { list } from '../../../shared/operation/convert';
import { deleted } from '../../../shared/operation/output';
import { byCursor, wholeList } from '../../../shared/operation/paging';
import { inBody, inQuery } from '../../../shared/operation/routing';
import { filters } from '../../../shared/fields/collections';

/** The operations on those who help with an event. */
export const coHosts: Operation[] = [
  {
    name: 'Get Co-Hosts',
    value: 'getCoHosts',
    action: 'Get event co-hosts',
    description: 'Retrieve who helps with the event, with those who have not answered yet',
    request: 'GET /events/{eventUuid}/co-hosts',
    paging: wholeList,
  },
  {
    name: 'Get Host Candidates',
    value: 'getHostCandidates',
    action: 'Get event host candidates',
    description:
      'Retrieve the members who can be hosts. Only team events have them. What Cal.com tells of each is not documented.',
    request: 'GET /events/{eventUuid}/host-candidates',
    paging: byCursor,
    fields: [
      {
        ...filters,
        options: [
          {
            displayName: 'Search',
            name: 'search',
            type: 'string',
            default: '',
            placeholder: 'e.g. grace',
            description: 'Only return members who match this text',
            routing: inQuery('search'),
          },
        ],
      },
    ],
  },
  {
    name: 'Invite Co-Host',
    value: 'inviteCoHost',
    action: 'Invite co-host to event',
    description:
      'Send an invitation to help with the event. It must be accepted while signed in with that email.',
    request: 'POST /events/{eventUuid}/co-hosts',
    fields: [
      {
        displayName: 'Email',
        name: 'email',
        type: 'string',
        default: '',
        required: true,
        placeholder: 'e.g. nathan@example.com',
        description: 'Who to invite',
        routing: inBody('email'),
      },
    ],
  },
  {
    name: 'Remove Co-Host',
    value: 'removeCoHost',
    action: 'Remove event co-host',
    description: 'Remove a co-host, or an open invitation, permanently',
    request: 'DELETE /events/{eventUuid}/co-hosts/{coHostId}',
    output: deleted,
  },
  {
    name: 'Reorder Co-Hosts',
    value: 'reorderCoHosts',
    action: 'Reorder event co-hosts',
    description: 'Choose the order in which the page shows the co-hosts',
    request: 'PATCH /events/{eventUuid}/co-hosts/order',
    repeatable: true,
    fields: [
      {
        displayName: 'Co-Host IDs',
        name: 'coHostIds',
        type: 'string',
        default: '',
        required: true,
        placeholder: 'e.g. 0c1d2e3f-0000-4000-8000-000000000012',
        description:
          'Every co-host and every open invitation once, separated by commas or as a list: Cal.com refuses anything less',
        routing: inBody('coHostIds', list),
      },
    ],
  },
];
