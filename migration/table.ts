/**
 * What the migration needs to know of a node's operations: where each parameter goes in the request.
 * Made from the declarations that the node itself carries out.
 */
import { isEqual } from 'lodash';
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import * as conversions from '../nodes/shared/operation/convert';
import { inScope, routeOf, scopesOf, type Resource } from '../nodes/shared/operation/operation';
import { deleted } from '../nodes/shared/operation/output';
import { limit, returnAll } from '../nodes/shared/operation/paging';
import { fieldsOf, newestVersion, simplifyField } from '../nodes/shared/operation/properties';
import type { Routing } from '../nodes/shared/operation/routing';
import type { Value } from './types';

/** The name of a conversion: one that is misspelt, or was renamed, does not compile. */
type Converted = keyof typeof conversions;

/** A parameter, with short keys: the table is part of a web page. */
export interface Field {
  /** Name. */
  n: string;
  /** Type. */
  t: string;
  /** Property of the request; absent when the parameter is not sent itself. */
  p?: string;
  /** Whether it goes to the query. */
  q?: 1;
  /** How the node converts it, where that is one of the known ways. */
  c?: Converted;
  /** What a switch is sent as when it is on, and off, where that is not simply true and false. */
  k?: [on: Value | undefined, off: Value | undefined];
  /** Entries of a collection, or of a row. */
  o?: Field[];
  /** Name of the rows. */
  g?: string;
  /** Whether there can be several rows. */
  m?: 1;
  /** Conditions under which it is shown. */
  s?: Record<string, Value[]>;
  /** Conditions under which it is hidden. */
  h?: Record<string, Value[]>;
  /** Choices of a menu that decides what else is shown, and the one it starts with. */
  v?: Value[];
  d?: Value;
  /** What is sent for each choice, where that is not the choice itself; nothing for some. */
  w?: (Value | null)[];
  /** Whether it must be filled in. */
  r?: 1;
  /** The mode of a picker in which its value is typed. */
  i?: string;
  /** Whether the node converts it in a way of its own. */
  x?: 1;
  /** Whether only the day of a time counts. */
  y?: 1;
}

export interface Route {
  method: string;
  /** With placeholders, from behind `/v2` or `/v1`. */
  path: string;
  resource: string;
  operation: string;
  /** `Booking > Create`. */
  title: string;
  /** Left out when the operation has one scope only. */
  scope?: string;
  /** Whether it gives one item for each record of a list. */
  list?: 1;
  /** Whether it only confirms. */
  deleted?: 1;
  simplify?: 1;
  /** Names of the query parameters that page. */
  paging?: { size: string; position: string; inBody?: 1 };
  /** Whether API v2 wants a version date. */
  dated?: 1;
  /** Its parameters, by their place in `forms`. */
  form: number;
}

export interface Table {
  routes: Route[];
  forms: Field[][];
}

const pageParameters: Record<string, Route['paging']> = {
  offset: { size: 'take', position: 'skip' },
  cursor: { size: 'limit', position: 'cursor' },
  page: { size: 'take', position: 'page' },
  bodyOffset: { size: 'limit', position: 'offset', inBody: 1 },
};

/** The operations that make one request. */
export function tableOf(resources: Resource[]): Table {
  const forms: Field[][] = [];
  const routes = resources.flatMap((resource) =>
    resource.operations
      .filter(({ run }) => !run)
      .flatMap((operation) =>
        scopesOf(operation).map((scope): Route => {
          const { method, path } = routeOf(operation, scope);
          const paging = inScope(operation.paging, scope);
          const fields = fieldsOf(operation)
            .filter(({ scopes }) => !scopes || scopes.includes(scope))
            .map(({ field }) => field)
            .filter(({ name }) => name !== 'scope')
            .filter((field) => !silent.includes(field.type) && !engineFields.includes(field))
            .map((field) => describe(field));
          const known = forms.findIndex((form) => isEqual(form, fields));
          const pages = paging && pageParameters[paging.kind];
          return {
            method,
            path,
            resource: resource.value,
            operation: operation.value,
            title: `${resource.name} > ${operation.name}`,
            ...(scopesOf(operation).length > 1 && { scope }),
            ...(paging && { list: 1 }),
            ...(operation.output === deleted && { deleted: 1 }),
            ...(operation.simplify && { simplify: 1 }),
            ...(pages && { paging: pages }),
            ...(inScope(operation.version, scope) && { dated: 1 }),
            form: known < 0 ? forms.push(fields) - 1 : known,
          };
        }),
      ),
  );
  return { routes, forms };
}

/** What is not sent, or filled in from Cal.com. */
const silent = ['notice', 'resourceMapper'];

/** What the engine understands by itself. */
const engineFields = [returnAll, limit, simplifyField, newestVersion];

const known = Object.entries(conversions) as [Converted, unknown][];

function describe(field: INodeProperties, inForm = false): Field {
  const { name, type, displayOptions, required, typeOptions } = field;
  const routing = field.routing as Routing | undefined;
  const send = routing?.send;
  const isForm = type === 'collection' || type === 'fixedCollection';
  // A form without a place of its own only groups entries of the form around it.
  const groups = isForm && !typeOptions?.multipleValues && !send;
  const sent = send?.property ?? (inForm && !routing && !groups ? name : undefined);
  const conversion = known.find(([, convert]) => convert === routing?.convert)?.[0];
  const typed = field.modes?.find((mode) => mode.type === 'string');
  return {
    n: name,
    t: type,
    ...(sent !== undefined && { p: sent }),
    ...(send?.type === 'query' && { q: 1 }),
    ...(conversion && { c: conversion }),
    ...(type === 'boolean' &&
      routing?.convert && { k: [sentFor(routing, true), sentFor(routing, false)] }),
    ...formOf(field, sent !== undefined || (inForm && groups)),
    ...(typeOptions?.multipleValues && { m: 1 }),
    ...(displayOptions?.show && { s: displayOptions.show as Record<string, Value[]> }),
    ...(displayOptions?.hide && { h: displayOptions.hide as Record<string, Value[]> }),
    ...(type === 'options' && sent === undefined && choicesOf(field)),
    ...(type === 'options' && routing?.convert && choicesOf(field, routing)),
    ...(routing?.convert && isDay(routing) && { y: 1 }),
    ...(required && { r: 1 }),
    ...(typed && { i: typed.name }),
    ...(routing?.convert && !conversion && type !== 'boolean' && { x: 1 }),
  };
}

function choicesOf(
  { options = [], default: initial }: INodeProperties,
  routing?: Routing,
): Pick<Field, 'v' | 'd' | 'w'> {
  const v = (options as { value: Value }[]).map(({ value }) => value);
  const w = routing && v.map((value) => sentFor(routing, value) ?? null);
  return { v, d: initial as Value, ...(w && { w }) };
}

/** Whether a moment counts as the day that it is in the zone of the workflow. */
function isDay({ convert }: Routing): boolean {
  const place = { label: '', zone: 'America/New_York', now: 0 };
  try {
    return String(convert!('2030-03-15T02:00:00Z', place)).startsWith('2030-03-14T');
  } catch {
    return false;
  }
}

/** What is sent for a switch or a choice: they may stand for objects, and for nothing. */
const sentFor = ({ convert }: Routing, value: Value): Value | undefined =>
  convert!(value, { label: '', zone: 'UTC', now: 0 }) as Value | undefined;

/** The fields inside of a form. Those of a form that is sent as a whole are its properties. */
function formOf(field: INodeProperties, isSent: boolean): Pick<Field, 'o' | 'g'> {
  if (field.type === 'collection') {
    return { o: (field.options as INodeProperties[]).map((inner) => describe(inner, isSent)) };
  }
  if (field.type !== 'fixedCollection') return {};
  const [{ name, values }] = field.options as INodePropertyCollection[];
  return { g: name, o: values.map((inner) => describe(inner, true)) };
}
