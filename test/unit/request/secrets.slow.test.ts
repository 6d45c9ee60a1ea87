/* eslint-disable @n8n/community-nodes/no-hardcoded-secrets, @n8n/community-nodes/no-restricted-imports */
import { inspect } from 'node:util';
import { stringify } from 'flatted';
import type { INodeExecutionData, INodeProperties, NodeApiError } from 'n8n-workflow';
import { CalComKeyApi } from '../../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../../credentials/CalComPlatformApi.credentials';
import { CalCom } from '../../../nodes/CalCom/CalCom.node';
import { CalComPollTrigger } from '../../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { startRecorder, type Recorder, type Reply } from '../harness/recorder';
import { startHttps } from '../harness/proxy';
import { runNode, type RunOptions } from '../harness/runNode';

/** Everything that must not be read anywhere but in the request itself. */
const secrets = {
  apiKey: 'cal_live_0123456789abcdef',
  accessToken: 'access-token-0123456789',
  refreshToken: 'refresh-token-0123456789',
  clientSecret: 'client-secret-0123456789',
  webhookSecret: 'webhook-secret-0123456789',
  password: 'app-password-0123456789',
  target: 'echo-of-the-request',
};

const leaks = (text: string) => Object.values(secrets).filter((secret) => text.includes(secret));

const accounts: Record<string, RunOptions> = {
  apiKey: { credentials: { apiKey: secrets.apiKey } },
  oAuth2: {
    authentication: 'oAuth2',
    credentials: {
      grantType: 'authorizationCode',
      clientId: 'client-id',
      clientSecret: secrets.clientSecret,
      oauthTokenData: {
        access_token: secrets.accessToken,
        refresh_token: secrets.refreshToken,
      } as never,
    },
  },
  platform: {
    authentication: 'platform',
    credentials: { clientId: 'client-id', clientSecret: secrets.clientSecret },
  },
};

/** A request with a secret of its own. */
const createWebhook = {
  resource: 'webhook',
  operation: 'create',
  subscriberUrl: 'https://hooks.example.com/1',
  triggers: ['BOOKING_CREATED'],
  additionalFields: { secret: secrets.webhookSecret },
};

const connectCalendar = {
  resource: 'calendar',
  operation: 'connectWithCredentials',
  calendar: 'apple',
  username: 'ada',
  password: secrets.password,
};

let server: Recorder;
let secure: Awaited<ReturnType<typeof startHttps>>;
beforeAll(async () => {
  server = await startRecorder();
  secure = await startHttps(server.url);
});
afterAll(async () => {
  await server.stop();
  await secure.stop();
});

/** The secrets that a request of this account holds. */
const heldBy = (account: RunOptions, parameters: object) =>
  leaks(JSON.stringify([account, parameters])).join(' ');

/** Answers that repeat what was sent. */
const refusals: Record<string, (held: string) => Reply> = {
  'validation that repeats the request': (held) => ({
    status: 400,
    body: {
      status: 'error',
      error: {
        message: 'Bad Request Exception',
        details: {
          errors: [
            {
              target: { held },
              value: secrets.target,
              property: 'triggers',
              children: [{ target: secrets.target, property: 'x', constraints: { a: 'x is bad' } }],
            },
          ],
        },
      },
    },
  }),
  'a server that repeats them in its sentence': (held) => ({
    status: 403,
    body: { statusCode: 403, message: `Refused: ${held}` },
  }),
  'a proxy that repeats them in its page': (held) => ({
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: `<html><title>${held}</title>${held}</html>`,
  }),
  'a refused key': () => ({ status: 401, body: { statusCode: 401, message: 'Unauthorized' } }),
  'a redirect with the key in it': (held) => ({
    status: 302,
    headers: { location: `https://elsewhere.example.com/?key=${encodeURIComponent(held)}` },
  }),
  'an answer that breaks off': (held) => ({ body: `{"status":"success","data":"${held}` }),
};

/** What n8n may keep of an error: its own properties, what it turns into as JSON, and all it holds. */
const traces = (error: unknown) => [
  JSON.stringify(error),
  stringify({ ...(error as object) }),
  inspect(error, { depth: 12, showHidden: true }),
  String((error as Error).stack),
];

/** n8n keeps the node with an error, and the node its parameters, as it keeps the workflow. */
const withoutNode = (error: NodeApiError): NodeApiError =>
  Object.assign(error, { node: { name: error.node.name } });

describe.each(Object.entries(accounts))('an error of an account by %s', (_kind, account) => {
  it.each(Object.entries(refusals))('after %s holds no secret', async (_name, reply) => {
    for (const parameters of [createWebhook, connectCalendar]) {
      server.reply = () => reply(heldBy(account, parameters));
      const error = await runNode(
        server.url,
        { ...parameters, requestOptions: { maxWait: 0 } } as never,
        account,
      ).catch((thrown: NodeApiError) => withoutNode(thrown));
      expect(error).toBeInstanceOf(Error);
      expect(traces(error).flatMap(leaks)).toEqual([]);
    }
  });

  it.each([
    ['refused', 'http://127.0.0.1:1'],
    ['not trusted', ''],
  ])('after a connection that is %s holds no secret', async (_name, url) => {
    const error = await runNode(
      url || secure.url,
      { ...createWebhook, requestOptions: { maxWait: 0 } } as never,
      account,
    ).catch((thrown: NodeApiError) => withoutNode(thrown));
    expect(error).toBeInstanceOf(Error);
    expect(traces(error).flatMap(leaks)).toEqual([]);
  });

  it('holds no secret in the output of Continue on Fail either', async () => {
    const repeat = refusals['a server that repeats them in its sentence'];
    server.reply = () => repeat(heldBy(account, createWebhook));
    const output = (await runNode(server.url, createWebhook as never, {
      ...account,
      continueOnFail: true,
    })) as Array<INodeExecutionData & { error: NodeApiError }>;
    withoutNode(output[0].error);
    expect(traces(output).flatMap(leaks)).toEqual([]);
    expect(output[0].json.error).toContain('***');
  });
});

describe('the access token of an account', () => {
  it('that cannot be renewed leaves no trace, nor does the client', async () => {
    server.reply = ({ url }) =>
      url.includes('token')
        ? { status: 500, body: heldBy(accounts.oAuth2, createWebhook) }
        : { status: 401, body: {} };
    const error = await runNode(
      server.url,
      { ...createWebhook, requestOptions: { maxWait: 0 } } as never,
      {
        ...accounts.oAuth2,
        credentials: {
          ...accounts.oAuth2.credentials,
          accessTokenUrl: `${server.url}/v2/auth/oauth2/token`,
          authentication: 'body',
        },
      },
    ).catch((thrown: NodeApiError) => withoutNode(thrown));
    expect((error as NodeApiError).message).toBe(
      'The access token has expired, and Cal.com did not give a new one',
    );
    expect(traces(error).flatMap(leaks)).toEqual([]);
  });
});

describe('a server that sends requests on to another', () => {
  let elsewhere: Recorder;
  beforeAll(async () => {
    elsewhere = await startRecorder();
  });
  afterAll(() => elsewhere.stop());

  const calls = [
    { resource: 'profile', operation: 'get' },
    createWebhook,
    { resource: 'profile', operation: 'update', updateFields: { name: 'Ada' } },
    { resource: 'webhook', operation: 'delete', webhookId: 'w1' },
  ];

  it.each(Object.entries(accounts))('gets an account by %s to go nowhere', async (_, account) => {
    for (const status of [301, 302, 303, 307, 308]) {
      for (const parameters of calls) {
        const headers = { location: `${elsewhere.url}/v2/me` };
        server.reply = () => ({ status, headers });
        await expect(runNode(server.url, parameters as never, account)).rejects.toThrow(
          /redirects requests to another address, which n8n does not follow/,
        );
      }
    }
    expect(elsewhere.requests).toEqual([]);
  });
});

/** All fields of a node or a credential, those inside of others too. */
function fieldsIn(value: unknown): INodeProperties[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(fieldsIn);
  return 'name' in value && 'type' in value ? [value as INodeProperties, ...inner] : inner;
}

it('shows no secret in any field of the nodes and credentials', () => {
  const nodes = [new CalCom(), new CalComTrigger(), new CalComPollTrigger(), new CalComV1()];
  const credentials = [
    new CalComKeyApi(),
    new CalComOAuth2Api(),
    new CalComPlatformApi(),
    new CalComLegacyApi(),
  ];
  const texts = [...nodes.map(({ description }) => description), ...credentials]
    .flatMap(({ properties }) => properties.flatMap(fieldsIn))
    .filter(({ type, name }) => type === 'string' && secretName.test(name));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(({ typeOptions }) => !typeOptions?.password)).toEqual([]);
});

const secretName = /(secret|token|password|api_?key|private_?key)$/i;

it('sends no secret in the address', async () => {
  server.reply = () => ({ body: { status: 'success', data: { id: '1' } } });
  server.requests = [];
  for (const account of Object.values(accounts)) {
    await runNode(server.url, createWebhook as never, account);
  }
  expect(server.requests).toHaveLength(3);
  expect(server.requests.flatMap(({ url }) => leaks(url))).toEqual([]);
});

it('shows the request ID, and the path without the UIDs in it', async () => {
  server.reply = () => ({
    status: 400,
    headers: { 'x-request-id': 'request-0001' },
    body: { statusCode: 400, message: 'No' },
  });
  const error: NodeApiError = await runNode(server.url, {
    resource: 'booking',
    operation: 'confirm',
    bookingUid: 'dU4Xd7pJj2wzkKx4bQ5mTR',
  }).catch((thrown) => thrown);
  expect(error.description).toBe(
    'POST /bookings/…/confirm returned status 400. Request ID: request-0001',
  );
});
