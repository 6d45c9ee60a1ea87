/** The server cannot be reached, or gives no answer of Cal.com. */
import { oAuth, profile, status, type Case } from './world';

export const connection: Record<string, Case> = {
  proxyUnreachable: {
    situation: 'nothing answers at the proxy',
    run: async ({ fails }) =>
      await fails(profile, { requestOptions: { proxy: 'http://127.0.0.1:1' } }),
  },
  proxySignIn: {
    situation: 'the proxy wants a sign-in',
    run: status(407, '<html><title>Proxy Authentication Required</title></html>'),
  },
  unknownHost: {
    situation: 'the name of the server does not exist',
    run: async ({ fails }) => await fails(profile, { on: 'http://cal.invalid' }),
  },
  refused: {
    situation: 'no server runs at the address',
    run: async ({ fails }) => await fails(profile, { on: 'http://127.0.0.1:1' }),
  },
  timedOut: {
    situation: 'the server does not answer',
    run: async ({ cloud, fails }) => {
      cloud.fail({ failure: { kind: 'timeout' } });
      return await fails(profile, { requestOptions: { timeout: 400 } });
    },
  },
  notHttps: {
    situation: 'the server speaks HTTP where HTTPS is expected',
    run: async ({ own, fails }) => await fails(profile, { on: own.url.replace('http:', 'https:') }),
  },
  untrustedCertificate: {
    situation: 'nobody vouches for the certificate',
    run: async ({ fails }) => await fails(profile, { requestOptions: { ignoreSslIssues: false } }),
  },
  brokenOff: {
    situation: 'the connection breaks',
    run: async ({ cloud, fails }) => {
      cloud.fail({ failure: { kind: 'reset' } });
      return await fails(profile);
    },
  },
  unreadable: {
    situation: 'the head of an answer is larger than n8n reads',
    run: async ({ own, fails }) => {
      const headers = { 'X-Debug': 'x'.repeat(20_000) };
      own.fail({ failure: { kind: 'status', status: 200, body: {}, headers } });
      return await fails(profile, { on: 'own' });
    },
  },
  tokenRenewal: {
    situation: 'the access token is too old, and the server gives no new one',
    run: async (world) => {
      world.own.fail({ path: /oauth2\/token/, failure: { kind: 'reset' } });
      return await world.fails(profile, {
        on: 'own',
        ...oAuth({
          accessTokenUrl: `${world.own.url}/v2/auth/oauth2/token`,
          oauthTokenData: { access_token: 'old-token', refresh_token: 'refresh-0001' },
        }),
      });
    },
  },
  notConnected: {
    situation: 'the OAuth2 credential was saved, but not connected',
    run: async ({ fails }) => await fails(profile, oAuth({ oauthTokenData: undefined })),
  },
  redirect: {
    situation: 'the server redirects',
    run: async ({ own, fails }) => {
      own.fail({ failure: { kind: 'redirect', location: 'https://cal.example.com/v2/me' } });
      return await fails(profile, { on: 'own' });
    },
  },
  firewall: {
    situation: 'a firewall such as Cloudflare wants to see a browser',
    run: status(403, '<!doctype html><html><title>Just a moment...</title></html>', {
      'cf-mitigated': 'challenge',
    }),
  },
  webPage: {
    situation: 'a proxy answers with its sign-in page',
    run: status(200, '<!doctype html><html><title>Sign in</title></html>'),
  },
  foreignRefusal: {
    situation: 'a proxy does not find the server',
    run: status(404, '404 page not found'),
  },
  cutOff: {
    situation: 'the answer breaks off',
    run: async ({ cloud, fails }) => {
      cloud.fail({ failure: { kind: 'truncated' } });
      return await fails(profile);
    },
  },
  otherData: {
    situation: 'a success that holds something else, such as no list in place of one',
    run: async ({ cloud, fails }) => {
      const body = { status: 'success', data: null };
      cloud.fail({ failure: { kind: 'status', status: 200, body } });
      return await fails({ resource: 'booking', operation: 'getMany' });
    },
  },
  unconfirmed: {
    situation: 'a success that holds an error, or lacks what was asked for',
    run: status(200, { status: 'error', error: { code: 'Odd', message: 'Not today' } }),
  },
  notCalCom: { situation: 'another program answers', run: status(200, 'It works!') },
  internalError: {
    situation: 'status 500',
    run: status(500, { statusCode: 500, message: 'Internal server error' }),
  },
  trouble: {
    situation: 'status 502, 503, 504 or 524, or 408',
    run: status(502, '<html><head><title>502 Bad Gateway</title></head></html>', {
      'Content-Type': 'text/html',
    }),
  },
};
