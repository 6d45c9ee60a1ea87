/**
 * Checks values against the contract's schemas and reports as the server does: a tree of problems
 * with the names of the rules. Not with ajv, because the answer needs more than a verdict: the
 * variant that was meant, the nested tree, and the value without the properties nobody asked for.
 */
import { DateTime, IANAZone } from 'luxon';
import { schemas, type Schema } from '../contract';
import { refinements } from './refinements';
import type { Problem, Profile } from './types';

export interface Options {
  profile: Profile;
  /** Unknown properties are errors instead of being dropped. */
  strict?: boolean;
  /** Fill in the contract's default values. */
  defaults?: boolean;
}

export interface Checked {
  /** The value with unknown properties dropped. */
  value: unknown;
  constraints: Record<string, string>;
  children: Problem[];
  /** How far the value is from the schema; chooses between variants. */
  distance: number;
}

const fine = (value: unknown): Checked => ({ value, constraints: {}, children: [], distance: 0 });

const wrong = (value: unknown, constraints: Record<string, string>, distance = 1): Checked => ({
  value,
  constraints,
  children: [],
  distance,
});

/** Checks one value; `name` is what the messages call it. */
export function check(schema: Schema, value: unknown, name: string, options: Options): Checked {
  if (schema.$ref) return checkNamed(schema.$ref, value, name, options);
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) {
    const tried = variants.map((variant) => check(variant, value, name, options));
    return tried.reduce((best, next) => (next.distance < best.distance ? next : best));
  }
  if (value === null && schema.nullable) return fine(value);
  if (schema.enum) return checkEnum(schema.enum, value, name);
  switch (schema.type) {
    case 'object':
      return checkObject(schema, value, name, options);
    case 'array':
      return checkArray(schema, value, name, options);
    case 'string':
      return checkString(schema, value, name);
    case 'number':
    case 'integer':
      return checkNumber(schema, value, name);
    case 'boolean':
      return typeof value === 'boolean'
        ? fine(value)
        : wrong(value, { isBoolean: `${name} must be a boolean value` });
    default:
      return fine(value);
  }
}

function checkNamed(ref: string, value: unknown, name: string, options: Options): Checked {
  let named = ref.replace('#/schemas/', '');
  if (named === 'WebhookTrigger' && options.profile === 'selfHosted') {
    named = 'WebhookTriggerSelfHosted';
  }
  const checked = check(schemas[named], value, name, options);
  const refine = refinements[named];
  const more = refine && isObject(value) ? refine(value) : [];
  return {
    ...checked,
    children: [...more.map((problem) => ({ target: value, ...problem })), ...checked.children],
    distance: checked.distance + more.length,
  };
}

function checkObject(schema: Schema, value: unknown, name: string, options: Options): Checked {
  if (value === undefined || value === null) {
    return wrong(value, { isDefined: `${name} should not be null or undefined` });
  }
  if (!isObject(value)) return wrong(value, { isObject: `${name} must be an object` }, 10);

  const { properties = {}, required = [], additional } = schema;
  const kept: Record<string, unknown> = {};
  const children: Problem[] = [];
  let distance = 0;
  const visit = (key: string, inner: Schema) => {
    const checked = check(inner, value[key], key, options);
    if (checked.value !== undefined) setOwn(kept, key, checked.value);
    distance += checked.distance;
    const { constraints } = checked;
    const direct = Object.keys(constraints).length > 0;
    if (!direct && checked.children.length === 0) return;
    children.push({
      target: value,
      ...(value[key] !== undefined && { value: value[key] }),
      property: key,
      children: checked.children,
      ...(direct && { constraints }),
    });
  };

  const known = Object.entries(properties).filter(
    ([, { cloudOnly }]) => !cloudOnly || options.profile === 'cloud',
  );
  for (const [key, inner] of known) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    // The server's rules for optional properties also let null pass.
    const absent = given === undefined || (given === null && !inner.nullable);
    if (!absent || required.includes(key)) visit(key, inner);
    else if (options.defaults && inner.default !== undefined) kept[key] = inner.default;
  }
  // An object without any property in the contract is a free map.
  const free = additional ?? Object.keys(properties).length === 0;
  for (const key of Object.keys(value)) {
    if (known.some(([name]) => name === key)) continue;
    if (typeof free === 'object') visit(key, free);
    else if (free) setOwn(kept, key, value[key]);
    else {
      distance += 0.1;
      if (options.strict) children.push(notExpected(value, key));
    }
  }
  return { value: kept, constraints: {}, children, distance };
}

function notExpected(target: unknown, key: string): Problem {
  return {
    target,
    property: key,
    children: [],
    constraints: { whitelistValidation: `property ${key} should not exist` },
  };
}

function checkArray(schema: Schema, value: unknown, name: string, options: Options): Checked {
  if (!Array.isArray(value)) return wrong(value, { isArray: `${name} must be an array` }, 10);
  const constraints: Record<string, string> = {};
  const { minItems = 0, maxItems = Infinity, items = {} } = schema;
  if (value.length < minItems) {
    constraints.arrayMinSize = `${name} must contain at least ${minItems} elements`;
  }
  if (value.length > maxItems) {
    constraints.arrayMaxSize = `${name} must contain no more than ${maxItems} elements`;
  }
  if (schema.uniqueItems && new Set(value).size < value.length) {
    constraints.arrayUnique = `All ${name}'s elements must be unique`;
  }
  const children: Problem[] = [];
  const kept: unknown[] = [];
  let distance = Object.keys(constraints).length;
  value.forEach((item, index) => {
    const checked = check(items, item, name, options);
    kept.push(checked.value);
    distance += checked.distance;
    for (const [rule, text] of Object.entries(checked.constraints)) {
      constraints[rule] = `each value in ${text}`;
    }
    if (checked.children.length) {
      children.push({
        target: value,
        value: item,
        property: String(index),
        children: checked.children,
      });
    }
  });
  return { value: kept, constraints, children, distance };
}

function checkString(schema: Schema, value: unknown, name: string): Checked {
  if (name === 'timeZone') {
    return typeof value === 'string' && IANAZone.isValidZone(value)
      ? fine(value)
      : wrong(value, { isTimeZone: `${name} must be a valid IANA time-zone` });
  }
  if (schema.format === 'date-time') {
    return typeof value === 'string' && DateTime.fromISO(value).isValid
      ? fine(value)
      : wrong(value, { isDateString: `${name} must be a valid ISO 8601 date string` });
  }
  if (typeof value !== 'string') return wrong(value, { isString: `${name} must be a string` });

  const constraints: Record<string, string> = {};
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  if (value.length < minLength) {
    constraints.minLength = `${name} must be longer than or equal to ${minLength} characters`;
  }
  if (value.length > maxLength) {
    constraints.maxLength = `${name} must be shorter than or equal to ${maxLength} characters`;
  }
  if (pattern && !new RegExp(pattern).test(value)) {
    constraints.matches = `${name} must match ${pattern} regular expression`;
  }
  if (format === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) {
    constraints.isEmail = `${name} must be an email`;
  }
  if (format === 'uri' && !URL.canParse(value)) {
    constraints.isUrl = `${name} must be a URL address`;
  }
  if (format === 'uuid' && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) {
    constraints.isUuid = `${name} must be a UUID`;
  }
  return wrong(value, constraints, Object.keys(constraints).length);
}

function checkNumber({ type, min, max }: Schema, value: unknown, name: string): Checked {
  const constraints: Record<string, string> = {};
  const number = typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  if (min !== undefined && !(number !== undefined && number >= min)) {
    constraints.min = `${name} must not be less than ${min}`;
  }
  if (max !== undefined && !(number !== undefined && number <= max)) {
    constraints.max = `${name} must not be greater than ${max}`;
  }
  if (number === undefined || (type === 'integer' && !Number.isInteger(number))) {
    constraints.isInt = `${name} must be an integer number`;
  }
  return wrong(value, constraints, Object.keys(constraints).length);
}

function checkEnum(allowed: unknown[], value: unknown, name: string): Checked {
  if (allowed.includes(value)) return fine(value);
  const text = `${name} must be one of the following values: ${allowed.join(', ')}`;
  // A single value tells variants apart: missing it means that another variant was meant.
  return wrong(value, { isEnum: text }, allowed.length === 1 ? 100 : 1);
}

/** Booking and slot routes send the tree as one line instead. */
export function flatten(problems: Problem[]): string {
  const line = ({ property, constraints, children }: Problem): string =>
    `${property} property is wrong,` +
    (constraints ? `${Object.values(constraints).join(', ')} ` : '') +
    flatten(children);
  return problems.map(line).join(', ');
}

/** Whether a value is an object with names: no list, no null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Also for `__proto__`, which must stay data. */
function setOwn(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
