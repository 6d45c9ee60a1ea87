/** The values of single parameters from which the node makes what is to be sent. */
import { isObject } from './content';
import { expression, isExpression } from './expressions/template';
import { codeOf, isLiteral, jsonText } from './expressions/tree';
import type { Field } from './table';
import type { Value, Values } from './types';

/** Conversions of texts into lists. */
const lists: Field['c'][] = ['list', 'ids', 'linkParts', 'numbers'];

/** Texts, menus, times and pickers. */
export function simple(field: Field, value: Value): Value | undefined {
  const { w, v = [], y } = field;
  if (w) {
    const place = w.findIndex((sent) => JSON.stringify(sent) === JSON.stringify(value));
    return place < 0 ? undefined : v[place];
  }
  if (y && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value))
    return value.slice(0, 10);
  if (field.c === 'json') return isExpression(value) ? value : jsonText(value);
  const isList = lists.includes(field.c);
  if (isList || (field.x && Array.isArray(value) && value.every((one) => !isObject(one)))) {
    return listOf(value, (entries) => entries.join(', '));
  }
  if (value === null || typeof value === 'object') return undefined;
  // Texts do not stand for switches.
  if (field.t === 'string' && typeof value === 'boolean') return undefined;
  if (field.t === 'resourceLocator') {
    return {
      __rl: true,
      mode: field.i ?? 'id',
      value: isExpression(value) ? value : String(value),
    };
  }
  return field.t === 'options' || isExpression(value) ? value : String(value);
}

/** A list of values; one with computed entries becomes code. */
export function listOf(value: Value, whenLiteral: (entries: Value[]) => Value): Value | undefined {
  if (isExpression(value)) return value;
  if (isObject(value)) return undefined;
  const entries = Array.isArray(value)
    ? value
    : String(value)
        .split(',')
        .map((entry) => entry.trim());
  return isLiteral(entries)
    ? whenLiteral(entries)
    : expression(`[${entries.map(codeOf).join(', ')}]`);
}

/**
 * The position of a switch that sends a value: `k` has what it sends when on and off. Undefined
 * when it sends neither.
 */
export function switchOf({ k }: Field, value: Value): Value | undefined {
  if (k) {
    const place = k.findIndex((sent) => JSON.stringify(sent ?? null) === JSON.stringify(value));
    if (place >= 0) return place === 0;
    return isExpression(value) && k[0] === true ? value : undefined;
  }
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' || isExpression(value) ? value : undefined;
}

/** A row of a name and a value; some rows also say of what kind the value is. */
export function pair({ o = [] }: Field, name: string, value: Value): Values {
  if (!o.some(({ n }) => n === 'type')) {
    return { name, value: value !== null && typeof value === 'object' ? jsonText(value) : value };
  }
  if (typeof value === 'number') return { name, type: 'number', number: value };
  if (typeof value === 'boolean') return { name, type: 'boolean', boolean: value };
  if (Array.isArray(value)) {
    return { name, type: 'list', list: listOf(value, (entries) => entries.join(', '))! };
  }
  return { name, type: 'text', value: isObject(value) ? jsonText(value) : value };
}

/**
 * A number of its digits; expressions stay as they are. Undefined for other values, and NaN for
 * text that is no number.
 */
export function numberOf(value: Value): Value | undefined {
  if (typeof value === 'number' || isExpression(value)) return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : undefined;
}
