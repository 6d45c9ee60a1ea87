import { additionalFields, updateFields } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inBody, orElse } from '../../../shared/operation/routing';
import { attributeName, enabled, required, slug, type } from './fields';

const scopes: Scope[] = ['organization'];

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create attribute',
  description: 'Add an attribute that describes the people in an organization',
  request: 'POST /attributes',
  scopes,
  fields: [
    required(attributeName),
    required(slug),
    type,
    {
      displayName: 'Options',
      name: 'attributeOptions',
      type: 'fixedCollection',
      typeOptions: { multipleValues: true },
      default: {},
      placeholder: 'Add Option',
      description: 'The values to choose from; empty for texts and numbers',
      options: [
        {
          displayName: 'Option',
          name: 'option',
          values: [
            {
              displayName: 'Value',
              name: 'value',
              type: 'string',
              default: '',
              required: true,
              placeholder: 'e.g. Customer Support',
            },
            {
              displayName: 'Slug',
              name: 'slug',
              type: 'string',
              default: '',
              required: true,
              placeholder: 'e.g. customer-support',
            },
          ],
        },
      ],
      // The API wants the list even where there is nothing to choose from.
      routing: orElse(inBody('options'), () => []),
    },
    { ...additionalFields, options: [enabled] },
  ],
};

export const get: Operation = {
  name: 'Get',
  value: 'get',
  action: 'Get attribute',
  description: 'Retrieve an attribute by its ID',
  request: 'GET /attributes/{attributeId}',
  scopes,
};

export const getMany: Operation = {
  name: 'Get Many',
  value: 'getMany',
  action: 'Get many attributes',
  description: 'Retrieve a list of the attributes of an organization',
  request: 'GET /attributes',
  scopes,
  paging: offset,
};

export const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update attribute',
  description: 'Change the name, type or state of an attribute',
  request: 'PATCH /attributes/{attributeId}',
  scopes,
  repeatable: true,
  fields: [{ ...updateFields, options: [enabled, attributeName, slug, type] }],
};

export const remove: Operation = {
  name: 'Delete',
  value: 'delete',
  action: 'Delete attribute',
  description: 'Remove an attribute with its options and assignments permanently',
  request: 'DELETE /attributes/{attributeId}',
  scopes,
  output: deleted,
};
