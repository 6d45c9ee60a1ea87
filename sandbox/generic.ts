/**
 * Storage for plain resources: whatever operation has no handler of its own is answered from here.
 * The path says what it does: `…/roles` is a collection, `…/roles/{roleId}` an object in it, any other
 * path that is only read and changed a single object, and the rest an action that stores nothing.
 */
import { randomUUID } from 'node:crypto';
import { operations, type ContractOperation } from '../contract';
import { notFound } from './authenticate';
import { listAnswer } from './page';
import { sample } from './sample';
import type { Row } from './store';
import type { Answer, SandboxRequest } from './types';
import { isObject } from './validate';

const methodsOf = new Map<string, Set<string>>();
for (const { method, path } of operations) {
  methodsOf.set(path, (methodsOf.get(path) ?? new Set()).add(method));
}

/** Workflows of forms are a collection of their own, whose ids stand in the middle of the path. */
function normal(path: string): string {
  return path.replace(/\{workflowId\}\/routing-form$/, 'routing-form/{workflowId}');
}

/** Collections are the paths that go on with the id of an object. */
const collections = new Set([...methodsOf.keys()].map(parentOf).filter((path) => path !== null));

/** Answers an operation from the store's collections. */
export function generic(request: SandboxRequest): Answer {
  const { operation } = request;
  const { response } = operation;
  const path = normal(operation.path);
  if (response.status === 301) return { headers: { Location: '/' } };
  if (/cursor|body-offset/.test(operation.pagination.kind)) return onFeed(request);
  const parent = parentOf(path);
  if (parent) return onObject(request, request.store.collection(filled(parent, request)));
  if (isCollection(operation)) {
    return onCollection(request, request.store.collection(filled(path, request)));
  }
  if (methodsOf.get(path)?.has('GET') && response.dataKind !== 'array') return onSingle(request);
  return action(request);
}

/** The collection that a path of one object belongs to. */
function parentOf(path: string): string | null {
  return /^(.*[a-z].*)\/\{\w+\}$/.exec(normal(path))?.[1] ?? null;
}

/** Something that only grows; `seedPlain.ts` or a test puts rows there. */
function onFeed(request: SandboxRequest): Answer {
  const rows = request.store.collection(filled(request.operation.path, request));
  const answer = listAnswer([...rows.values()], request);
  const { data } = answer;
  return isObject(data) ? { ...answer, data: { ...ownersOf(request.params), ...data } } : answer;
}

function isCollection({ path, method, response }: ContractOperation): boolean {
  const lists = method === 'GET' && response.dataKind === 'array';
  const creates = method === 'POST' && (collections.has(path) || methodsOf.get(path)?.has('GET'));
  return lists || Boolean(creates) || response.dataKind === 'string';
}

/** A path with its ids filled in. */
export function filled(path: string, { params }: Pick<SandboxRequest, 'params'>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => params[name]);
}

function onCollection(request: SandboxRequest, rows: Map<string, Row>): Answer {
  switch (request.operation.method) {
    case 'GET':
      return listAnswer(
        [...rows.values()]
          .filter((row) => isReachable(row, request))
          .map((row) => shown(row, request)),
        request,
      );
    case 'DELETE': {
      const count = rows.size;
      rows.clear();
      return { data: `${count} deleted` };
    }
    default: {
      const row = newRow(request);
      rows.set(String(row.id), row);
      return { data: shown(row, request) };
    }
  }
}

/** What hangs on nothing but the account is only seen by its owner. */
function isReachable({ userId }: Row, { operation, user }: SandboxRequest): boolean {
  const belongsToAccount = !(parentOf(operation.path) ?? operation.path).includes('{');
  return !belongsToAccount || userId === undefined || userId === user?.id;
}

function onObject(request: SandboxRequest, rows: Map<string, Row>): Answer {
  const { operation, params, body, now } = request;
  const id = Object.values(params).at(-1) ?? '';
  const row = rows.get(id);
  if (!row || !isReachable(row, request))
    throw notFound(`${operation.path.match(/\{(\w+)\}$/)?.[1]} ${id} not found`);
  if (operation.method === 'DELETE') rows.delete(id);
  else if (operation.method !== 'GET') {
    Object.assign(row, body, 'updatedAt' in row && { updatedAt: now().toUTC().toISO() });
  }
  return operation.response.dataKind === 'none' ? {} : { data: shown(row, request) };
}

/** An object that is there once, like the booking limits of a user. */
function onSingle(request: SandboxRequest): Answer {
  const { operation, store, user, body } = request;
  const rows = store.collection(filled(operation.path, request));
  const key = String(user?.id ?? '');
  if (operation.method === 'DELETE') rows.delete(key);
  else if (operation.method !== 'GET') rows.set(key, { ...rows.get(key), ...body });
  return operation.response.dataKind === 'none'
    ? {}
    : { data: shown(rows.get(key) ?? {}, request) };
}

/** Something that is done rather than stored: the answer is made up from what was sent. */
function action(request: SandboxRequest): Answer {
  const owner = ownerOf(request);
  if (owner && request.operation.response.keys.includes('id'))
    return { data: shown(owner, request) };
  switch (request.operation.response.dataKind) {
    case 'none':
      return {};
    case 'array':
      return listAnswer([], request);
    case 'map':
      return { data: {} };
    case 'boolean':
      return { data: true };
    case 'string':
      return { data: 'ok' };
    default:
      return { data: shown(request.body, request) };
  }
}

/** What `…/{id}/verb` is done to. */
function ownerOf(request: SandboxRequest): Row | undefined {
  const [, path, id] = /^(.*)\/\{(\w+)\}\/[\w-]+$/.exec(request.operation.path) ?? [];
  return path === undefined
    ? undefined
    : request.store.collection(filled(path, request)).get(request.params[id]);
}

/** A row for what was sent, with an id of the kind that its path wants. */
function newRow({ operation, body, params, store, user, now }: SandboxRequest): Row {
  const item = operations.find(({ path }) => parentOf(path) === operation.path);
  const numeric = item?.pathParams.at(-1)?.type === 'number';
  const time = now().toUTC().toISO();
  return {
    id: numeric ? store.nextId('row') : randomUUID(),
    ...ownersOf(params),
    userId: user?.id ?? null,
    createdAt: time,
    updatedAt: time,
    ...body,
  };
}

/** The ids that a path names, as the numbers that objects hold. */
function ownersOf({ orgId, teamId, ...params }: Record<string, string>): Row {
  return {
    ...(orgId && { organizationId: Number(orgId), teamId: Number(orgId) }),
    ...(teamId && { teamId: Number(teamId) }),
    ...Object.fromEntries(
      Object.entries(params).map(([name, id]) => [name, /^\d+$/.test(id) ? Number(id) : id]),
    ),
  };
}

/** A row with every key that the contract lists; what is not known is made up from the key's name. */
export function shown(row: Row, { operation }: Pick<SandboxRequest, 'operation'>): Row {
  const { keys } = operation.response;
  if (keys.length === 0) return row;
  return Object.fromEntries(keys.map((key) => [key, key in row ? row[key] : sample(key)]));
}
