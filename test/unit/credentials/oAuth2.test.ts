import fc from 'fast-check';
import { serverOf } from '../../../nodes/shared/api/server';
import { resolved, selfHosted } from './resolved';

describe('OAuth2 credential', () => {
  it.each([
    ['cloud', 'https://app.cal.com', 'https://api.cal.com'],
    ['eu', 'https://app.cal.eu', 'https://api.cal.eu'],
  ])('signs in on the web app of %s and gets tokens from its API', (server, web, api) => {
    expect(resolved({ server })).toMatchObject({
      authUrl: `${web}/auth/oauth2/authorize`,
      accessTokenUrl: `${api}/v2/auth/oauth2/token`,
    });
  });

  it.each([
    [
      'https://cal.example.com/api/v2',
      '',
      'https://cal.example.com',
      'https://cal.example.com/api',
    ],
    ['cal.example.com/', '', 'https://cal.example.com', 'https://cal.example.com'],
    [
      ' http://localhost:5555/v2/ ',
      'localhost:3000/',
      'https://localhost:3000',
      'http://localhost:5555',
    ],
    ['https://api.example.com', ' ', 'https://api.example.com', 'https://api.example.com'],
    [
      '\u200bhttps://api.example.com\ufeff',
      ' ',
      'https://api.example.com',
      'https://api.example.com',
    ],
  ])('reads base URL %p and web app %p', (baseUrl, webUrl, web, api) => {
    expect(selfHosted(baseUrl, webUrl)).toMatchObject({
      authUrl: `${web}/auth/oauth2/authorize`,
      accessTokenUrl: `${api}/v2/auth/oauth2/token`,
    });
  });

  it('reads every spelling of an address as the nodes do', () => {
    const path = fc.stringMatching(/^(\/{0,2}(api|API|cal))?(\/{0,2}(v2|V2))?\/{0,2}$/);
    const start = fc.constantFrom('https://cal.example.com', 'http://127.0.0.1:5555', 'cal.test');
    fc.assert(
      fc.property(
        start,
        path,
        fc.constantFrom('', 'web.example.com/', 'http://w.test'),
        (...it) => {
          const [origin, rest, webUrl] = it;
          fc.pre(!/^v2/i.test(rest) && !/^(api|cal)/i.test(rest));
          const baseUrl = origin + rest;
          const { api, web } = serverOf({ server: 'selfHosted', baseUrl, webUrl });

          expect(selfHosted(baseUrl, webUrl)).toMatchObject({
            authUrl: `${web}/auth/oauth2/authorize`,
            accessTokenUrl: `${api}/v2/auth/oauth2/token`,
          });
        },
      ),
    );
  });

  it('sends the credentials of the client in the body', () => {
    expect(resolved({ server: 'cloud' })).toMatchObject({
      authentication: 'body',
      grantType: 'authorizationCode',
      authQueryParameters: '',
    });
  });

  it('sends a secret only for a confidential client, since Cal.com refuses it beside PKCE', () => {
    const secret = { server: 'cloud', clientSecret: 's3cret' };

    expect(resolved({ ...secret, grantType: 'authorizationCode' }).clientSecret).toBe('s3cret');
    expect(resolved({ ...secret, grantType: 'pkce' })).not.toHaveProperty('clientSecret');
  });
});
