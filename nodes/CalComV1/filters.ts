import type { INodeProperties } from 'n8n-workflow';
import { filters } from '../shared/fields/collections';
import { ids } from '../shared/operation/convert';
import { inQuery, neverEmpty } from '../shared/operation/routing';

/** Whose records to list: only the keys of system administrators see those of others. */
export const userIds: INodeProperties = {
  displayName: 'User IDs',
  name: 'userIds',
  type: 'string',
  default: '',
  placeholder: 'e.g. 7, 8',
  description:
    'Only records of these people, separated by commas. Needs the key of a system administrator.',
  routing: neverEmpty(inQuery('userId', ids)),
};

/** The filters of lists that know no other one. */
export const userFilter: INodeProperties = {
  ...filters,
  options: [userIds],
};
