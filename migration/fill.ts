/** Fills in the parameters of an operation so that it sends what a request sent. */
import { isObject, leftOf, putBack, take, type Content } from './content';
import { isExpression } from './expressions/template';
import { jsonText } from './expressions/tree';
import { listOf, numberOf, pair, simple, switchOf } from './inverse';
import type { Field } from './table';
import type { Value, Values } from './types';

export interface Filled {
  parameters: Values;
  /** What found no parameter, as `body.name` or `query name`. */
  left: string[];
  /** What has a parameter that cannot hold a computed value. */
  stuck: string[];
  /** Labels of required parameters without a value. */
  missing: string[];
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Chooses among the menus that decide what else is shown, and fills in everything shown. */
export function fill(
  fields: Field[],
  content: Content,
  path: Record<string, string>,
  scope = 'me',
): Filled {
  const menus = fields.filter(({ v, n }) => v && !(n in path));
  const choices = combinations(menus);
  // What the node's own parameters say that stand in no form.
  const given = { scope, newestVersion: false };
  const tried = choices.map((chosen) =>
    attempt(fields, copy(content), path, { ...chosen, ...given }),
  );
  return tried.reduce((best, next) => (cost(next) < cost(best) ? next : best));
}

/** Whether some field sends to a place, to one inside of it, or to one around it. */
const isKnown = (fields: Field[], name: string): boolean =>
  fields.some(({ p, q, o = [], t }) => {
    if (p === undefined) return t === 'collection' && isKnown(o, name);
    const place = `${q ? 'query ' : ''}${p}`;
    return p !== '' && (`${name}.`.startsWith(`${place}.`) || place.startsWith(`${name}.`));
  });

const cost = ({ left, stuck, missing }: Filled): number =>
  left.length * 100 + stuck.length * 10 + missing.length;

/** Every choice of every menu, the ones that menus start with first. */
function combinations(menus: Field[]): Values[] {
  return menus.reduce<Values[]>(
    (all, { n, v = [], d }) => {
      const sorted = [...v].sort((a, b) => Number(b === d) - Number(a === d));
      return sorted.flatMap((value) => all.map((chosen) => ({ ...chosen, [n]: value })));
    },
    [{}],
  );
}

function attempt(
  fields: Field[],
  content: Content,
  path: Record<string, string>,
  chosen: Values,
): Filled {
  const parameters: Values = { ...chosen };
  const stuck: string[] = [];
  for (const field of fields) {
    const { n } = field;
    if (n in path) {
      const sent = field.p !== undefined ? take(content, field) : undefined;
      parameters[n] = (simple(field, path[n]) ?? sent) as Value;
    } else if (field.v) {
      fitMenu(field, content, parameters, stuck);
    } else if (isShown(field, parameters, parameters)) {
      const value = fillField(field, content, parameters, stuck);
      if (value !== undefined) parameters[n] = value;
    }
  }
  const missing = fields
    .filter((field) => field.r && isShown(field, parameters, parameters))
    .filter(({ n, d }) => parameters[n] === undefined && d === undefined)
    .map(({ n }) => n);
  delete parameters.scope;
  delete parameters.newestVersion;
  const left = leftOf(content);
  const known = left.filter((name) => isKnown(fields, name));
  fillReplaced(fields, missing, parameters);
  return {
    parameters,
    left: left.filter((name) => !known.includes(name)),
    stuck: [...stuck, ...known],
    missing,
  };
}

/** A required field in whose place another one says the same in another form. */
function fillReplaced(fields: Field[], missing: string[], parameters: Values): void {
  for (const name of [...missing]) {
    const place = fields.find(({ n }) => n === name)?.p;
    const others = fields.flatMap(({ n, o = [] }) =>
      o.filter(({ p }) => p === place).filter((inner) => inner.n in asForm(parameters[n])),
    );
    if (place === undefined || others.length === 0) continue;
    parameters[name] = '-';
    missing.splice(missing.indexOf(name), 1);
  }
}

const asForm = (value: Value | undefined): Values => (isObject(value) ? value : {});

/** A menu was chosen before: what is to be sent must be what it sends. */
function fitMenu(field: Field, content: Content, parameters: Values, stuck: string[]): void {
  const { n, p, v = [], w } = field;
  if (!isShown(field, parameters, parameters)) {
    delete parameters[n];
  } else if (p !== undefined) {
    const given = meant(take(content, field) ?? null, w);
    const sent = w ? w[v.indexOf(parameters[n])] : parameters[n];
    if (JSON.stringify(given) !== JSON.stringify(sent)) stuck.push(p);
  }
}

/** What a request says for a menu: texts stand for switches, and no for nothing if only yes is sent. */
function meant(given: Value | null, sent: (Value | null)[] = []): Value | null {
  if (!sent.includes(true)) return given;
  if (String(given) === 'false') return sent.includes(false) ? false : null;
  return String(given) === 'true' ? true : given;
}

/** Whether the values beside it, or those at the top, let a field be shown. */
function isShown({ s = {}, h = {} }: Field, beside: Values, root: Values): boolean {
  const holds = ([name, wanted]: [string, Value[]]) => {
    const value = name.startsWith('/') ? root[name.slice(1)] : beside[name];
    return value !== undefined && [value].flat().some((one) => wanted.includes(one));
  };
  return Object.entries(s).every(holds) && !Object.entries(h).some(holds);
}

function fillField(
  field: Field,
  content: Content,
  root: Values,
  stuck: string[],
): Value | undefined {
  if (field.p === undefined) return fillGroup(field, content, root, stuck);
  const given = take(content, field);
  // A switch may be on when nothing is sent for it, and let other fields be shown.
  if (given === undefined) return field.k && (field.k[0] ?? null) === null ? true : undefined;
  if (isObject(given) && Object.keys(given).length === 0) return undefined;
  const value = inverse(field, given, root, stuck);
  // Another field may send to the same place.
  if (value === undefined) putBack(content, field, given);
  return value;
}

/** A form that is not sent itself, but passes its entries on. */
function fillGroup(
  { t, o = [], g }: Field,
  content: Content,
  root: Values,
  stuck: string[],
): Value | undefined {
  if (t !== 'collection' && t !== 'fixedCollection') return undefined;
  const entries: Values = {};
  for (const inner of specificFirst(o)) {
    if (!isShown(inner, entries, root)) continue;
    const value = fillField(inner, content, root, stuck);
    if (value !== undefined) entries[inner.n] = value;
  }
  if (Object.keys(entries).length === 0) return undefined;
  return g === undefined ? entries : { [g]: entries };
}

/** A field that takes a whole object leaves to others what goes inside of it. */
const specificFirst = (fields: Field[]): Field[] => {
  const isWhole = ({ p }: Field) => fields.some((other) => other.p?.startsWith(`${p}.`));
  return [...fields.filter((field) => !isWhole(field)), ...fields.filter(isWhole)];
};

/** Conversions of JSON that take objects only. */
const objects: Field['c'][] = ['jsonObject', 'metadataJson'];

/** The value of a parameter from which the node makes this; undefined when there is none. */
function inverse(field: Field, value: Value, root: Values, stuck: string[]): Value | undefined {
  switch (field.t) {
    case 'collection':
      return isObject(value) ? formOf(field, value, root, stuck) : undefined;
    case 'fixedCollection':
      return rowsOf(field, value, root, stuck);
    case 'json':
      if (isExpression(value)) return value;
      return isObject(value) || !objects.includes(field.c) ? jsonText(value) : undefined;
    case 'boolean':
      return switchOf(field, value);
    case 'number':
      return numberOf(value);
    case 'multiOptions':
      return listOf(value, (entries) => entries);
    case 'dateTime':
      return shownDate(field, simple(field, value));
    default:
      return simple(field, value);
  }
}

/** n8n's editor shows nothing for a day without a time, unless it is an expression. */
const shownDate = ({ y }: Field, value: Value | undefined): Value | undefined =>
  !y && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? `={{ '${value}' }}`
    : value;

/** A form that is sent as one object: with the choices that let most of it be filled in. */
function formOf(field: Field, value: Values, root: Values, stuck: string[]): Value {
  const menus = (field.o ?? []).filter(({ v, p }) => v && p === undefined);
  const tried = combinations(menus).map((chosen) => formWith(field, value, root, chosen));
  const best = tried.reduce((one, next) => (next.stuck.length < one.stuck.length ? next : one));
  stuck.push(...best.stuck);
  return best.form;
}

function formWith(field: Field, value: Values, root: Values, chosen: Values) {
  const content: Content = { query: {}, body: copy(value) };
  const stuck: string[] = [];
  const form: Values = { ...chosen };
  for (const inner of field.o ?? []) {
    if (inner.n in chosen || !isShown(inner, form, root)) continue;
    const found = fillField(inner, content, root, stuck);
    if (found !== undefined) form[inner.n] = found;
  }
  stuck.push(...leftOf(content).map((name) => `${field.p}.${name}`));
  return { form, stuck };
}

function rowsOf(field: Field, value: Value, root: Values, stuck: string[]): Value | undefined {
  const { g = '', m, c, x } = field;
  if (x) return undefined;
  if (c === 'record' || c === 'metadata') {
    return isObject(value)
      ? { [g]: Object.entries(value).map(([name, inner]) => pair(field, name, inner)) }
      : undefined;
  }
  if (!m) return isObject(value) ? { [g]: formOf(field, value, root, stuck) } : undefined;
  if (!Array.isArray(value) || !value.every(isObject)) return undefined;
  return { [g]: value.map((row) => formOf(field, row, root, stuck)) };
}
