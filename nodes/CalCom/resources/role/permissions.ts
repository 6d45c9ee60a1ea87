import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { startCase } from 'lodash';
import { list } from '../../../shared/operation/convert';
import { inBody, inQuery } from '../../../shared/operation/routing';
import { alphabetical } from '../../../shared/wording/alphabetical';

/** The actions that permissions are known for, by what they act on. */
type Actions = Record<string, string>;

const everywhere: Actions = {
  booking: 'read readRecordings update',
  eventType: 'create delete read update',
  featureOptIn: 'read update',
  insights: 'read',
  role: 'create delete read update',
  routingForm: 'create delete read update',
  team: 'changeMemberRole delete impersonate invite listMembers listMembersPrivate read remove update',
  webhook: 'create delete read update',
  workflow: 'create delete read update',
};

const inOrganizations: Actions = {
  booking: 'readOrgAuditLogs readOrgBookings',
  'organization.attributes': 'create delete editUsers read update',
  organization:
    'changeMemberRole create impersonate invite listMembers listMembersPrivate manageBilling passwordReset read remove update',
  team: 'create',
  watchlist: 'create delete read update',
};

const inTeams: Actions = {
  booking: 'readTeamAuditLogs readTeamBookings',
};

const menu = (...known: Actions[]): INodePropertyOptions[] =>
  alphabetical(
    known
      .flatMap((actions) => Object.entries(actions))
      .flatMap(([resource, verbs]) =>
        verbs.split(' ').map((verb) => ({
          name: `${startCase(resource)}: ${startCase(verb)}`,
          value: `${resource}.${verb}`,
        })),
      ),
  );

/** Cal.com adds permissions faster than it documents them: an expression may name any other one. */
const permissions: INodeProperties = {
  displayName: 'Permissions',
  name: 'permissions',
  type: 'multiOptions',
  default: [],
  description:
    'What the role allows. An expression may also name any other "resource.action" that Cal.com knows.',
};

const organizationMenu = alphabetical([
  { name: 'Everything', value: '*.*' },
  ...menu(everywhere, inOrganizations),
]);
const teamMenu = menu(everywhere, inTeams);

const required: INodeProperties[] = [
  {
    ...permissions,
    required: true,
    displayOptions: { show: { scope: ['organization'] } },
    options: organizationMenu,
  },
  {
    ...permissions,
    required: true,
    displayOptions: { show: { scope: ['organizationTeam'] } },
    options: teamMenu,
  },
];

export const permissionsInBody: INodeProperties[] = required.map((field) => ({
  ...field,
  routing: inBody('permissions', list),
}));

export const permissionsInQuery: INodeProperties[] = required.map((field) => ({
  ...field,
  routing: inQuery('permissions', list),
}));

/** Among the optional fields of a role. */
export const optionalPermissions: INodeProperties[] = permissionsInBody.map((field) => ({
  ...field,
  required: false,
  displayOptions: { show: { '/scope': field.displayOptions!.show!.scope } },
}));

export const permission: INodeProperties = {
  displayName: 'Permission',
  name: 'permission',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. booking.read',
  description: 'The permission to remove',
};
