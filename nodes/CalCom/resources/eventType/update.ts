import type { Operation } from '../../../shared/operation/operation';
import { EVENT_TYPES, EVENT_TYPES_NEWEST } from '../../../shared/api/versions';
import { toUpdate } from './fields';
import { kept, updated, videoLost } from './output';

export const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update event type',
  description:
    'Change some settings of an event type. Lists and forms replace what was there, and without a Cal Video location Cal.com resets the Cal Video settings.',
  request: 'PATCH /event-types/{eventTypeId}',
  scopes: ['me', 'team', 'organizationTeam'],
  version: { me: EVENT_TYPES },
  newest: EVENT_TYPES_NEWEST,
  output: updated,
  notice: videoLost,
  simplify: kept,
  repeatable: true,
  fields: toUpdate,
};
