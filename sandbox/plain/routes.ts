/** Handlers by route, for resources that exist in several scopes under the same tail. */
import { operations } from '../../contract';
import type { Handler, Handlers } from '../types';

/**
 * Finds the operations for routes such as `GET (/organizations/{orgId})?/teams/{teamId}`: what the
 * API reference says after `/v2`, with `( )`, `|` and `?` to cover variants.
 * @throws when a route matches no operation
 */
export function routes(table: Record<string, Handler>): Handlers {
  const found = Object.entries(table).flatMap(([route, handler]) => {
    const [method, path] = route.split(' ');
    const pattern = new RegExp(`^${method} /v2${path.replace(/[{}]/g, '\\$&')}$`);
    const matches = operations.filter((one) => pattern.test(`${one.method} ${one.path}`));
    if (matches.length === 0) throw new Error(`no operation matches ${route}`);
    return matches.map(({ id }) => [id, handler] as const);
  });
  return Object.fromEntries(found);
}
