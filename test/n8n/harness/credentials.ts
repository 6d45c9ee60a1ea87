import type { N8n } from './server';

export interface SavedCredential {
  id: string;
  name: string;
  type: string;
}

/** What the editor shows after "Save" on a credential. */
export interface CredentialTest {
  status: 'OK' | 'Error';
  message: string;
}

type Data = Record<string, unknown>;

/** All credentials of the owner, without their secrets. */
export function listCredentials(n8n: N8n): Promise<SavedCredential[]> {
  return n8n.rest('GET', '/credentials');
}

/** Replaces the data of a credential, without testing it. */
export async function updateCredential(n8n: N8n, credential: SavedCredential, data: Data) {
  const { id, name, type } = credential;
  await n8n.rest('PATCH', `/credentials/${id}`, { name, type, data });
  return { id, name, type };
}

/** Saves a credential of the given type, as it is: nothing tests it. */
export async function createCredential(n8n: N8n, type: string, data: Data, name = type) {
  const { id } = await n8n.rest<{ id: string }>('POST', '/credentials', { name, type, data });
  return { id, name, type };
}

/** Runs the test of a credential with the given data, as the editor does before it saves. */
export function testCredential(n8n: N8n, credential: SavedCredential, data: Data) {
  return n8n.rest<CredentialTest>('POST', '/credentials/test', {
    credentials: { ...credential, data },
  });
}

/** What a node's `credentials` key holds to use the credential. */
export function using({ id, name, type }: SavedCredential) {
  return { [type]: { id, name } };
}

/**
 * Does what a click on "Connect" starts: asks n8n for the address of the authorization page, opens
 * it, and follows the redirects through the provider, which must approve by itself, back to n8n.
 *
 * @throws when the way does not end on n8n's "connected" page; the message tells where it ended
 */
export async function connectOAuth2(n8n: N8n, { id }: SavedCredential) {
  let next = await n8n.rest<string>('GET', `/oauth2-credential/auth?id=${id}`);
  for (let hops = 0; hops < 10; hops++) {
    const isN8n = next.startsWith(n8n.url);
    const response = await fetch(next, {
      redirect: 'manual',
      headers: isN8n ? { cookie: n8n.cookie } : {},
    });
    const location = response.headers.get('location');
    if (location) {
      next = new URL(location, next).href;
      continue;
    }
    const page = await response.text();
    if (isN8n && response.ok && !/<h4>Error/.test(page)) return;
    throw new Error(`Connecting ended at ${next} with ${response.status}: ${page.slice(0, 2000)}`);
  }
  throw new Error(`Connecting never ended; the last redirect went to ${next}`);
}
