import type { Part, StartOptions } from './part';
import { startPart } from './part';
import type { Rest } from './rest';
import { owner, signIn } from './rest';

export type { StartOptions } from './part';

/** A real n8n with the package installed and its owner signed in; its webhooks are at its `url`. */
export interface N8n {
  /** Without a final slash. */
  readonly url: string;
  readonly owner: typeof owner;
  readonly rest: Rest;
  readonly cookie: string;
}

/** An n8n that belongs to one suite, which may restart and kill it. */
export interface OwnN8n extends N8n, Part {}

/** Starts real n8n on 127.0.0.1 and signs in, creating the owner's account on an empty database. */
export async function startN8n(options: StartOptions = {}): Promise<OwnN8n> {
  const part = await startPart('start', options);
  const signInOrEnd = () =>
    signIn(part.url).catch(async (error: unknown) => {
      await part.stop();
      throw error;
    });
  let session = await signInOrEnd();

  return {
    ...part,
    owner,
    rest: (method, path, body) => session.rest(method, path, body),
    get pid() {
      return part.pid;
    },
    get cookie() {
      return session.cookie;
    },
    async restart(env) {
      await part.restart(env);
      session = await signInOrEnd();
    },
  };
}

/** Signs in to an n8n that somebody else started and will stop, at its `url` without a final slash. */
export async function attachN8n(url: string): Promise<N8n> {
  const session = await signIn(url);
  return {
    url,
    owner,
    rest: (method, path, body) => session.rest(method, path, body),
    cookie: session.cookie,
  };
}
