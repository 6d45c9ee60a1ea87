import type { INodeProperties } from 'n8n-workflow';
import type { Field } from './declared';
import type { Paging } from '../api/paging';

/** The whole list comes at once, however long: Limit cuts it here. */
export const wholeList: Paging = { kind: 'whole' };

/** `take` and `skip`, at most 250 rows a page. */
export const offset = {
  kind: 'offset',
  max: 250,
  limitParam: 'take',
  offsetParam: 'skip',
} satisfies Paging;

/** `limit` and `offset` of managed users, of which the API tells the first 500 only. */
export const managedUsers: Paging = {
  kind: 'offset',
  max: 250,
  limitParam: 'limit',
  offsetParam: 'offset',
  reach: 250,
};

/** `take` and `page` of API v1. */
export const page: Paging = { kind: 'page', max: 250 };

/** `limit` and `cursor`; the next cursor stands at `nextPath` of the answer. */
export const cursor = (max: number, nextPath: string): Paging => ({
  kind: 'cursor',
  max,
  nextPath,
});

/** `cursor` alone: how many rows a page may have is not documented. */
export const byCursor: Paging = { kind: 'cursor', nextPath: 'pagination.nextCursor' };

/** Whether a list is read to its end. */
export const returnAll: Field<'returnAll'> = {
  displayName: 'Return All',
  name: 'returnAll',
  type: 'boolean',
  default: false,
  description: 'Whether to return all results or only up to a given limit',
};

/** Whether a list is put out as one item, which is there for an empty list, too. */
export const oneItem: INodeProperties = {
  displayName: 'Put All in One Item',
  name: 'oneItem',
  type: 'boolean',
  default: false,
  description:
    'Whether to output one item with the whole list in its field "data", even if it is empty',
};

/** How many rows of a list are wanted, where it is not read to its end. */
export const limit: INodeProperties = {
  displayName: 'Limit',
  name: 'limit',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 50,
  displayOptions: { show: { returnAll: [false] } },
  description: 'Max number of results to return',
};
