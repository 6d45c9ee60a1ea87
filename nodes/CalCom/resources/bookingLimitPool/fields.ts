import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { shown, written } from '../../../shared/wording/shown';
import { as, asBody, inBody, neverEmpty, type Conversion } from '../../../shared/operation/routing';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Rows of event types to their UUIDs. Throws a UserError for an ID of another kind. */
const uuids: Conversion = (value, { label }) =>
  (value as IDataObject[]).map(({ id }) => {
    const text = written(id);
    if (text === '') throw new UserError('"Event Type" is required, but it is empty');
    if (UUID.test(text)) return text;
    throw new UserError(
      `"${label}" must be UUIDs from Booking Limit Pool > Get Many, but one is ${shown(id)}`,
    );
  });

/** The round-robin event types of a pool. */
export const eventTypes: INodeProperties = {
  displayName: 'Event Types',
  name: 'eventTypes',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Event Type',
  description: 'Round-robin event types of the team whose bookings count together',
  options: [
    {
      displayName: 'Event Type',
      name: 'eventType',
      values: [
        {
          displayName: 'Event Type',
          name: 'id',
          type: 'resourceLocator',
          default: { mode: 'list', value: '' },
          required: true,
          description: 'By ID it is a UUID, not the number of the event type',
          modes: [
            {
              displayName: 'From List',
              name: 'list',
              type: 'list',
              typeOptions: { searchListMethod: 'poolEventTypes', searchable: true },
            },
            {
              displayName: 'By ID',
              name: 'id',
              type: 'string',
              placeholder: 'e.g. 0c1d2e3f-0000-4000-8000-000000000008',
            },
          ],
          routing: as('id'),
        },
      ],
    },
  ],
  routing: inBody('eventTypeIds', uuids),
};

/** What a pool is called. */
export const name: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Interviews',
  description: 'What the pool is called',
  routing: neverEmpty(inBody('name')),
};

/** Rows of a period and a number to one number for each period; `zero` is what 0 stands for. */
const byPeriod =
  (zero?: null): Conversion =>
  (value, { label }) =>
    Object.fromEntries(
      (value as IDataObject[]).map(({ period, most }) => {
        if ((most ?? '') === '') throw new UserError('"Bookings" is required, but it is empty');
        const number = Number(most);
        if (number === 0 && zero === null) return [period, null];
        if (Number.isInteger(number) && number >= 1) return [period, number];
        throw new UserError(`"${label}" must be whole numbers from 1, but one is ${shown(most)}`);
      }),
    );

const limits = (least: number, description: string): INodeProperties => ({
  displayName: 'Limits',
  name: 'limits',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Limit',
  description,
  options: [
    {
      displayName: 'Limit',
      name: 'limit',
      values: [
        {
          displayName: 'Bookings',
          name: 'most',
          type: 'number',
          typeOptions: { minValue: least },
          default: 5,
          required: true,
          routing: as('most'),
        },
        {
          displayName: 'Per',
          name: 'period',
          type: 'options',
          default: 'perWeek',
          required: true,
          options: [
            { name: 'Day', value: 'perDay' },
            { name: 'Month', value: 'perMonth' },
            { name: 'Week', value: 'perWeek' },
            { name: 'Year', value: 'perYear' },
          ],
          routing: as('period'),
        },
      ],
    },
  ],
});

/** The limits of a new pool, each host by themselves. */
export const poolLimits: INodeProperties = {
  ...limits(1, 'How many bookings of these event types each rotating host takes'),
  required: true,
  routing: asBody(byPeriod()),
};

/** Limits of a pool that change. */
export const changedLimits: INodeProperties = {
  ...limits(0, 'Other limits stay. Zero removes a limit; one must be left.'),
  routing: asBody(byPeriod(null)),
};

const ofHost =
  "Only for periods that the pool limits, and never above the host's limit over all bookings";

/** The limits of one host in a pool, which replace those that the host had there. */
export const hostLimits: INodeProperties = {
  ...limits(1, ofHost),
  required: true,
  routing: inBody('hostLimit', byPeriod()),
};

/** Limits of one host in a pool that change. */
export const changedHostLimits: INodeProperties = {
  ...limits(0, `${ofHost}. Zero follows the pool again.`),
  required: true,
  routing: inBody('hostLimit', byPeriod(null)),
};
