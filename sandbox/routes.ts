/** Handlers by route, the one way to give operations behaviour of their own. */
import { operations } from '../contract';
import type { Handler } from './types';

/** What a route is looked up in: the operations of one version of the API. */
interface Published {
  id: string;
  method: string;
  path: string;
}

/**
 * Makes the function that finds the operations for a table such as
 * `{ 'GET (/organizations/{orgId})?/teams/{teamId}': handler }`: method and path as in the API
 * reference without its root, with `( )`, `|` and `?` to cover several scopes at once. It answers
 * handlers by contract operation id, and throws when a route matches no operation, or one that
 * another route of the table has already.
 *
 * @param root what all paths begin with, `/v2`
 */
export const routesIn =
  <H>(published: Published[], root: string) =>
  (table: Record<string, H>): Record<string, H> =>
    joined(
      ...Object.entries(table).map(([route, handler]) => {
        const [method, path] = route.split(' ');
        const pattern = new RegExp(`^${method} ${root}${path.replace(/[{}]/g, '\\$&')}$`);
        const matches = published.filter((one) => pattern.test(`${one.method} ${one.path}`));
        if (matches.length === 0) throw new Error(`No operation matches ${route}`);
        return Object.fromEntries(matches.map(({ id }) => [id, handler]));
      }),
    );

/** The operations of API v2 for a table of routes. */
export const routes = routesIn<Handler>(operations, '/v2');

/**
 * Puts tables of handlers together.
 *
 * @throws when two of them have the same operation
 */
export function joined<H>(...tables: Array<Record<string, H>>): Record<string, H> {
  const all: Record<string, H> = {};
  for (const table of tables) {
    const twice = Object.keys(table).find((id) => id in all);
    if (twice) throw new Error(`Two handlers for ${twice}`);
    Object.assign(all, table);
  }
  return all;
}
