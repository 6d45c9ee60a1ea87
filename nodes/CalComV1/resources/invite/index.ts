import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { additionalFields } from '../../../shared/fields/collections';
import { id, list } from '../../../shared/operation/convert';
import { language } from '../../../shared/fields/common';
import type { Resource } from '../../../shared/operation/operation';
import { bare } from '../../../shared/operation/output';
import { inBody, type Conversion } from '../../../shared/operation/routing';
import { teamId } from '../../ids';
import { roles } from '../membership/fields';

/** The most people that one request may invite. */
const MOST = 100;

/** One name or address, or a list of addresses. Throws a UserError for more than the API takes. */
const invited: Conversion = (value, place) => {
  const people = (list(value, place) ?? []) as string[];
  if (people.length > MOST) {
    throw new UserError(
      `"${place.label}": API v1 invites at most ${MOST} people at once, but these are ${people.length}`,
    );
  }
  return people.length > 1 ? people : people[0];
};

const people: INodeProperties[] = [
  {
    displayName: 'Invite By',
    name: 'inviteBy',
    type: 'options',
    default: 'together',
    description: 'Whether everybody gets the same role',
    options: [
      {
        name: 'Person and Role',
        value: 'roles',
        description: 'Each person with their own role',
      },
      { name: 'Username or Email', value: 'together', description: 'All with the same role' },
    ],
    routing: {},
  },
  {
    displayName: 'Usernames or Emails',
    name: 'usernameOrEmail',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { inviteBy: ['together'] } },
    placeholder: 'e.g. nathan@example.com, maria@example.com',
    description: 'One username, or up to 100 email addresses, separated by commas',
    routing: inBody('usernameOrEmail', invited),
  },
  {
    displayName: 'People',
    name: 'people',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    default: {},
    required: true,
    displayOptions: { show: { inviteBy: ['roles'] } },
    placeholder: 'Add Person',
    description: 'Up to 100 people, each with a role',
    options: [
      {
        displayName: 'Person',
        name: 'person',
        values: [
          {
            displayName: 'Email',
            name: 'email',
            type: 'string',
            default: '',
            required: true,
            placeholder: 'e.g. nathan@example.com',
          },
          {
            displayName: 'Role',
            name: 'role',
            type: 'options',
            default: 'MEMBER',
            options: roles,
          },
        ],
      },
    ],
    routing: inBody('usernameOrEmail'),
  },
];

export const invite: Resource = {
  name: 'Invite',
  value: 'invite',
  description: 'A request to join a team',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create invite',
      description:
        'Invite people to a team. Cal.com emails them. Needs an administrator of the team.',
      request: 'POST /invites',
      output: bare,
      fields: [
        { ...teamId, routing: inBody('teamId', id) },
        ...people,
        { ...language, required: true, routing: inBody('language') },
        {
          displayName: 'Creation Source',
          name: 'creationSource',
          type: 'hidden',
          default: 'API_V1',
          description: 'Where the invite comes from: the server requires it',
          routing: inBody('creationSource'),
        },
        {
          ...additionalFields,
          options: [
            {
              displayName: 'Platform',
              name: 'isPlatform',
              type: 'boolean',
              default: false,
              description: 'Whether the team belongs to a platform client',
              routing: inBody('isPlatform'),
            },
            {
              displayName: 'Role',
              name: 'role',
              type: 'options',
              default: 'MEMBER',
              description: 'What everybody without their own role may do in the team',
              options: roles,
              routing: inBody('role'),
            },
          ],
        },
      ],
    },
  ],
};
