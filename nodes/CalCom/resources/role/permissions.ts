import type { INodeProperties } from 'n8n-workflow';
import { list } from '../../../shared/define/convert';
import { inBody, inQuery } from '../../../shared/define/send';

/**
 * What a role may allow. Cal.com adds permissions faster than it documents them, so the field is a
 * text in which any `resource.action` may stand.
 */
const permissions: INodeProperties = {
  displayName: 'Permissions',
  name: 'permissions',
  type: 'string',
  default: '',
  placeholder: 'e.g. booking.read, eventType.update',
  description:
    'Separated by commas, each a resource and an action, such as team.invite or workflow.create; *.* in an organization allows everything',
};

/** The permissions that a role starts with or is brought to. */
export const permissionsInBody: INodeProperties = {
  ...permissions,
  routing: inBody('permissions', list),
};

export const requiredPermissionsInBody: INodeProperties = { ...permissionsInBody, required: true };

export const requiredPermissionsInQuery: INodeProperties = {
  ...permissions,
  required: true,
  routing: inQuery('permissions', list),
};

export const permission: INodeProperties = {
  displayName: 'Permission',
  name: 'permission',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. booking.read',
  description: 'The one permission to take away',
};
