import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { id } from '../operation/convert';
import { shown, written } from '../wording/shown';
import { numericPlaceholders } from '../operation/locators';
import { inScope, onlyOn, routeOf, type Operation, type Values } from '../operation/operation';
import type { Placed } from '../operation/places';
import { fieldsOf } from '../operation/properties';
import { refuseBraces } from './braces';
import { contribute, isShown, type Parts } from './read';
import { checkZone } from '../times/time';
import { fill, placeholders } from '../api/route';
import { isEmpty, refuseEmpty, toBoolean } from './scalar';
import type { Scope } from '../api/scope';
import type { Server } from '../api/server';
import type { Call } from '../api/call';

/** What one item's parameters come from and are read with. */
export interface Source {
  /** Reads a parameter of the item, expressions evaluated. */
  read: (placed: Placed) => unknown;
  scope: Scope;
  /** IANA zone of the workflow. */
  zone: string;
  /** The server of the credential. */
  server: Server;
  /** Whether the node is the tool form of itself, which has other fields. */
  isTool?: boolean;
}

/**
 * Reads each shown parameter of an operation once.
 * Throws a UserError when a required one is empty, or one holds an expression as a text.
 */
export function readValues(operation: Operation, { read, scope, isTool }: Source): Values {
  const values: Values = { scope };
  for (const placed of fieldsOf(operation)) {
    const { field, scopes } = placed;
    if (field.name === 'scope' || field.type === 'notice') continue;
    if ((scopes && !scopes.includes(scope)) || !isShown(field, values, values, isTool)) continue;
    const given = read(placed);
    refuseBraces(field, given);
    const value = field.type === 'boolean' ? asSwitch(field, given) : given;
    // What a person was asked for is asked again by the operation, in the person's language.
    if (!operation.guided || field.type !== 'string') refuseEmpty(field, value);
    values[field.name] = value;
  }
  return values;
}

/** What an expression gave for a switch; one that only steers is as it was, where that is nothing. */
const asSwitch = (field: INodeProperties, given: unknown): unknown =>
  toBoolean(field, given ?? '') ?? (field.routing ? given : field.default);

/**
 * The zone in which an item's times without offset are read: its Time Zone field, at the top or in
 * a collection, or else the workflow's. Throws a UserError for a zone that does not exist.
 */
export function zoneOf(values: Values, workflowZone: string): string {
  const found = [values, ...Object.values(values)]
    .filter(isPlainObject)
    .map((group) => (group as Values).timeZone)
    .map((zone) => (isPlainObject(zone) ? (zone as IDataObject).value : zone))
    .find((zone) => !isEmpty(zone));
  return found === undefined ? workflowZone : checkZone(found, 'Time Zone');
}

/**
 * Method, path, query, body and version of one item's call, from the operation's declarations.
 * Throws a UserError for values that cannot be meant.
 */
export function build(operation: Operation, values: Values, { scope, zone, server }: Source): Call {
  const { method, path } = routeOf(operation, scope);
  const parts: Parts = { body: {}, query: {} };
  const inPath: Values = {};
  const names = new Set(placeholders(path));
  const reading = {
    root: values,
    zone: zoneOf(values, zone),
    now: Date.now(),
    server,
    clears: method === 'PATCH',
  };

  for (const { field } of fieldsOf(operation)) {
    if (!(field.name in values)) continue;
    if (names.has(field.name)) {
      const holder: Parts = { body: {}, query: {} };
      contribute(
        { ...field, routing: { ...field.routing, send: { property: 'value' } } },
        values[field.name],
        holder,
        reading,
      );
      inPath[field.name] = segment(field.name, field.displayName, holder.body.value);
    }
    if (field.routing?.send || !names.has(field.name))
      contribute(field, values[field.name], parts, reading);
  }

  // An endpoint that takes a body gets an empty one rather than none: then it says what is missing.
  const isEmptyBody = Object.keys(parts.body).length === 0;
  const sendsBody =
    !isEmptyBody ||
    (method !== 'GET' &&
      method !== 'DELETE' &&
      fieldsOf(operation).some(({ field }) => field.name in values && fills(field)));
  if (
    isEmptyBody &&
    method === 'PATCH' &&
    fieldsOf(operation).some(({ field }) => field.type === 'collection' && fills(field))
  ) {
    throw new UserError('Nothing to change: no field is filled in', {
      description:
        'Add a field and fill it in. A list without rows stays unchanged, and n8n drops an expression in place of a whole list: put expressions into its rows.',
    });
  }
  const newest = values.newestVersion === true ? inScope(operation.newest, scope) : undefined;
  return {
    method,
    path: fill(path, inPath as Record<string, string>),
    route: path,
    query: parts.query,
    ...(sendsBody && { body: parts.body as IDataObject }),
    version: newest ?? inScope(operation.version, scope),
    ...(newest && { chosenVersion: 'newest' as const }),
    repeatable: operation.repeatable,
    answers: operation.answers,
    servers: onlyOn(operation, scope) ?? 'all',
  };
}

/** Whether a field, or one within it, fills the body. */
const fills = ({ routing, type, options }: INodeProperties): boolean =>
  routing?.send
    ? routing.send.type === 'body'
    : type === 'collection' && (options as INodeProperties[]).some(fills);

/** One path segment; refuses what URL parsers would read as another path. */
function segment(name: string, label: string, value: unknown): string {
  const text = written(value);
  if (text === '') throw new UserError(`"${label}" is required, but it is empty or not text`);
  if (numericPlaceholders.has(name)) return String(id(text, { label, zone: 'utc', now: 0 }));
  // Encoding does not help here: URL parsers resolve an encoded dot segment too.
  if (text === '.' || text === '..' || text.length > 500 || /[\p{Cc}\p{Cs}]/u.test(text)) {
    throw new UserError(`"${label}" cannot be ${shown(text)}`);
  }
  return text;
}
