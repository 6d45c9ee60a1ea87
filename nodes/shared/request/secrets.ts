import { isPlainObject } from 'lodash';
import type { Call } from '../api/call';
import type { Account } from './session';

const secret = /key|secret|token|password|credential|authorization/i;

/** Shorter texts occur by chance, and are no secrets. */
const SHORTEST = 6;

/** The texts under the keys that hold secrets, however deep. */
function* secretsIn(value: unknown, isSecret = false, depth = 0): Generator<string> {
  if (typeof value === 'string' && isSecret && value.trim().length >= SHORTEST) yield value.trim();
  if (depth > 8 || (!isPlainObject(value) && !Array.isArray(value))) return;
  for (const [key, inner] of Object.entries(value as object)) {
    yield* secretsIn(inner, isSecret || secret.test(key), depth + 1);
  }
}

/** A secret as it stands in an address: API v1 takes its key there. */
const inAddress = (secret: string): string =>
  new URLSearchParams({ '': secret }).toString().slice(1);

/** A text without the secrets of the account and of the request, which a server or proxy may echo. */
export function redact(text: string, { credentials }: Account, { body, query }: Call): string {
  const secrets = [...secretsIn(credentials), ...secretsIn(body), ...secretsIn(query)];
  return secrets
    .flatMap((found) => [found, inAddress(found)])
    .sort((a, b) => b.length - a.length)
    .reduce((clean, found) => clean.replaceAll(found, '***'), text);
}
