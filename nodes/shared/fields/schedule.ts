import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { day, zone } from '../operation/convert';
import { shown, written } from '../wording/shown';
import { timeZone } from './common';
import { as, inBody, notBefore, orElse, type Conversion } from '../operation/routing';
import { weekdays } from './menus';

const shapes = ['H:mm', 'H:mm:ss', 'h:mm a', 'h a', 'H'];

/** `9:00`, `09:00:00` or `9 am` as the `HH:mm` that the API wants. Throws a UserError for others. */
const clock: Conversion = (value, { label }) => {
  const text = written(value);
  const time = shapes
    .map((shape) => DateTime.fromFormat(text, shape, { locale: 'en', zone: 'utc' }))
    .find(({ isValid }) => isValid);
  if (time) return time.toFormat('HH:mm');
  throw new UserError(`"${label}" must be a time of day such as 09:00, but is ${shown(value)}`);
};

/** How a schedule is called. */
export const scheduleName: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Working hours',
  description: 'Name of the schedule in menus',
  routing: inBody('name'),
};

/** Zone of the hours of a new schedule: the workflow's where it is empty. */
export const zoneOfHours: INodeProperties = {
  ...timeZone,
  description: "Time zone of all its times. If empty: the workflow's time zone.",
  routing: orElse(inBody('timeZone', zone), (place) => place.zone),
};

const days: INodeProperties = {
  displayName: 'Days',
  name: 'days',
  type: 'multiOptions',
  default: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  required: true,
  description: 'Days of the week with these hours',
  options: weekdays,
};

const from: INodeProperties = {
  displayName: 'From',
  name: 'startTime',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 09:00',
  description: "Time of day in the schedule's own zone",
  routing: as('startTime', clock),
};

const until: INodeProperties = {
  displayName: 'Until',
  name: 'endTime',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 17:00',
  description: "Time of day in the schedule's own zone",
  routing: notBefore('startTime', as('endTime', clock)),
};

/** The hours of a week. */
export const availability: INodeProperties = {
  displayName: 'Availability',
  name: 'availability',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Hours',
  description: 'Working hours of the week. They replace all existing ones.',
  options: [{ displayName: 'Hours', name: 'hours', values: [days, from, until] }],
  routing: inBody('availability'),
};

/** Days that differ from the week. */
export const overrides: INodeProperties = {
  displayName: 'Overrides',
  name: 'overrides',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Day',
  description:
    'Days with other hours. They replace all existing ones. From and Until at 00:00 make the day unavailable.',
  options: [
    {
      displayName: 'Day',
      name: 'day',
      values: [
        {
          displayName: 'Date',
          name: 'date',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. 2027-12-24',
          description: "Day in the schedule's own zone",
          routing: as('date', day),
        },
        from,
        until,
      ],
    },
  ],
  routing: inBody('overrides'),
};
