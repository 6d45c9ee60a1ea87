import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { records, type Output } from '../../../shared/api/envelope';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inBody, neverEmpty } from '../../../shared/operation/routing';
import {
  optionalPermissions,
  permission,
  permissionsInBody,
  permissionsInQuery,
} from './permissions';

const scopes: Scope[] = ['organization', 'organizationTeam'];

const color: INodeProperties = {
  displayName: 'Color',
  name: 'color',
  type: 'color',
  default: '',
  placeholder: 'e.g. #1f6feb',
  description: 'Color that marks the role',
  routing: inBody('color'),
};

const description: INodeProperties = {
  displayName: 'Description',
  name: 'description',
  type: 'string',
  default: '',
  placeholder: 'e.g. May look after the event types of the team',
  description: 'What the role is for',
  routing: inBody('description'),
};

/** The API answers with a bare list of names. */
const permissionList: Output = (answer) =>
  records(answer).map(({ message, ...entry }) =>
    message === undefined ? entry : { permission: message },
  );

const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create role',
  description: 'Add a role with its own permissions. Needs an organization admin.',
  request: 'POST /roles',
  scopes,
  fields: [
    {
      displayName: 'Name',
      name: 'name',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. Scheduler',
      description: 'What the role is called',
      routing: inBody('name'),
    },
    { ...additionalFields, options: [color, description, ...optionalPermissions] },
  ],
};

const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update role',
  description: 'Change the name, looks or permissions of a role',
  request: 'PATCH /roles/{roleId}',
  scopes,
  repeatable: true,
  fields: [
    {
      ...updateFields,
      options: [
        color,
        description,
        {
          displayName: 'Name',
          name: 'name',
          type: 'string',
          default: '',
          placeholder: 'e.g. Scheduler',
          description: 'What the role is called',
          routing: neverEmpty(inBody('name')),
        },
        ...optionalPermissions,
      ],
    },
  ],
};

export const role: Resource = {
  name: 'Role',
  value: 'role',
  description: 'What people may do in an organization or team',
  operations: [
    {
      name: 'Add Permissions',
      value: 'addPermissions',
      action: 'Add permissions to role',
      description: 'Allow more to people with the role',
      request: 'POST /roles/{roleId}/permissions',
      scopes,
      repeatable: true,
      output: permissionList,
      fields: permissionsInBody,
    },
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete role',
      description: 'Remove a role permanently',
      request: 'DELETE /roles/{roleId}',
      scopes,
      output: deleted,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get role',
      description: 'Retrieve a role with its permissions',
      request: 'GET /roles/{roleId}',
      scopes,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many roles',
      description: 'Retrieve a list of the roles of an organization or of a team in it',
      request: 'GET /roles',
      scopes,
      paging: offset,
    },
    {
      name: 'Get Permissions',
      value: 'getPermissions',
      action: 'Get role permissions',
      description: 'Retrieve what the role allows',
      request: 'GET /roles/{roleId}/permissions',
      scopes,
      output: permissionList,
    },
    {
      name: 'Remove Permission',
      value: 'removePermission',
      action: 'Remove permission from role',
      description: 'Remove one permission from the role',
      request: 'DELETE /roles/{roleId}/permissions/{permission}',
      answers: 'empty',
      scopes,
      output: deleted,
      fields: [permission],
    },
    {
      name: 'Remove Permissions',
      value: 'removePermissions',
      action: 'Remove permissions from role',
      description: 'Remove several permissions from the role at once',
      request: 'DELETE /roles/{roleId}/permissions',
      answers: 'empty',
      scopes,
      output: deleted,
      fields: permissionsInQuery,
    },
    {
      name: 'Set Permissions',
      value: 'setPermissions',
      action: 'Set role permissions',
      description: 'Replace everything that the role allows. Permissions not listed are lost.',
      request: 'PUT /roles/{roleId}/permissions',
      scopes,
      output: permissionList,
      fields: permissionsInBody,
    },
    update,
  ],
};
