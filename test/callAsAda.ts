import { BOOKINGS } from '../nodes/shared/api/versions';
import type { Sandbox } from '../sandbox';

/**
 * Calls an operation on bookings in the account that most tests work with, as another program does.
 * Returns `data` of the response. @throws when the request is refused
 */
export async function callAsAda<T>(
  { url, keys }: Pick<Sandbox, 'url' | 'keys'>,
  method: string,
  path: string,
  body?: object,
  version = BOOKINGS,
): Promise<T> {
  const response = await fetch(`${url}/v2${path}`, {
    method,
    headers: {
      authorization: `Bearer ${keys.ada}`,
      'cal-api-version': version,
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`);
  return (JSON.parse(text) as { data: T }).data;
}
