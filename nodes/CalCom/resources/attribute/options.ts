import { filters, updateFields } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { offset, wholeList } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { assignedOptionIds, optionValue, required, slug, teamIds } from './fields';

const scopes: Scope[] = ['organization'];

export const createOption: Operation = {
  name: 'Create Option',
  value: 'createOption',
  action: 'Create attribute option',
  description: 'Add a value that people can have for the attribute',
  request: 'POST /attributes/{attributeId}/options',
  scopes,
  fields: [required(optionValue), required(slug)],
};

export const deleteOption: Operation = {
  name: 'Delete Option',
  value: 'deleteOption',
  action: 'Delete attribute option',
  description: 'Remove a value of the attribute permanently, also from the people who have it',
  request: 'DELETE /attributes/{attributeId}/options/{optionId}',
  scopes,
  output: deleted,
};

export const getOptions: Operation = {
  name: 'Get Options',
  value: 'getOptions',
  action: 'Get attribute options',
  description: 'Retrieve the values that people can have for the attribute',
  request: 'GET /attributes/{attributeId}/options',
  scopes,
  paging: wholeList,
};

export const updateOption: Operation = {
  name: 'Update Option',
  value: 'updateOption',
  action: 'Update attribute option',
  description: 'Change the text or the slug of a value',
  request: 'PATCH /attributes/{attributeId}/options/{optionId}',
  scopes,
  repeatable: true,
  fields: [{ ...updateFields, options: [slug, optionValue] }],
};

const assignedFilters: Operation['fields'] = [
  { ...filters, options: [assignedOptionIds, teamIds] },
];

export const getAssignedOptions: Operation = {
  name: 'Get Assigned Options',
  value: 'getAssignedOptions',
  action: 'Get assigned attribute options',
  description: 'Retrieve which values are in use, and by whom',
  request: 'GET /attributes/{attributeId}/options/assigned',
  scopes,
  paging: offset,
  fields: assignedFilters,
};

export const getAssignedOptionsBySlug: Operation = {
  name: 'Get Assigned Options by Slug',
  value: 'getAssignedOptionsBySlug',
  action: 'Get assigned attribute options by slug',
  description: 'Retrieve which values are in use, and by whom, with the slug',
  request: 'GET /attributes/slugs/{attributeSlug}/options/assigned',
  scopes,
  paging: offset,
  fields: [
    {
      displayName: 'Attribute Slug',
      name: 'attributeSlug',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. department',
      description: 'Name of the attribute in addresses and queries',
    },
    ...assignedFilters,
  ],
};
