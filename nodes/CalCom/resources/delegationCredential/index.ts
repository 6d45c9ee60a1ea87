import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, filters, updateFields } from '../../../shared/fields/collections';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';
import { serviceAccountKeyFields, serviceAccountKeys } from './serviceAccountKey';

const scopes: Scope[] = ['organization'];

const kept = [
  'id',
  'domain',
  'enabled',
  'workspacePlatform',
  'optOutAutoSecretRotation',
  'secretRotationBlocked',
  'secretRotationErrorCode',
  'createdAt',
  'updatedAt',
];

const manualRotation: INodeProperties = {
  displayName: 'Opt Out of Secret Rotation',
  name: 'optOutAutoSecretRotation',
  type: 'boolean',
  default: false,
  description: 'Whether you replace the Microsoft secret yourself before it expires',
  routing: inBody('optOutAutoSecretRotation'),
};

const platform: INodeProperties = {
  displayName: 'Platform',
  name: 'workspacePlatformSlug',
  type: 'options',
  default: 'google',
  description: 'Where the calendars of the organization live',
  options: [
    { name: 'Google Workspace', value: 'google' },
    { name: 'Microsoft 365', value: 'office365' },
  ],
  routing: inBody('workspacePlatformSlug'),
};

const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create delegation credential',
  description: 'Let Cal.com access the calendars of everybody in a domain through one account',
  request: 'POST /delegation-credentials',
  scopes,
  simplify: kept,
  fields: [
    {
      displayName: 'Domain',
      name: 'domain',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. example.com',
      description: 'The email domain of the organization',
      routing: inBody('domain'),
    },
    platform,
    ...serviceAccountKeyFields,
    {
      ...additionalFields,
      displayOptions: { show: { workspacePlatformSlug: ['office365'] } },
      options: [manualRotation],
    },
  ],
};

const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update delegation credential',
  description: 'Turn the access on or off, or replace the keys of its service account',
  request: 'PATCH /delegation-credentials/{delegationCredentialId}',
  scopes,
  repeatable: true,
  simplify: kept,
  fields: [
    {
      ...updateFields,
      options: [
        {
          displayName: 'Enabled',
          name: 'enabled',
          type: 'boolean',
          default: true,
          description: 'Whether Cal.com uses the access',
          routing: inBody('enabled'),
        },
        manualRotation,
        serviceAccountKeys,
      ],
    },
  ],
};

export const delegationCredential: Resource = {
  name: 'Delegation Credential',
  value: 'delegationCredential',
  description: "Access to a whole domain's calendars",
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete delegation credential',
      description: "Remove the access to the domain's calendars permanently",
      request: 'DELETE /delegation-credentials/{delegationCredentialId}',
      scopes,
      output: deleted,
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get delegation credential',
      description: 'Retrieve the state of one delegation credential',
      request: 'GET /delegation-credentials/{delegationCredentialId}',
      scopes,
      simplify: kept,
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many delegation credentials',
      description: "Retrieve a list of an organization's delegation credentials",
      request: 'GET /delegation-credentials',
      scopes,
      paging: offset,
      simplify: kept,
      fields: [
        {
          ...filters,
          options: [
            {
              displayName: 'Domain',
              name: 'domain',
              type: 'string',
              default: '',
              placeholder: 'e.g. example.com',
              description: 'Only return the one for this email domain',
              routing: neverEmpty(inQuery('domain')),
            },
          ],
        },
      ],
    },
    {
      name: 'Reset Rotation',
      value: 'resetRotation',
      action: 'Reset delegation credential rotation',
      description: 'Let Cal.com try again to replace a secret after the rotation failed',
      request: 'POST /delegation-credentials/{delegationCredentialId}/reset-rotation',
      scopes,
      simplify: kept,
    },
    update,
  ],
};
