/** An answer of n8n's REST API that is not a success. */
export class RestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Calls n8n's internal REST API as the signed-in owner.
 *
 * @param path below `/rest`, e.g. `/workflows`
 * @returns the `data` of the answer
 * @throws RestError with the status and n8n's message
 */
export type Rest = <T = unknown>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<T>;

export const owner = {
  email: 'owner@example.com',
  firstName: 'Olivia',
  lastName: 'Owner',
  password: 'Demo-password-1',
};

export interface Session {
  rest: Rest;
  /** The value of a `Cookie` header that identifies the owner. */
  cookie: string;
}

/** Signs in as the owner, creating the account on an n8n that has none. */
export async function signIn(url: string): Promise<Session> {
  const settings = await call<{ userManagement: { showSetupOnFirstLoad: boolean } }>('/settings');
  const answer = settings.data.userManagement.showSetupOnFirstLoad
    ? await call('/owner/setup', 'POST', owner)
    : await call('/login', 'POST', {
        emailOrLdapLoginId: owner.email,
        password: owner.password,
      });
  const cookie = answer.cookies.map((line) => line.split(';')[0]).join('; ');

  return {
    cookie,
    rest: async <T>(method: string, path: string, body?: unknown) =>
      (await call<T>(path, method, body, cookie)).data,
  };

  async function call<T>(path: string, method = 'GET', body?: unknown, cookie = '') {
    const response = await fetch(`${url}/rest${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new RestError(response.status, `${method} /rest${path}: ${response.status} ${text}`);
    }
    return {
      data: (text ? JSON.parse(text).data : undefined) as T,
      cookies: response.headers.getSetCookie(),
    };
  }
}
