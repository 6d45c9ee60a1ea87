import type { IDataObject } from 'n8n-workflow';
import { jsonParse, UserError } from 'n8n-workflow';
import { flattenDeep, isPlainObject } from 'lodash';
import {
  checkZone,
  instantOf,
  notPast,
  readMoment,
  toDay,
  toInstant,
  withTime,
} from '../times/time';
import { shown, written } from '../wording/shown';
import type { Conversion, Circumstances } from './routing';

/** A numeric ID from a number or its digits. The API answers anything else with an HTTP 500. */
export const id: Conversion = (value, { label }) => {
  const text = written(value);
  const number = Number(text);
  if (!/^\d{1,15}$/.test(text) || number < 1) {
    throw new UserError(`"${label}" must be a numeric ID, but is ${shown(value)}`, {
      description: 'Enter the digits of its ID, or choose it from the list if there is one.',
    });
  }
  return number;
};

/**
 * `a, b`, a list, or a list of texts with commas, to the entries that are not empty.
 * Throws a UserError for a list of objects.
 */
export const list: Conversion = (value, { label }) => {
  const entries = flattenDeep([value]).flatMap((entry) => {
    if (isPlainObject(entry)) {
      throw new UserError(`"${label}" must contain texts or numbers, but contains an object`);
    }
    return String(entry ?? '').split(/[,\n]/);
  });
  const filled = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  return filled.length > 0 ? filled : undefined;
};

/**
 * One part of a booking link, such as a username or a slug. Throws a UserError for a whole link and for
 * an email address: Cal.com would find nothing by them, or make links that lead nowhere.
 */
export const linkPart: Conversion = (value, { label }) => {
  const text = written(value);
  if (/^[^\s/\\?#@]+$/.test(text)) return text;
  throw new UserError(`"${label}" must be one part of a link, but is ${shown(value)}`, {
    description:
      'Enter only that part, without slashes, spaces and @: of cal.com/ada/intro-call, the username is ada and the slug intro-call.',
  });
};

/** A list of such parts. */
export const linkParts: Conversion = (value, place) =>
  (list(value, place) as string[] | undefined)?.map((entry) => linkPart(entry, place));

/** A list of numeric IDs. */
export const ids: Conversion = (value, place) =>
  (list(value, place) as string[] | undefined)?.map((entry) => id(entry, place));

/** A list of numbers. */
export const numbers: Conversion = (value, place) =>
  (list(value, place) as string[] | undefined)?.map((entry) => {
    if (!Number.isFinite(Number(entry))) {
      throw new UserError(
        `"${place.label}" must contain only numbers, but contains ${shown(entry)}`,
      );
    }
    return Number(entry);
  });

/** Rows of `name` and `value` to one object. Rows without a name are left out. */
export const record: Conversion = (value) => {
  const rows = (Array.isArray(value) ? value : [value]) as IDataObject[];
  const named = rows.filter((row) => isPlainObject(row) && written(row.name) !== '');
  const entries = named.map((row) => [String(row.name), row.value ?? ''] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** The most that Cal.com keeps beside a booking: entries, and characters of a name and of a text. */
const METADATA = { keys: 50, name: 40, text: 500 };

/**
 * Rows of `name` and `value` to the metadata of a booking. Throws a UserError for what Cal.com would
 * refuse: too many or too long entries, and values that are no text, number or boolean.
 */
export const metadata: Conversion = (value, place) => keepable(record(value, place), place);

/** The same of one object in JSON. */
export const metadataJson: Conversion = (value, place) => keepable(jsonObject(value, place), place);

function keepable(made: unknown, place: Circumstances): unknown {
  const entries = Object.entries(made ?? {});
  const refuse = (why: string) => new UserError(`"${place.label}" ${why}`);
  if (entries.length > METADATA.keys) {
    throw refuse(`can have ${METADATA.keys} entries, but has ${entries.length}`);
  }
  for (const [name, entry] of entries) {
    if (name.length > METADATA.name) {
      throw refuse(`has the name ${shown(name)}, which is longer than ${METADATA.name} characters`);
    }
    if (!['string', 'number', 'boolean'].includes(typeof entry)) {
      throw refuse(
        `must have a text, number or boolean in ${shown(name)}, but has ${shown(entry)}`,
      );
    }
    if (typeof entry === 'string' && entry.length > METADATA.text) {
      throw refuse(`has a text of more than ${METADATA.text} characters in ${shown(name)}`);
    }
  }
  return made;
}

/** A moment in any form that people pass, to the UTC instant that the API wants. */
export const toUtc: Conversion = (value, { label, zone }) => toInstant(value, zone, label);

/** Like `utc`, for what can only be done in the future. */
export const future: Conversion = (value, { label, zone, now }) =>
  instantOf(notPast(readMoment(value, zone, label), now, label));

/** Like `future`, for what begins at a time of a day: a day alone is refused. */
export const start: Conversion = (value, place) => future(withTime(value, place.label), place);

/** A calendar day, `YYYY-MM-DD`, of any form that people pass, in the zone of the item. */
export const day: Conversion = (value, { label, zone }) => toDay(value, zone, label);

/** A day as Cal.com writes it in its records: its first or its last second in UTC. */
const RECORDED_DAY = /^(\d{4}-\d{2}-\d{2})T(?:00:00:00|23:59:59)(?:\.\d+)?Z$/;

/** The same of what lasts whole days: a time of day would be lost, and is refused. */
export const wholeDay: Conversion = (value, { label, zone }) => {
  const moment = readMoment(value, zone, label, 'day');
  const [, recorded] = RECORDED_DAY.exec(written(value)) ?? [];
  if (recorded) return recorded;
  const isEnd = moment.hour === 23 && moment.minute === 59;
  if (isEnd || +moment === +moment.startOf('day')) return moment.toISODate()!;
  throw new UserError(
    `"${label}" must be a day, but has the time ${moment.toFormat('HH:mm')} in ${zone}`,
    { description: 'Give only the day, such as 2027-03-15, or {{ $now.toISODate() }} for today.' },
  );
};

/** The name of an IANA time zone. */
export const zone: Conversion = (value, { label }) => checkZone(value, label);

/** JSON as text or as the object that an expression gave. */
export const json: Conversion = (value, { label }) => {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  return jsonParse<unknown>(value, { errorMessage: `"${label}" is not valid JSON` });
};

/** The same of one object. Throws a UserError for other JSON. */
export const jsonObject: Conversion = (value, place) => {
  const made = json(value, place);
  if (made === undefined || isPlainObject(made)) return made;
  throw new UserError(`"${place.label}" must be an object, but is ${shown(made)}`);
};

/** Wraps a value of one kind: `constant({ disabled: true })` for a switch that stands for an object. */
export const constant =
  (result: unknown): Conversion =>
  (value) =>
    value ? result : undefined;
