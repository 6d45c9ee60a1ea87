import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { inBody } from '../../../shared/operation/routing';

/** What people may be in a team. */
export const roles: INodePropertyOptions[] = [
  { name: 'Administrator', value: 'ADMIN' },
  { name: 'Member', value: 'MEMBER' },
  { name: 'Owner', value: 'OWNER' },
];

/** What a membership holds besides the person and the team. */
export const details: INodeProperties[] = [
  {
    displayName: 'Accepted',
    name: 'accepted',
    type: 'boolean',
    default: true,
    description:
      'Whether the person is a member at once, without accepting an invite. Needs the key of a system administrator.',
    routing: inBody('accepted'),
  },
  {
    displayName: 'Custom Role ID',
    name: 'customRoleId',
    type: 'string',
    default: '',
    placeholder: 'e.g. clx2k3j4l0000',
    description: 'A custom role of the organization, instead of the three common ones',
    routing: inBody('customRoleId'),
  },
  {
    displayName: 'Disable Impersonation',
    name: 'disableImpersonation',
    type: 'boolean',
    default: false,
    description: 'Whether administrators cannot sign in as this person',
    routing: inBody('disableImpersonation'),
  },
  {
    displayName: 'Role',
    name: 'role',
    type: 'options',
    default: 'MEMBER',
    description: 'What the person may do in the team',
    options: roles,
    routing: inBody('role'),
  },
];

/** What comes with a membership. */
export const include: INodeProperties = {
  displayName: 'Include',
  name: 'include',
  type: 'options',
  default: 'team',
  description: 'What else to return',
  options: [{ name: 'Team', value: 'team' }],
};
