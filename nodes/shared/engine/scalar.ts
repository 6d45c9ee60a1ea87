import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { addressOn, type Destination } from '../operation/locators/address';
import { shown, written } from '../wording/shown';

/**
 * The value that a resource locator stands for; a link gives the part that its pattern names.
 * Throws a UserError for a link to something else, and for one of another server.
 */
export function located(field: INodeProperties, raw: unknown, server?: Destination): unknown {
  if (!isPlainObject(raw)) return trimmed(raw);
  const { mode, value } = raw as { mode?: string; value?: unknown };
  const { extractValue, placeholder } = field.modes?.find(({ name }) => name === mode) ?? {};
  if (!extractValue || extractValue.type !== 'regex' || typeof value !== 'string') {
    return trimmed(value);
  }
  if (server) addressOn(server, value.trim());
  const found = new RegExp(extractValue.regex as string).exec(value.trim());
  if (found) return found[1];
  throw new UserError(
    `"${field.displayName}" needs a link such as ${placeholder?.replace('e.g. ', '')}, but has ${shown(value)}`,
  );
}

/** A text without the blanks around it, which nobody means; anything else as it is. */
export const trimmed = (raw: unknown): unknown => (typeof raw === 'string' ? raw.trim() : raw);

const isBlank = (raw: unknown): boolean => trimmed(raw) === '';

/** Whether a field was not filled in: no text, an empty list, or a form without any entry. */
export function isEmpty(value: unknown): boolean {
  const inner = (value as IDataObject | null)?.__rl ? (value as IDataObject).value : value;
  return (
    inner === undefined ||
    inner === null ||
    isBlank(inner) ||
    (Array.isArray(inner) && inner.length === 0) ||
    (isPlainObject(inner) && Object.values(inner).every(isEmpty))
  );
}

/** Throws a UserError for a field that is required but was not filled in; `where` says in which row. */
export function refuseEmpty(
  { required, displayName }: INodeProperties,
  value: unknown,
  where = '',
) {
  if (!required || !isEmpty(value)) return;
  throw new UserError(`"${displayName}"${where} is required, but it is empty`, {
    description: 'Fill it in. If it is an expression, the previous step may have found nothing.',
  });
}

/**
 * A number of itself or its digits; undefined when empty. Throws a UserError for anything else, and for
 * what is out of the bounds of the field.
 */
export function toNumber(field: INodeProperties, raw: unknown): number | undefined {
  if (isBlank(raw)) return undefined;
  const number = typeof raw === 'string' || typeof raw === 'number' ? Number(raw) : NaN;
  const { minValue, maxValue } = field.typeOptions ?? {};
  if (!Number.isFinite(number)) {
    throw new UserError(`"${field.displayName}" must be a number, but is ${shown(raw)}`);
  }
  if (minValue !== undefined && number < minValue) {
    throw new UserError(`"${field.displayName}" must be at least ${minValue}, but is ${number}`);
  }
  if (maxValue !== undefined && number > maxValue) {
    throw new UserError(`"${field.displayName}" must be at most ${maxValue}, but is ${number}`);
  }
  return number;
}

const TRUE = ['true', 'yes', 'on', '1'];
const FALSE = ['false', 'no', 'off', '0'];

/** A boolean of itself or a word for it; undefined when empty. Throws a UserError for anything else. */
export function toBoolean(field: INodeProperties, raw: unknown): boolean | undefined {
  if (isBlank(raw)) return undefined;
  if (typeof raw === 'boolean') return raw;
  const word = written(raw).toLowerCase();
  if (TRUE.includes(word)) return true;
  if (FALSE.includes(word)) return false;
  throw new UserError(`"${field.displayName}" must be true or false, but is ${shown(raw)}`);
}

/** A value as it is. Throws a UserError for a list or an object. */
export function noObject({ displayName }: INodeProperties, raw: unknown): unknown {
  if (typeof raw !== 'object') return raw;
  throw new UserError(`"${displayName}" must be a text, but is ${shown(raw)}`);
}

/** A text of any value but lists and objects; of a menu, the value of the choice. */
export function toText(field: INodeProperties, raw: unknown): unknown {
  noObject(field, raw);
  if (field.type !== 'options') return String(raw);
  // An expression may give the digits of an option whose value is a number.
  const choices = (field.options ?? []) as INodePropertyOptions[];
  const chosen = choices.find(({ value }) => String(value) === String(raw));
  return (
    chosen?.value ?? (choices.some(({ value }) => typeof value === 'number') ? raw : String(raw))
  );
}
