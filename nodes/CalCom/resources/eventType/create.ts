import type { Operation } from '../../../shared/operation/operation';
import { EVENT_TYPES, EVENT_TYPES_NEWEST } from '../../../shared/api/versions';
import { toCreate } from './fields';
import { kept } from './output';

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create event type',
  description:
    "Add a kind of meeting that people can book. A managed one also returns the members' copies.",
  request: 'POST /event-types',
  scopes: ['me', 'team', 'organizationTeam'],
  version: { me: EVENT_TYPES },
  newest: EVENT_TYPES_NEWEST,
  simplify: kept,
  fields: toCreate,
};
