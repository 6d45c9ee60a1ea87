/** Storage for resources of API v1 without behaviour: a collection for each, with an owner. */
import { randomUUID } from 'node:crypto';
import { legacyOperations } from '../../contract/v1';
import { sample } from '../sample';
import type { Row } from '../store';
import { missing, type LegacyRequest } from './types';

/** The path of the collection, and the key of the record in it when the path has one. */
function placeOf({ operation, params }: LegacyRequest): { path: string; key?: string } {
  const [, path, tail] = /^(\/v1\/[\w-]+)(?:\/(.+))?$/.exec(operation.path)!;
  return {
    path,
    key: tail?.replace(/\{(\w+)\}/g, (_, name: string) => params[name]),
  };
}

/** Answers from the store, and makes up what nobody set. */
export function generic(request: LegacyRequest): unknown {
  const { operation, store } = request;
  const { path, key } = placeOf(request);
  const rows = store.collection(path);
  if (key === undefined) {
    if (operation.method === 'GET') {
      return [...rows.values()].filter((row) => isVisible(row, request)).map(shown(request));
    }
    return shown(request)(create(request, rows));
  }
  const row = rows.get(key);
  if (!row || !isVisible(row, request)) throw missing(operation.tag);
  if (operation.method === 'DELETE') {
    rows.delete(key);
    return `${operation.tag} with id: ${key} deleted`;
  }
  if (operation.method !== 'GET') Object.assign(row, request.body);
  return shown(request)(row);
}

/** Whose it is: administrators see everything, or what belongs to the people they ask for. */
function isVisible(
  { userId }: Row,
  { user, isAdmin, query }: Pick<LegacyRequest, 'user' | 'isAdmin' | 'query'>,
): boolean {
  if (!isAdmin) return userId === user.id;
  return !Array.isArray(query.userId) || query.userId.includes(userId);
}

function create({ operation, store, body, user }: LegacyRequest, rows: Map<string, Row>): Row {
  const item = legacyOperations.find(({ path }) => path.startsWith(`${operation.path}/{`));
  const parts = item?.pathParams ?? [];
  const isNumeric = parts[0]?.name === 'id' && parts[0].type === 'number';
  const row: Row = {
    id: isNumeric ? store.nextId(operation.path) : randomUUID(),
    userId: user.id,
    ...body,
  };
  const key = parts.length > 1 ? parts.map(({ name }) => String(row[name])).join('_') : row.id;
  rows.set(String(key), row);
  return row;
}

/** A row with every key that the contract lists; what is not known is made up from the key's name. */
export const shown =
  ({ operation }: Pick<LegacyRequest, 'operation'>) =>
  (row: Row): Row => {
    const { keys } = operation.response;
    if (keys.length === 0) return row;
    return Object.fromEntries(keys.map((key) => [key, key in row ? row[key] : sample(key)]));
  };
