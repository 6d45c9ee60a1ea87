import type { INodeProperties } from 'n8n-workflow';
import { ids } from '../../../shared/operation/convert';
import { as } from '../../../shared/operation/routing';

/** What a routing form decided about who hosts the meeting. */
export const routingFields: INodeProperties[] = [
  {
    displayName: 'CRM App Slug',
    name: 'crmAppSlug',
    type: 'string',
    default: '',
    placeholder: 'e.g. salesforce',
    description: "CRM in which the contact's owner was found",
  },
  {
    displayName: 'CRM Fallback Member IDs',
    name: 'crmRecordOwnerFallbackTeamMemberIds',
    type: 'string',
    default: '',
    placeholder: 'e.g. 7, 8',
    description: 'Members to use when the owner is not among the hosts (cloud only)',
    routing: as('crmRecordOwnerFallbackTeamMemberIds', ids),
  },
  {
    displayName: 'CRM Fallback Mode',
    name: 'crmRecordOwnerFallbackMode',
    type: 'options',
    default: 'relationship',
    description: 'How to find a host when the owner is not among them (cloud only)',
    options: [
      { name: 'Attribute Rules', value: 'attributeRules' },
      { name: 'Relationship', value: 'relationship' },
    ],
  },
  {
    displayName: 'CRM Owner Record Type',
    name: 'crmOwnerRecordType',
    type: 'string',
    default: '',
    placeholder: 'e.g. Account',
    description: 'Kind of CRM record that names the owner',
  },
  {
    displayName: 'Form Response ID',
    name: 'responseId',
    type: 'number',
    default: 0,
    description: 'The stored answer to the routing form',
  },
  {
    displayName: 'Queued Response ID',
    name: 'queuedResponseId',
    type: 'string',
    default: '',
    description: 'The answer to the routing form that is not stored yet (cloud only)',
  },
  {
    displayName: 'Skip Contact Owner',
    name: 'skipContactOwner',
    type: 'boolean',
    default: false,
    description: 'Whether to ignore who owns the contact in the CRM',
  },
  {
    displayName: 'Team Member Email',
    name: 'teamMemberEmail',
    type: 'string',
    default: '',
    placeholder: 'e.g. maria@example.com',
    description: 'The member that the form chose',
  },
  {
    displayName: 'Team Member IDs',
    name: 'teamMemberIds',
    type: 'string',
    default: '',
    placeholder: 'e.g. 7, 8',
    description: 'The members among whom a host is chosen. Needed with every other routing field.',
    routing: as('teamMemberIds', ids),
  },
];
