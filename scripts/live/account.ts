/** The account on which a check runs, asked through the node's own steps. */
import type { IHttpRequestOptions } from 'n8n-workflow';
import { keyHeaders } from '../../nodes/shared/credentials/authenticate';
import { serverOf } from '../../nodes/shared/api/server';
import { openSession, type RequestContext, type Session } from '../../nodes/shared/request';
import type { Availability } from '../../contract';

/** Which server, and as whom. */
export interface Target {
  /** `https://api.cal.com`, or the address of a server of one's own. */
  address: string;
  key: string;
  /** What is expected of the server: by its address, unless it is said. */
  kind?: Availability;
}

const hosted: Record<string, 'cloud' | 'eu'> = {
  'api.cal.com': 'cloud',
  'app.cal.com': 'cloud',
  'cal.com': 'cloud',
  'api.cal.eu': 'eu',
  'app.cal.eu': 'eu',
  'cal.eu': 'eu',
};

/** What the contract calls the server at an address. */
export const kindOf = ({ address, kind }: Target): Availability =>
  kind ?? (hosted[hostOf(address)] ? 'cloud' : 'selfHosted');

const hostOf = (address: string): string =>
  new URL(/^https?:/i.test(address) ? address : `https://${address}`).hostname;

/**
 * A session that paces, repeats and explains requests as the nodes do.
 * @throws a readable sentence for an address that makes no sense
 */
export async function sessionFor({ address, key }: Target): Promise<Session> {
  const server = hosted[hostOf(address)];
  const credentials: Record<string, string> = server
    ? { server, apiKey: key }
    : { server: 'selfHosted', baseUrl: address, apiKey: key };
  serverOf(credentials);
  const context = {
    getNode: () => ({
      id: 'live',
      name: 'Live check',
      type: 'calCom',
      typeVersion: 1,
      position: [0, 0],
      parameters: {},
      credentials: { calComKeyApi: { id: 'live', name: 'Live check' } },
    }),
    getCredentials: async () => credentials,
    // Its lines are for n8n's log: the report says what matters here.
    logger: { debug: () => undefined, warn: () => undefined },
    helpers: {
      httpRequestWithAuthentication: async (_type: string, request: IHttpRequestOptions) =>
        await send(request, keyHeaders(credentials)),
    },
  };
  return await openSession(context as unknown as RequestContext, 'apiKey');
}

async function send(request: IHttpRequestOptions, headers: Record<string, string>) {
  const answer = await fetch(request.url, {
    method: request.method,
    headers: { ...(request.headers as Record<string, string>), ...headers },
    body: request.body as string | undefined,
    redirect: 'manual',
    signal: AbortSignal.timeout(request.timeout ?? 300_000),
  });
  const text = await answer.text();
  return {
    statusCode: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
