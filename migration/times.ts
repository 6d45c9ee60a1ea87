/**
 * Keeps the meaning of times without an offset and of plain days: the API reads them as UTC, our
 * node in the zone of the workflow.
 */
import { parsed } from './expressions/code';
import { isExpression, onlyCode, partsOf } from './expressions/template';
import type { Field } from './table';
import type { Value, Values } from './types';
import { object } from './values';

/** Written with its offset, in text or in code. */
const offset = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** An instant, as luxon and JavaScript write it or hold it. */
const instant =
  /(?:\.toISO\([^()]*\)|\.toISOString\(\)|\.toUTC\(\))$|^\$(?:now|today)(?:\.(?:plus|minus|startOf|endOf|set|setZone|toUTC)\((?:[^()]|\([^()]*\))*\))*$/;

interface Kept {
  parameters: Values;
  notes: string[];
}

/** The same parameters with UTC where it was meant, and what to check where only running tells. */
export function keepTimes(fields: Field[], given: Values): Kept {
  const unsure: string[] = [];
  const write = (field: Field, value: Value): Value => {
    if (field.t === 'collection') return within(field.o ?? [], object(value));
    if (field.t !== 'dateTime' || !isInUtc(field) || typeof value !== 'string') return value;
    const text = asDay(value);
    if (!isExpression(text)) return inUtc(text, field);
    if (!isCertain(text)) unsure.push(field.n);
    return field.x ? value.replace(/T00:00(?::00(?:\.0+)?)?Z$/, 'T23:59:59Z') : value;
  };
  const within = (inner: Field[], values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const field = inner.find(({ n }) => n === name);
        return [name, field ? write(field, value) : value];
      }),
    );
  const parameters = within(fields, given);
  return unsure.length === 0 ? { parameters, notes: [] } : withZone(fields, parameters, unsure);
}

/** What makes an instant in UTC of a time. */
const toInstants: Field['c'][] = ['toUtc', 'future', 'start'];

/** Ends of searches are converted in a way of their own. */
const isInUtc = ({ c, x, n }: Field): boolean =>
  toInstants.includes(c) || (x === 1 && n === 'end' && c === undefined);

/** A day is written as an expression, because n8n shows none otherwise. */
const asDay = (value: string): string =>
  /^=\{\{ '(\d{4}-\d{2}-\d{2})' \}\}$/.exec(value)?.[1] ?? value;

/** An end at midnight, or on a plain day, counts to the end of that day at the API. */
function inUtc(text: string, { x }: Field): string {
  const [, day, time = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    ) ?? [];
  if (day === undefined) return text;
  const isMidnight = time === '' || (/^00:00(:00(\.0+)?)?$/.test(time) && /^Z?$/i.test(zone));
  if (x && isMidnight) return `${day}T23:59:59Z`;
  return `${day}T${time || '00:00:00'}${zone || 'Z'}`;
}

function isCertain(value: string): boolean {
  const last = partsOf(value).at(-1);
  if (last && 'text' in last) return offset.test(last.text);
  const code = onlyCode(value);
  const node = code === undefined ? undefined : parsed(code);
  return node !== undefined && instant.test(code!.slice(node.start, node.end));
}

/** Sets Time Zone to UTC, where the operation has it and it was not chosen. */
function withZone(fields: Field[], parameters: Values, unsure: string[]): Kept {
  const names = unsure.join(', ');
  const holder = fields.find(({ t, o }) => t === 'collection' && o?.some(isZone));
  const [group, field] = fields.some(isZone)
    ? [undefined, fields.find(isZone)]
    : [holder?.n, holder?.o?.find(isZone)];
  const beside = group === undefined ? parameters : object(parameters[group]);
  if (!field || beside.timeZone !== undefined) {
    return {
      parameters,
      notes: [
        `${names}: without an offset the API read it as UTC, and the node reads it in ${field ? 'Time Zone' : 'the zone of the workflow'}. Check that it has an offset or a Z.`,
      ],
    };
  }
  const zone: Values = { ...beside, timeZone: { __rl: true, mode: field.i ?? 'id', value: 'UTC' } };
  return {
    parameters: group === undefined ? zone : { ...parameters, [group]: zone },
    notes: [`${names}: Time Zone is UTC, because the API read times without an offset so.`],
  };
}

const isZone = ({ n, t }: Field): boolean => n === 'timeZone' && t === 'resourceLocator';
