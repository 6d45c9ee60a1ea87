import type { INodeProperties } from 'n8n-workflow';
import { ids, list } from '../../../shared/operation/convert';
import { inBody, inQuery, neverEmpty } from '../../../shared/operation/routing';

// The same fields are required ones on create and choices on update.
export const attributeName: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Department',
  description: 'What the attribute is called',
  routing: neverEmpty(inBody('name')),
};

export const slug: INodeProperties = {
  displayName: 'Slug',
  name: 'slug',
  type: 'string',
  default: '',
  placeholder: 'e.g. department',
  description: 'Name for addresses and queries, in lower case and without spaces',
  routing: neverEmpty(inBody('slug')),
};

export const type: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'SINGLE_SELECT',
  description: 'What kind of value people have for the attribute',
  options: [
    { name: 'Multiple Options', value: 'MULTI_SELECT' },
    { name: 'Number', value: 'NUMBER' },
    { name: 'Single Option', value: 'SINGLE_SELECT' },
    { name: 'Text', value: 'TEXT' },
  ],
  routing: inBody('type'),
};

export const enabled: INodeProperties = {
  displayName: 'Enabled',
  name: 'enabled',
  type: 'boolean',
  default: true,
  description: 'Whether the attribute can be assigned and used',
  routing: inBody('enabled'),
};

export const optionValue: INodeProperties = {
  displayName: 'Value',
  name: 'value',
  type: 'string',
  default: '',
  placeholder: 'e.g. Customer Support',
  description: 'What people read',
  routing: neverEmpty(inBody('value')),
};

/** The same field where it must be filled in. */
export const required = (field: INodeProperties): INodeProperties => ({ ...field, required: true });

/** Narrows a list of people down to those who have certain options of attributes. */
export const assignedOptionIds: INodeProperties = {
  displayName: 'Assigned Option IDs',
  name: 'assignedOptionIds',
  type: 'string',
  default: '',
  placeholder: 'e.g. 0c1d2e3f-0000-4000-8000-000000000002',
  description: 'Only people who also have these options, separated by commas',
  routing: neverEmpty(inQuery('assignedOptionIds', list)),
};

/** Narrows a list of people down to those of certain teams. */
export const teamIds: INodeProperties = {
  displayName: 'Team IDs',
  name: 'teamIds',
  type: 'string',
  default: '',
  placeholder: 'e.g. 7, 8',
  description: 'Only people of these teams, separated by commas',
  routing: neverEmpty(inQuery('teamIds', ids)),
};
