import type {
  INodeParameters,
  INodeProperties,
  INodePropertyCollection,
  INodeTypeDescription,
} from 'n8n-workflow';
import { NodeHelpers, UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { list } from '../operation/convert';
import { shown } from '../wording/shown';
import { joined, put } from './put';
import { located, noObject, refuseEmpty, toBoolean, toNumber, toText, trimmed } from './scalar';
import { REMOVE_ALL, type Circumstances, type Routing } from '../operation/routing';

/** Where the values of one item go. */
export interface Parts {
  body: Record<string, unknown>;
  query: Record<string, unknown>;
}

/** What holds for all fields of one item. */
interface Reading extends Omit<Circumstances, 'label'> {
  /** The top-level values, for display conditions that start with `/`. */
  root: Record<string, unknown>;
  /** Updates send an emptied text to clear what is stored; elsewhere it is left out. */
  clears: boolean;
}

const routingOf = (field: INodeProperties) => field.routing as Routing | undefined;

/** n8n answers the condition `@tool` by the name of the node's type alone. */
const TOOL = { name: 'calComTool' } as INodeTypeDescription;

/** Whether a field is shown, by the values beside it, the top-level ones, and `@tool`. */
export function isShown(
  field: INodeProperties,
  beside: object,
  root: object,
  isTool = false,
): boolean {
  return (
    !field.displayOptions ||
    NodeHelpers.displayParameter(
      beside as INodeParameters,
      field,
      null,
      isTool ? TOOL : null,
      root as INodeParameters,
    )
  );
}

/**
 * Puts the value of a field where its routing says. A collection without routing of its own passes
 * its entries on, each to its own place. Throws a UserError for values that cannot be meant.
 */
export function contribute(
  field: INodeProperties,
  raw: unknown,
  parts: Parts,
  reading: Reading,
): void {
  const { send, spreads } = routingOf(field) ?? {};
  if (!send) {
    for (const [child, value] of children(field, raw, reading)) {
      if (!reading.clears) refuseWithoutRows(child, value);
      contribute(child, value, parts, reading);
    }
    return;
  }
  const value = valueOf(field, raw, reading, send.type === 'query');
  if (value === undefined) return;
  const part = send.type ?? 'body';
  if (send.property === '' || (spreads && isPlainObject(value))) {
    // An expression may give nothing where a form of several keys stands.
    if (value === null) return;
    const entries = Object.entries(value as object).map(
      ([key, inner]) => [key, joined(parts[part][key], inner)] as const,
    );
    parts[part] = { ...parts[part], ...Object.fromEntries(entries) };
    return;
  }
  put(parts[part], send.property!, value, field, reading.zone);
}

/** The value that a field sends, or undefined when there is nothing to send. */
function valueOf(
  field: INodeProperties,
  raw: unknown,
  reading: Reading,
  inQuery: boolean,
): unknown {
  const { convert, orElse, neverEmpty } = routingOf(field) ?? {};
  const clears = reading.clears && !inQuery;
  const { zone, now, server } = reading;
  const place = { zone, now, server, label: field.displayName };
  const value = typed(field, raw, reading, inQuery);
  const isEmpty = value === null || value === '' || (Array.isArray(value) && !value.length);
  if (neverEmpty && clears && isEmpty) {
    throw new UserError(`"${field.displayName}" cannot be empty`, {
      description: 'Fill it in, or remove the field to leave it unchanged.',
    });
  }
  if (value === null && clears) return null;
  const nothing =
    value === undefined ||
    value === null ||
    (value === '' && !(clears && field.type === 'string' && !convert)) ||
    (Array.isArray(value) && value.length === 0 && !(clears && removesAll(field, raw)));
  const sent = nothing ? orElse?.(place) : convert ? convert(value, place) : value;
  if (sent !== undefined || !neverEmpty || !inQuery) return sent;
  throw new UserError(`"${field.displayName}" was added, but is empty`, {
    description: 'Fill it in, or remove the filter: without it everything is listed.',
  });
}

/** The value of a field in the type that its kind of field stands for. */
function typed(
  field: INodeProperties,
  given: unknown,
  reading: Reading,
  inQuery: boolean,
): unknown {
  const raw = trimmed(given);
  if (raw === undefined || raw === null) return raw;
  switch (field.type) {
    case 'collection': {
      const made = form(children(field, raw, reading), reading, inQuery);
      return Object.keys(made).length > 0 ? made : undefined;
    }
    case 'fixedCollection':
      return rows(field, raw, reading, inQuery);
    case 'resourceLocator': {
      const value = located(field, raw, reading.server);
      return routingOf(field)?.convert || !value ? value : noObject(field, value);
    }
    case 'number':
      return toNumber(field, raw);
    case 'boolean':
      return toBoolean(field, raw);
    case 'multiOptions':
      return list(raw, { ...reading, label: field.displayName }) ?? [];
    case 'options':
      return routingOf(field)?.convert ? noObject(field, raw) : toText(field, raw);
    case 'string':
      return routingOf(field)?.convert ? raw : toText(field, raw);
    default:
      return raw;
  }
}

/** The shown entries of a collection or of a fixed collection's only row, with their values. */
function children(field: INodeProperties, raw: unknown, reading: Reading): Child[] {
  const isFixed = field.type === 'fixedCollection';
  if (!isFixed && field.type !== 'collection') return [];
  const values = isFixed ? asGroups(field, raw) : asForm(field, raw);
  const listed = isFixed
    ? groups(field).flatMap(({ name, values: fields, displayName }) => {
        const row = switched(fields, asForm({ ...field, displayName }, values[name]));
        return fields.map((child) => [child, row] as const);
      })
    : optionsOf(field, values);
  return listed
    .filter(([child, beside]) => child.name in beside && isShown(child, beside, reading.root))
    .map(([child, beside]) => [child, beside[child.name]]);
}

/** The options of a collection, each with the values of all. */
function optionsOf({ options = [] }: INodeProperties, values: Record<string, unknown>) {
  const fields = options as INodeProperties[];
  const beside = switched(fields, values);
  return fields.map((child) => [child, beside] as const);
}

/** A row whose switches are as by hand, whatever an expression gave: other fields depend on them. */
function switched(fields: INodeProperties[], row: Record<string, unknown>) {
  const given = fields.filter(({ type, name }) => type === 'boolean' && name in row);
  if (given.length === 0) return row;
  const values = given.map(
    (field) => [field.name, toBoolean(field, row[field.name] ?? '')] as const,
  );
  return { ...row, ...Object.fromEntries(values.filter(([, value]) => value !== undefined)) };
}

/** The entries of a form; none when it is empty. Throws a UserError for what is no object. */
function asForm({ displayName }: INodeProperties, raw: unknown): Record<string, unknown> {
  if (raw === undefined || raw === null || raw === '') return {};
  if (isPlainObject(raw)) return raw as Record<string, unknown>;
  throw new UserError(`"${displayName}" must be an object, but is ${shown(raw)}`);
}

/** The same of a fixed collection, whose entries have known names, or none of it is understood. */
function asGroups(field: INodeProperties, raw: unknown): Record<string, unknown> {
  const values = asForm(field, raw);
  const names = Object.keys(values);
  if (names.length === 0 || groups(field).some(({ name }) => name in values)) return values;
  throw new UserError(
    `"${field.displayName}" has no entry named ${names.slice(0, 3).map(shown).join(' or ')}`,
  );
}

type Child = [INodeProperties, unknown];

const groups = (field: INodeProperties) => (field.options ?? []) as INodePropertyCollection[];

/** A form that is sent as a whole: one object of its entries that have something to send. */
function form(entries: Child[], reading: Reading, inQuery: boolean): Record<string, unknown> {
  const target: Record<string, unknown> = {};
  for (const [child, raw] of entries) {
    const routing = routingOf(child);
    // A nested collection without a place of its own only groups fields of the same object.
    const grouping =
      !routing?.send && (child.type === 'collection' || child.type === 'fixedCollection');
    if (grouping && !child.typeOptions?.multipleValues) {
      Object.assign(target, form(children(child, raw, reading), reading, inQuery));
      continue;
    }
    // Routing without a place says that the value only steers what else is shown.
    if (routing && !routing.send) continue;
    const value = valueOf(child, raw, reading, inQuery);
    if (value !== undefined)
      put(target, routing?.send?.property ?? child.name, value, child, reading.zone);
  }
  return target;
}

/**
 * A fixed collection: a list of objects where rows can be added, else one object. A row shows all
 * of its fields, so one that is empty was not filled in, rather than emptied. An expression may give
 * the list of objects itself. Throws a UserError for anything else.
 */
function rows(field: INodeProperties, raw: unknown, reader: Reading, inQuery: boolean): unknown {
  const reading = { ...reader, clears: false };
  if (!field.typeOptions?.multipleValues) {
    const entries = children(field, raw, reading);
    for (const [child, value] of entries) refuseEmpty(child, value, ` in "${field.displayName}"`);
    return entries.length > 0 ? form(entries, reading, inQuery) : undefined;
  }
  if (Array.isArray(raw)) return raw.map((row) => asForm(field, row));
  if (isMap(field, raw)) return Object.entries(raw).map(([name, value]) => ({ name, value }));
  const entered = asGroups(field, raw);
  const made = rowGroups(field).flatMap(({ name, values }) =>
    [entered[name] ?? []].flat().map((row, index) => {
      const filled = switched(values, asForm(field, row));
      const where = ` in row ${index + 1} of "${field.displayName}"`;
      for (const child of values) {
        if (isShown(child, filled, reading.root)) refuseEmpty(child, filled[child.name], where);
      }
      const shownIn = values.filter(
        (child) => child.name in filled && isShown(child, filled, reading.root),
      );
      return form(
        shownIn.map((child) => [child, filled[child.name]]),
        reading,
        inQuery,
      );
    }),
  );
  if (made.length === 0 || !removesAll(field, raw)) return made;
  throw new UserError(`"${field.displayName}" has rows, although all are to be removed`, {
    description: 'Remove either the rows or "Remove All": rows replace all existing ones anyway.',
  });
}

/** Throws a UserError for a list that was added and has no row: nothing says what is wanted. */
function refuseWithoutRows(field: INodeProperties, raw: unknown): void {
  const isList = field.type === 'fixedCollection' && field.typeOptions?.multipleValues === true;
  if (!isList || !isPlainObject(raw) || isMap(field, raw)) return;
  const entered = raw as Record<string, unknown>;
  if (groups(field).some(({ name }) => [entered[name] ?? []].flat().length > 0)) return;
  throw new UserError(`"${field.displayName}" was added, but has no row`, {
    description:
      'Fill in a row, or remove the field. n8n drops an expression in place of the whole list: put expressions into the rows.',
  });
}

/** Whether the choice to remove all was made in a list of rows. */
function removesAll(field: INodeProperties, raw: unknown): boolean {
  const choice = isPlainObject(raw) ? (raw as Record<string, unknown>)[REMOVE_ALL] : undefined;
  return [choice ?? []]
    .flat()
    .some((row) => toBoolean(field, (row as { sure?: unknown } | null)?.sure ?? true) === true);
}

const rowGroups = (field: INodeProperties) =>
  groups(field).filter(({ name }) => name !== REMOVE_ALL);

/** Whether an expression gave an object where there are rows of names and values. */
function isMap(field: INodeProperties, raw: unknown): raw is object {
  const [{ name, values } = { name: '', values: [] }] = rowGroups(field);
  const isPairs = values.length === 2 && values[0].name === 'name' && values[1].name === 'value';
  return isPairs && isPlainObject(raw) && !(name in (raw as object));
}
