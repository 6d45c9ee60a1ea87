import { createHash } from 'crypto';
import type { Session } from '../shared/request';

/** How long a list that was read stands for what is typed into the picker, in milliseconds. */
const FRESH = 60_000;

/** How many lists are kept; the oldest goes first. */
const MOST = 50;

const kept = new Map<string, { until: number; read: Promise<unknown> }>();

/**
 * What `read` returns, for a minute the same for all requests of one name with one credential: n8n
 * asks a picker again for every letter that is typed. A failure is not kept.
 */
export async function remembered<T>(
  session: Session,
  name: string,
  read: () => Promise<T>,
): Promise<T> {
  const key = `${ownerOf(session)} ${name}`;
  const now = Date.now();
  const known = kept.get(key);
  if (known && known.until > now && known.until <= now + FRESH) return (await known.read) as T;

  const reading = read();
  kept.delete(key);
  kept.set(key, { until: now + FRESH, read: reading });
  if (kept.size > MOST) kept.delete(kept.keys().next().value!);
  reading.catch(() => kept.delete(key));
  return await reading;
}

/** Whose lists they are: a credential that was changed is another account. */
function ownerOf({ credential, credentials, server }: Session): string {
  const secrets = createHash('sha256').update(JSON.stringify(credentials)).digest('hex');
  return `${credential} ${server.api} ${secrets}`;
}
