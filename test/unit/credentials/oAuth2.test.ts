import fc from 'fast-check';
import { NodeHelpers, Workflow } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, INode, INodeTypes } from 'n8n-workflow';
import { CalComOAuth2Api } from '../../../credentials/CalComOAuth2Api.credentials';
import { serverOf } from '../../../nodes/shared/server';
import { operations } from '../../contract';

const { properties } = new CalComOAuth2Api();
const node = { id: '1', name: 'n', type: 't', typeVersion: 1, position: [0, 0], parameters: {} };
const { expression } = new Workflow({
  nodes: [],
  connections: {},
  active: false,
  nodeTypes: { getByNameAndVersion: () => undefined } as unknown as INodeTypes,
});

/** The credential as n8n reads it: defaults filled in, hidden fields left out, expressions evaluated. */
function resolved(data: ICredentialDataDecryptedObject): Record<string, string> {
  const filled = NodeHelpers.getNodeParameters(
    properties,
    data as never,
    true,
    false,
    null,
    null,
  ) as ICredentialDataDecryptedObject;
  return expression.getComplexParameterValue(
    node as unknown as INode,
    filled as never,
    'internal',
    {},
    undefined,
    undefined,
    filled,
  ) as Record<string, string>;
}

const selfHosted = (baseUrl: string, webUrl = '') =>
  resolved({ server: 'selfHosted', baseUrl, webUrl });

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

describe('scopes', () => {
  const scopesOf = (scopePreset: string, customScopes = '') =>
    resolved({ server: 'cloud', scopePreset, customScopes }).scope.split(' ');

  /** Scopes of the contract whose existence is not certain: one unknown name fails the sign-in. */
  const uncertain = [
    'ORG_ATTRIBUTES_READ',
    'ORG_ATTRIBUTES_WRITE',
    'ORG_INSIGHTS_READ',
    'TEAM_INSIGHTS_READ',
  ];
  const documented = [...new Set(operations.flatMap(({ scopes }) => scopes))].filter(
    (scope) => !uncertain.includes(scope),
  );

  it('are those of scheduling unless chosen otherwise', () => {
    expect(resolved({ server: 'cloud' }).scope.split(' ').sort()).toEqual([
      'APPS_READ',
      'BOOKING_READ',
      'BOOKING_WRITE',
      'EVENT_TYPE_READ',
      'EVENT_TYPE_WRITE',
      'PROFILE_READ',
      'SCHEDULE_READ',
      'SCHEDULE_WRITE',
      'WEBHOOK_READ',
      'WEBHOOK_WRITE',
    ]);
  });

  it('are all that operations need for Everything', () => {
    expect(scopesOf('everything').sort()).toEqual(documented.sort());
  });

  it('are those to read the own account for Read Only', () => {
    expect(scopesOf('readOnly').sort()).toEqual(
      documented.filter((scope) => /^(?!TEAM_|ORG_).*_READ$/.test(scope)),
    );
  });

  it('are exactly the named ones for Custom', () => {
    expect(scopesOf('custom', ' BOOKING_READ,BOOKING_WRITE,\n ORG_INSIGHTS_READ ')).toEqual([
      'BOOKING_READ',
      'BOOKING_WRITE',
      'ORG_INSIGHTS_READ',
    ]);
  });
});
