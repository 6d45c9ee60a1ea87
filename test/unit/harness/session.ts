import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { openSession, type RequestContext, type Session } from '../../../nodes/shared/request';

export interface Sent {
  method: string;
  path: string;
  query: Record<string, string>;
  body?: IDataObject;
}

let accounts = 0;

/**
 * A session whose requests end in `answer` instead of the network, with everything of ours before
 * it: for tests that send many thousands.
 */
export async function sessionWith(
  answer: (sent: Sent) => { status?: number; headers?: IDataObject; body: unknown },
  options: IDataObject = {},
): Promise<Session> {
  accounts += 1;
  const node = {
    id: '1',
    name: 'Cal.com',
    type: 'calCom',
    typeVersion: 1,
    position: [0, 0],
    parameters: {},
    credentials: { calComKeyApi: { id: `account ${accounts}`, name: 'Test' } },
  };
  const context = {
    getNode: () => node,
    logger: { debug: () => undefined, warn: () => undefined },
    getCredentials: async () => ({
      server: 'selfHosted',
      baseUrl: 'http://cal.example.com',
      apiKey: 'cal_test_key',
    }),
    helpers: {
      httpRequestWithAuthentication: async (_type: string, request: IHttpRequestOptions) => {
        const { pathname, searchParams } = new URL(request.url);
        const sent = {
          method: request.method!,
          path: pathname.replace(/^\/v2/, ''),
          query: Object.fromEntries(searchParams),
          body: request.body ? JSON.parse(request.body as string) : undefined,
        };
        const { status = 200, headers = {}, body } = answer(sent);
        return { statusCode: status, headers, body };
      },
    },
  };
  return await openSession(context as unknown as RequestContext, 'apiKey', options);
}
