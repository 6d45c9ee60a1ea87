import type { INodeProperties } from 'n8n-workflow';
import type { FormHead } from '../operation/declared';

/**
 * The heads of the forms whose entries a person adds one by one. Each use spreads one of these and
 * lists its `options`, sorted by their labels.
 */

/** What a new record may have beside what it must have. */
export const additionalFields: INodeProperties = {
  displayName: 'Additional Fields',
  name: 'additionalFields',
  type: 'collection',
  placeholder: 'Add Field',
  default: {},
};

/** What can be changed about a record. What is not added stays as it is. */
export const updateFields: INodeProperties = {
  displayName: 'Update Fields',
  name: 'updateFields',
  type: 'collection',
  placeholder: 'Add Field',
  default: {},
};

/**
 * Both at once, where the forms are so long that the editor should load only one: what a record may
 * have from the beginning, and what can be changed about it.
 */
export const settings: INodeProperties = {
  displayName: 'Settings',
  name: 'settings',
  type: 'collection',
  placeholder: 'Add Field',
  default: {},
};

/** Which records of a list are wanted. */
export const filters: INodeProperties = {
  displayName: 'Filters',
  name: 'filters',
  type: 'collection',
  placeholder: 'Add Filter',
  default: {},
};

/** How an operation is carried out, where that is seldom chosen. */
export const options: FormHead<'options'> = {
  displayName: 'Options',
  name: 'options',
  type: 'collection',
  placeholder: 'Add Option',
  default: {},
};
