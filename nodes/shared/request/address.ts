import { UserError } from 'n8n-workflow';
import { shown } from '../wording/shown';
import { rootOf, type Server } from '../api/server';
import { queryText, type Call } from '../api/call';

/**
 * The whole address of a call. Throws a UserError for a path that a URL parser reads as another
 * one, such as `/bookings/../me`: whatever the values of an item are, a request goes to the
 * endpoint that the operation names, and never to another server.
 */
export function addressOf(server: Server, { path, query, repeatsLists }: Call): string {
  const address = rootOf(server) + path;
  const root = new URL(`${rootOf(server)}/`);
  const { origin, pathname, search, hash } = URL.canParse(address) ? new URL(address) : root;
  const isPath =
    path.startsWith('/') &&
    origin === root.origin &&
    pathname.startsWith(root.pathname) &&
    pathname.split('/').length === root.pathname.split('/').length + path.split('/').length - 2 &&
    search + hash === '' &&
    !/[?#\\\p{Cc}\p{Cs}]/u.test(path);
  if (!isPath) throw new UserError(`${shown(path)} is not a path of the API`);
  return address + queryText(query, server.legacy || repeatsLists);
}
