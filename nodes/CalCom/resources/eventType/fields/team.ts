import type { INodeProperties } from 'n8n-workflow';
import { id } from '../../../../shared/operation/convert';
import { locators } from '../../../../shared/operation/locators';
import { as, inBody, keeping } from '../../../../shared/operation/routing';

const inTeams: INodeProperties['displayOptions'] = {
  show: { '/scope': ['organizationTeam', 'team'] },
};

const emailSettings: INodeProperties = {
  displayName: 'Email Settings',
  name: 'emailSettings',
  type: 'collection',
  default: {},
  placeholder: 'Add Setting',
  description: 'Which emails Cal.com does not send (organizations only)',
  options: [
    {
      displayName: 'Disable Emails to Attendees',
      name: 'disableEmailsToAttendees',
      type: 'boolean',
      default: true,
      description: 'Whether attendees get no emails about their bookings',
    },
    {
      displayName: 'Disable Emails to Hosts',
      name: 'disableEmailsToHosts',
      type: 'boolean',
      default: true,
      description: 'Whether hosts get no emails about their bookings',
    },
  ],
  routing: keeping(['disableEmailsToAttendees', 'disableEmailsToHosts'], inBody('emailSettings')),
};

/** Who hosts the meetings of a team. */
export const hosts: INodeProperties = {
  displayName: 'Hosts',
  name: 'hosts',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  displayOptions: inTeams,
  placeholder: 'Add Host',
  description: 'Members who host the meetings, instead of all members',
  options: [
    {
      displayName: 'Host',
      name: 'host',
      values: [
        {
          ...locators.userId,
          description: 'The person who hosts',
          routing: as('userId', id),
        },
        {
          displayName: 'Mandatory',
          name: 'mandatory',
          type: 'boolean',
          default: false,
          description: 'Whether this person joins every meeting of a round robin',
        },
        {
          displayName: 'Priority',
          name: 'priority',
          type: 'options',
          default: 'medium',
          description: 'Who is chosen first in a round robin',
          options: [
            { name: 'High', value: 'high' },
            { name: 'Highest', value: 'highest' },
            { name: 'Low', value: 'low' },
            { name: 'Lowest', value: 'lowest' },
            { name: 'Medium', value: 'medium' },
          ],
        },
      ],
    },
  ],
  routing: inBody('hosts'),
};

const collective = {
  name: 'Collective',
  value: 'collective',
  description: 'All hosts join every meeting',
};
const managed = {
  name: 'Managed',
  value: 'managed',
  description: 'Every member gets a copy that the team manages',
};
const roundRobin = {
  name: 'Round Robin',
  value: 'roundRobin',
  description: 'The hosts take turns',
};

/** How the members of a team share the meetings; Cal.com wants to know it from the start. */
export const schedulingType: INodeProperties = {
  displayName: 'Scheduling Type',
  name: 'schedulingType',
  type: 'options',
  default: 'roundRobin',
  required: true,
  displayOptions: { show: { scope: ['organizationTeam', 'team'] } },
  description: 'How the members of the team share the meetings',
  options: [collective, managed, roundRobin],
  routing: inBody('schedulingType'),
};

/** The same for updates: a type cannot become managed later. */
export const schedulingTypeToUpdate: INodeProperties = {
  ...schedulingType,
  required: false,
  displayOptions: inTeams,
  options: [collective, roundRobin],
};

/** Fields that only event types of teams have. */
export const team: INodeProperties[] = [
  {
    displayName: 'Allow Host Choice on Reschedule',
    name: 'allowRRHostChoiceOnReschedule',
    type: 'boolean',
    default: false,
    displayOptions: {
      show: { '/newestVersion': [true], '/scope': ['organizationTeam', 'team'] },
    },
    description: 'Whether people who move a booking can choose its host (round robin)',
    routing: inBody('allowRRHostChoiceOnReschedule'),
  },
  {
    displayName: 'Assign All Team Members',
    name: 'assignAllTeamMembers',
    type: 'boolean',
    default: false,
    displayOptions: inTeams,
    description: 'Whether everybody in the team hosts, also those who join later',
    routing: inBody('assignAllTeamMembers'),
  },
  { ...emailSettings, displayOptions: inTeams },
  {
    ...emailSettings,
    displayOptions: { show: { '/newestVersion': [true], '/scope': ['me'] } },
  },
  hosts,
  {
    displayName: 'Reschedule With Same Host',
    name: 'rescheduleWithSameRoundRobinHost',
    type: 'boolean',
    default: false,
    displayOptions: inTeams,
    description: 'Whether a rescheduled booking keeps its host (round robin)',
    routing: inBody('rescheduleWithSameRoundRobinHost'),
  },
];
