import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, filters, updateFields } from '../../../shared/fields/collections';
import { record, linkPart } from '../../../shared/operation/convert';
import { pairs } from '../../../shared/fields/common';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';

const scopes: Scope[] = ['organization'];

const metadata: INodeProperties = {
  displayName: 'Metadata',
  name: 'metadata',
  ...pairs('customerId'),
  description: 'Your own notes, returned with the organization',
  routing: inBody('metadata', record),
};

const notice: INodeProperties = {
  displayName: 'The organization, its teams, people and bookings are gone for good',
  name: 'deleteOrganizationNotice',
  type: 'notice',
  default: '',
};

const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create managed organization',
  description: 'Add an organization that yours manages. The output shows its API key once.',
  request: 'POST /organizations',
  scopes,
  fields: [
    {
      displayName: 'Name',
      name: 'name',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. Acme North',
      description: 'What the organization is called',
      routing: inBody('name'),
    },
    {
      ...additionalFields,
      options: [
        {
          displayName: 'API Key Never Expires',
          name: 'apiKeyNeverExpires',
          type: 'boolean',
          default: false,
          description: 'Whether the API key of the organization is valid for good',
          routing: inBody('apiKeyNeverExpires'),
        },
        {
          displayName: 'API Key Valid (Days)',
          name: 'apiKeyDaysValid',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 30,
          description: 'After how many days the API key of the organization expires',
          routing: inBody('apiKeyDaysValid'),
        },
        metadata,
        {
          displayName: 'Slug',
          name: 'slug',
          type: 'string',
          default: '',
          placeholder: 'e.g. acme-north',
          description: 'The part of addresses that names the organization',
          routing: inBody('slug', linkPart),
        },
      ],
    },
  ],
};

const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many managed organizations',
  description: 'Retrieve a list of the organizations that yours manages',
  request: 'GET /organizations',
  scopes,
  paging: offset,
  fields: [
    {
      ...filters,
      options: [
        {
          displayName: 'Metadata Key',
          name: 'metadataKey',
          type: 'string',
          default: '',
          placeholder: 'e.g. customerId',
          description: 'Only return organizations whose metadata has this key',
          routing: inQuery('metadataKey'),
        },
        {
          displayName: 'Metadata Value',
          name: 'metadataValue',
          type: 'string',
          default: '',
          placeholder: 'e.g. 4711',
          description: 'Only return organizations whose metadata key has this value',
          routing: inQuery('metadataValue'),
        },
        {
          displayName: 'Slug',
          name: 'slug',
          type: 'string',
          default: '',
          placeholder: 'e.g. acme-north',
          description: 'Only return the organization with this slug',
          routing: neverEmpty(inQuery('slug', linkPart)),
        },
      ],
    },
  ],
};

export const managedOrganization: Resource = {
  name: 'Managed Organization',
  value: 'managedOrganization',
  description: 'An organization that yours manages',
  operations: [
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete managed organization',
      description: 'Remove an organization with everything in it permanently',
      request: 'DELETE /organizations/{managedOrganizationId}',
      scopes,
      output: deleted,
      fields: [notice],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get managed organization',
      description: 'Retrieve an organization that yours manages',
      request: 'GET /organizations/{managedOrganizationId}',
      scopes,
    },
    getMany,
    {
      name: 'Update',
      value: 'update',
      action: 'Update managed organization',
      description: 'Change the name or the metadata of a managed organization',
      request: 'PATCH /organizations/{managedOrganizationId}',
      scopes,
      repeatable: true,
      fields: [
        {
          ...updateFields,
          options: [
            metadata,
            {
              displayName: 'Name',
              name: 'name',
              type: 'string',
              default: '',
              placeholder: 'e.g. Acme North',
              description: 'What the organization is called',
              routing: neverEmpty(inBody('name')),
            },
          ],
        },
      ],
    },
  ],
};
