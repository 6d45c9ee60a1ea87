import type { INodeProperties } from 'n8n-workflow';
import { filters } from '../../../shared/fields/collections';
import { list } from '../../../shared/operation/convert';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import { inQuery, neverEmpty } from '../../../shared/operation/routing';
import { assignedOptionIds, teamIds } from '../attribute/fields';
import { create } from './create';
import { simplifiedUser } from './output';

const notice: INodeProperties = {
  displayName: 'The user loses the account in the organization, with all event types, for good',
  name: 'deleteUserNotice',
  type: 'notice',
  default: '',
};

const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many organization users',
  description: 'Retrieve a list of the people in an organization',
  request: 'GET /users',
  scopes: ['organization'],
  paging: { ...offset, max: 1000 },
  simplify: simplifiedUser,
  fields: [
    {
      ...filters,
      options: [
        {
          ...assignedOptionIds,
          description: 'Only people who have these attribute options, separated by commas',
        },
        {
          displayName: 'Attribute Operator',
          name: 'attributeQueryOperator',
          type: 'options',
          default: 'AND',
          description: 'How many of the assigned options a person must have',
          options: [
            { name: 'All of Them', value: 'AND' },
            { name: 'Any of Them', value: 'OR' },
            { name: 'None of Them', value: 'NONE' },
          ],
          routing: inQuery('attributeQueryOperator'),
        },
        {
          displayName: 'Emails',
          name: 'emails',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com, maria@example.com',
          description: 'Only people with one of these addresses, separated by commas',
          routing: neverEmpty(inQuery('emails', list)),
        },
        teamIds,
      ],
    },
  ],
};

export const organizationUser: Resource = {
  name: 'Organization User',
  value: 'organizationUser',
  description: 'A person with an account in an organization',
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete organization user',
      description: 'Remove a person from an organization permanently',
      request: 'DELETE /users/{userId}',
      scopes: ['organization'],
      output: deleted,
      fields: [notice],
    },
    getMany,
    {
      name: 'Update',
      value: 'update',
      action: 'Update organization user',
      description: "Update a person's account. Cal.com documents nothing that can be changed here.",
      request: 'PATCH /users/{userId}',
      scopes: ['organization'],
      repeatable: true,
      simplify: simplifiedUser,
    },
  ],
};
