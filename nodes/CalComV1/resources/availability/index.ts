import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { id, toUtc, linkPart } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Resource } from '../../../shared/operation/operation';
import { bare } from '../../../shared/operation/output';
import { inQuery, notBefore } from '../../../shared/operation/routing';
import { eventTypeId, teamId, userId } from '../../ids';

const period: INodeProperties[] = [
  {
    displayName: 'From',
    name: 'dateFrom',
    type: 'dateTime',
    default: '',
    required: true,
    description:
      'Start of the period to look at. Without an offset it is read in "Time Zone", or else in the workflow\'s time zone.',
    routing: inQuery('dateFrom', toUtc),
  },
  {
    displayName: 'Until',
    name: 'dateTo',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'End of the period to look at',
    routing: notBefore('dateFrom', inQuery('dateTo', toUtc)),
  },
];

const counted: INodeProperties = {
  ...options,
  options: [
    {
      ...eventTypeId,
      required: false,
      description: "Use this event type's rules and schedule",
      routing: inQuery('eventTypeId', id),
    },
    timeZone,
  ],
};

export const availability: Resource = {
  name: 'Availability',
  value: 'availability',
  description: 'When people are busy, and when they work',
  operations: [
    {
      name: 'Get',
      value: 'get',
      action: 'Get availability',
      description: 'Busy times and working hours of a person, or of every member of a team',
      request: 'GET /availability',
      output: bare,
      fields: [
        {
          displayName: 'Availability For',
          name: 'availabilityOf',
          type: 'options',
          default: 'userId',
          description: 'How to specify whose times',
          options: [
            { name: 'Team', value: 'teamId', description: 'All members, one item for each' },
            { name: 'User ID', value: 'userId', description: 'A person by number' },
            { name: 'Username', value: 'username', description: 'A person by booking link' },
          ],
          routing: {},
        },
        {
          ...teamId,
          displayOptions: { show: { availabilityOf: ['teamId'] } },
          routing: inQuery('teamId', id),
        },
        {
          ...userId,
          displayOptions: { show: { availabilityOf: ['userId'] } },
          routing: inQuery('userId', id),
        },
        {
          displayName: 'Username',
          name: 'username',
          type: 'string',
          default: '',
          required: true,
          displayOptions: { show: { availabilityOf: ['username'] } },
          placeholder: 'e.g. ada',
          description: 'The first part of the booking link',
          routing: inQuery('username', linkPart),
        },
        ...period,
        counted,
      ],
    },
    {
      name: 'Get of Team',
      value: 'getOfTeam',
      action: 'Get team availability',
      description:
        'Busy times and working hours of every member. Needs an administrator of the team.',
      request: 'GET /teams/{teamId}/availability',
      output: bare,
      fields: [teamId, ...period, counted],
    },
    {
      name: 'Get of User',
      value: 'getOfUser',
      action: 'Get user availability',
      description: 'Busy times and working hours of one person',
      request: 'GET /users/{userId}/availability',
      output: bare,
      fields: [userId, ...period, counted],
    },
  ],
};
