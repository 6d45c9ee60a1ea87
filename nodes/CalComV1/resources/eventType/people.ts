import type { INodeProperties } from 'n8n-workflow';
import { id } from '../../../shared/operation/convert';
import { as, inBody } from '../../../shared/operation/routing';

/** Who hosts the meetings of an event type, and how they share them. */
export const people: INodeProperties[] = [
  {
    displayName: 'Assign All Team Members',
    name: 'assignAllTeamMembers',
    type: 'boolean',
    default: false,
    description: 'Whether everybody in the team is a host, later members too',
    routing: inBody('assignAllTeamMembers'),
  },
  {
    displayName: 'Children',
    name: 'children',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    default: {},
    placeholder: 'Add Child',
    description: 'The copies of a managed event type',
    options: [
      {
        displayName: 'Child',
        name: 'child',
        values: [
          {
            displayName: 'Event Type ID',
            name: 'id',
            type: 'string',
            default: '',
            required: true,
            placeholder: 'e.g. 1234',
            routing: as('id', id),
          },
          {
            displayName: 'User ID',
            name: 'userId',
            type: 'string',
            default: '',
            required: true,
            placeholder: 'e.g. 7',
            routing: as('userId', id),
          },
        ],
      },
    ],
    routing: inBody('children'),
  },
  {
    displayName: 'Hosts',
    name: 'hosts',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    default: {},
    placeholder: 'Add Host',
    description: 'All hosts, in team event types',
    options: [
      {
        displayName: 'Host',
        name: 'host',
        values: [
          {
            displayName: 'User ID',
            name: 'userId',
            type: 'string',
            default: '',
            required: true,
            placeholder: 'e.g. 7',
            routing: as('userId', id),
          },
          {
            displayName: 'Always Takes Part',
            name: 'isFixed',
            type: 'boolean',
            default: false,
            description:
              'Whether the host is in every meeting, in addition to the one whose turn it is',
          },
          {
            displayName: 'Schedule ID',
            name: 'scheduleId',
            type: 'string',
            default: '',
            placeholder: 'e.g. 1234',
            routing: as('scheduleId', id),
          },
        ],
      },
    ],
    routing: inBody('hosts'),
  },
  {
    displayName: 'Parent ID',
    name: 'parentId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 1234',
    description: 'The managed event type of which this one is a copy',
    routing: inBody('parentId', id),
  },
  {
    displayName: 'Schedule ID',
    name: 'scheduleId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 1234',
    description: 'The working hours in which it can be booked. If not set: the default ones.',
    routing: inBody('scheduleId', id),
  },
  {
    displayName: 'Scheduling Type',
    name: 'schedulingType',
    type: 'options',
    default: 'ROUND_ROBIN',
    description: 'How the hosts of a team share the meetings',
    options: [
      { name: 'Collective', value: 'COLLECTIVE', description: 'All hosts take part' },
      { name: 'Managed', value: 'MANAGED', description: 'Each host has a copy' },
      { name: 'Round Robin', value: 'ROUND_ROBIN', description: 'The hosts take turns' },
    ],
    routing: inBody('schedulingType'),
  },
  {
    displayName: 'Team ID',
    name: 'teamId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 5',
    description: 'The team to which it belongs',
    routing: inBody('teamId', id),
  },
];
