/** Makes the node that sends what a call sends. */
import { isExpression, onlyCode } from './expressions/template';
import { jsonText } from './expressions/tree';
import { fill, type Filled } from './fill';
import type { Call } from './http/call';
import { matchRoute, type Match } from './match';
import { keepTimes } from './times';
import type { Route, Table } from './table';
import type { Replacement, Reshaped, Value, Values } from './types';
import { omit, own } from './values';

const isObject = (value: Value): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A request of one of the two APIs, before it is matched. */
export interface Request {
  method: string;
  segments: string[];
  query: [name: string, value: Value][];
  body: Call['body'];
  settings: Values;
  pages: boolean;
  extra: Values;
  /** Whether a list came as a whole unless the call limited it, as in API v1. */
  whole?: boolean;
  /** Whether it sent a version date; without one the answer had an older shape. */
  dated: boolean;
  /** Whether a list is to stay one item, as the answer of the API is one. */
  asOne: boolean;
  /** Whether a model reads what comes out, which copes with any shape. */
  forModel: boolean;
  notes: string[];
}

export interface Target {
  table: Table;
  type: string;
  credential: string;
  /** Parameters that every operation of the node has. */
  common: Values;
}

/**
 * The operation with the request's values; a sentence when they cannot be filled in; undefined when
 * the node has no operation at this path.
 */
export function replacementFor(request: Request, target: Target): Replacement | string | undefined {
  const match = matchRoute(target.table, request.method, request.segments);
  if (!match) return undefined;
  const { route } = match;
  if (asksForLaterPage(request, match)) {
    return `${route.title} reads a list from its beginning, but the call continues one with ${route.paging?.position}.`;
  }
  const { kept, body, paging } = pagingOf(request, match);
  if (request.body.kind === 'opaque' || !isObject(body)) {
    return `${whyOpaque(request.body)}, so the fields of ${route.title} could not be filled in.`;
  }

  const filled = fill(
    target.table.forms[route.form],
    { query: kept, body },
    match.path,
    route.scope,
  );
  if (filled.stuck.length > 0) {
    const names = [...new Set(filled.stuck)].join(', ');
    return `${route.title} has fields of another form for ${names}, so they could not be filled in.`;
  }
  const timed = keepTimes(target.table.forms[route.form], filled.parameters);
  return {
    type: target.type,
    credential: target.credential,
    operation: route.title,
    parameters: {
      ...target.common,
      resource: route.resource,
      operation: route.operation,
      ...(route.scope && { scope: route.scope }),
      ...timed.parameters,
      ...paging,
      ...(route.simplify && (request.forModel ? { output: 'raw' } : { simplify: false })),
      ...(route.list && request.asOne && { oneItem: true }),
      ...settingsOf(request),
      ...request.extra,
    },
    notes: [...request.notes, ...timed.notes, ...notesOf(filled, match, request)],
  };
}

/** The beginning of a sentence that says why a body could not be taken apart. */
function whyOpaque(body: Call['body']): string {
  if (body.kind !== 'opaque') return 'The body is a list';
  const isText = typeof body.value === 'string' && onlyCode(body.value) === undefined;
  return isText ? 'The body is not valid JSON' : 'The body is computed as a whole';
}

const settingsOf = ({ settings }: Request): Values =>
  Object.keys(settings).length > 0 ? { requestOptions: settings } : {};

/** Whether a call is one of several that read a list: then each has to give its own page. */
function asksForLaterPage({ query, body, pages }: Request, { route }: Match): boolean {
  const { position = '', inBody } = route.paging ?? {};
  const tree = body.kind === 'tree' && isObject(body.tree) ? body.tree : {};
  const asked = own(inBody ? tree : Object.fromEntries(query), position) ?? '';
  return !pages && asked !== '' && !own(beginnings, position)?.includes(String(asked));
}

/** Where the first page begins. A cursor always leads to a later one. */
const beginnings: Record<string, string[]> = { skip: ['0'], offset: ['0'], page: ['0', '1'] };

/** Query and body without what pages, and Return All or the Limit that say the same. */
function pagingOf(
  { query, body: given, pages, whole }: Request,
  { route }: Match,
): { kept: Values; body: Value; paging: Values } {
  const { size, position, inBody } = route.paging ?? { size: '', position: '', inBody: undefined };
  const kept: Values = {};
  for (const [name, value] of query) {
    if (!inBody && (name === size || name === position)) continue;
    const [, list, row, inner] = /^(\w+)\[(\d*)\](?:\[(\w+)\])?$/.exec(name) ?? [];
    if (inner) {
      const rows = (kept[list] ??= []) as Values[];
      rows[Number(row)] = { ...rows[Number(row)], [inner]: value };
      continue;
    }
    const before = own(kept, list ?? name);
    kept[list ?? name] = before === undefined ? value : [before, value].flat();
  }
  const tree = given.kind === 'tree' ? given.tree : {};
  const body = inBody && isObject(tree) ? omit(tree, [size, position]) : tree;
  if (!route.list) return { kept, body, paging: {} };

  const asked = inBody && isObject(tree) ? tree[size] : own(Object.fromEntries(query), size);
  const isLimit = asked !== undefined && (isExpression(asked) || Number(asked) > 0);
  if (pages || (whole && !isLimit)) return { kept, body, paging: { returnAll: true } };
  const limit = isLimit ? (isExpression(asked) ? asked : Number(asked)) : firstPage(route);
  return {
    kept,
    body,
    paging: limit === undefined ? { returnAll: true } : { returnAll: false, limit },
  };
}

/** How many rows the API gives when a call does not say how many; undefined where it gives all. */
function firstPage({ paging, resource }: Route): number | undefined {
  if (paging?.position !== 'skip') return undefined;
  return own(firstPages, resource) ?? 250;
}

const firstPages: Record<string, number> = {
  booking: 100,
  managedUser: 50,
  organizationUser: 1000,
};

function notesOf({ left, missing }: Filled, { route }: Match, request: Request): string[] {
  return [
    ...left.map((name) => `${name} is left out: this operation takes no such value.`),
    ...missing.map(
      (name) => `The parameter ${name} is required and empty: the call did not set it.`,
    ),
    ...(request.pages
      ? [route.list ? 'All pages are read, as before.' : 'Pagination is gone: there are no pages.']
      : []),
  ];
}

const inOneItem =
  'The list is in data of one item, as before; what was beside data in the response is gone.';

/** Free times had a list for each day. */
export const slotsInOneItem: Reshaped = {
  advice:
    'All free times are one list in data now, each with start in UTC, startLocal and date; they are no longer grouped by date. The list is empty when nothing is free.',
};

/** How the output of an operation of API v2 differs from the whole answer. */
export function unwrapped({ route }: Match): Reshaped {
  if (route.deleted) return { advice: 'A delete gives { "deleted": true } now.' };
  if (route.resource === 'slot' && route.operation === 'getMany') return slotsInOneItem;
  return {
    inside: 'data',
    ...(route.list && { list: true }),
    advice: route.list ? inOneItem : 'The items are what was in data before.',
  };
}

/** The node's own way of sending any request, for what has no operation or cannot be read. */
export function customCall(request: Request, target: Target, reason: string): Replacement {
  const { method, segments, query, body, notes, extra, pages, forModel } = request;
  const path = `/${segments.map((one) => (isExpression(one) ? one.slice(1) : encodeURIComponent(one))).join('/')}`;
  const computed = segments.some(isExpression);
  return {
    type: target.type,
    credential: target.credential,
    operation: 'Custom API Call > Send Request',
    parameters: {
      ...target.common,
      resource: 'customApiCall',
      operation: 'send',
      method,
      path: computed ? `=${path}` : path,
      ...(query.length > 0 && {
        query: { pair: query.map(([name, value]) => ({ name, value })) },
      }),
      ...(body.kind === 'tree' && { body: jsonText(body.tree) }),
      ...(body.kind === 'opaque' && { body: body.value }),
      ...(pages && method === 'GET' && { returnAll: true }),
      ...(!pages && !forModel && { options: { fullResponse: true } }),
      ...settingsOf(request),
      ...extra,
    },
    notes: [
      ...notes,
      ...(pages && method === 'GET' ? ['All pages are read, as before.'] : []),
      reason,
    ],
    reshaped: pages
      ? {
          advice:
            'There is one item for each record of all pages now, and none when there is no record.',
        }
      : { under: { key: 'body', but: [] }, advice: 'The answer is in body of the item now.' },
  };
}
