import type { INodeProperties } from 'n8n-workflow';
import { inBody } from '../../../shared/define/send';

// The same fields are required ones on create and choices on update.
export const attributeName: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Department',
  description: 'What the attribute is called',
  routing: inBody('name'),
};

export const slug: INodeProperties = {
  displayName: 'Slug',
  name: 'slug',
  type: 'string',
  default: '',
  placeholder: 'e.g. department',
  description: 'Name for addresses and queries, in lower case and without blanks',
  routing: inBody('slug'),
};

export const type: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'SINGLE_SELECT',
  description: 'What kind of value people get for the attribute',
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
  routing: inBody('value'),
};

/** The same field where it must be filled in. */
export const required = (field: INodeProperties): INodeProperties => ({ ...field, required: true });
