/** The account, its key, its plan or its role do not allow it. */
import type { Failure } from '../../../../sandbox';
import {
  after,
  changed,
  earlier,
  later,
  oAuth,
  profile,
  sends,
  status,
  token,
  type Case,
} from './world';

/** Lets a list that is read with the newest API version fail. */
const newest =
  (failure: Failure): Case['run'] =>
  async ({ cloud, fails }) => {
    cloud.fail({ failure });
    return await fails({ resource: 'booking', operation: 'getMany', newestVersion: true });
  };

export const access: Record<string, Case> = {
  oldGeneration: {
    situation: 'the server answers as if it had not been told the API version',
    run: async ({ cloud, fails }) => {
      const body = { status: 'success', data: { bookings: [], recurringInfo: [], totalCount: 0 } };
      cloud.fail({ failure: { kind: 'status', status: 200, body } });
      return await fails({ resource: 'booking', operation: 'getMany' });
    },
  },
  newestMissing: {
    situation: 'the server does not have the newest API version',
    run: newest({
      kind: 'status',
      status: 404,
      body: { status: 'error', error: { message: 'Cannot GET /v2/bookings' } },
    }),
  },
  newestSlow: {
    situation: 'the newest API version takes too long (a time-out, status 504 or 524)',
    run: newest({ kind: 'status', status: 524, body: 'error code: 524' }),
  },
  versionUnknown: {
    situation: 'an API version that the path does not have',
    run: async ({ fails }) =>
      await fails(
        {
          resource: 'customApiCall',
          operation: 'send',
          method: 'GET',
          path: '/bookings',
          options: { apiVersion: '2024-09-04' },
        },
        { on: 'own' },
      ),
  },
  apiElsewhere: {
    situation: 'the API is not at the address',
    run: async ({ own, fails }) => await fails(profile, { on: `${own.url}/elsewhere` }),
  },
  missingOnOlderServer: {
    situation: 'a self-hosted server lacks what only such servers have',
    run: async ({ own, fails }) => {
      const path = '/v2/calendars/connections';
      const body = { statusCode: 404, message: `Cannot GET ${path}` };
      own.fail({ path: /connections/, failure: { kind: 'status', status: 404, body } });
      return await fails(
        { resource: 'calendar', operation: 'getConnections', returnAll: true },
        { on: 'own' },
      );
    },
  },
  cloudOnly: {
    situation: 'a self-hosted server is asked for teams',
    run: async ({ fails }) =>
      await fails({ resource: 'team', operation: 'getMany', returnAll: true }, { on: 'own' }),
  },
  missingOnOwnServer: {
    situation: 'a self-hosted server is asked for what it may be too old for',
    run: sends('GET /teapots', undefined, { on: 'own' }),
  },
  selfHostedOnly: {
    situation: 'the cloud is asked for what only self-hosted servers have',
    run: async ({ fails }) =>
      await fails({ resource: 'calendar', operation: 'getConnections', returnAll: true }),
  },
  missingInCloud: { situation: 'an operation that is gone', run: sends('GET /teapots') },
  clientUnknown: {
    situation: 'a wrong client ID of Platform',
    run: async (world) =>
      await world.refuses('GET /oauth-clients/nobody/users', undefined, {
        authentication: 'platform',
        credentials: { clientId: 'nobody', clientSecret: 'whatever-it-is' },
      }),
  },
  clientSecretWrong: {
    situation: 'a wrong client secret of Platform',
    run: async ({ cloud, refuses }) =>
      await refuses(`GET /oauth-clients/${cloud.platform.clientId}/users`, undefined, {
        authentication: 'platform',
        credentials: { clientId: cloud.platform.clientId, clientSecret: 'whatever-it-is' },
      }),
  },
  foreignCalendar: {
    situation: 'busy times of a calendar of somebody else',
    run: sends(
      'GET /calendars/busy-times?calendarsToLoad[0][credentialId]=999&calendarsToLoad[0][externalId]=a&dateFrom=2027-01-01&dateTo=2027-01-02&timeZone=UTC',
    ),
  },
  notHost: {
    situation: 'somebody else cancels without a reason',
    run: after(
      1,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/cancel`, {}, { as: 'solo' }),
    ),
  },
  credentialNeeded: {
    situation: 'a bad token, and an event type that not everybody may book',
    run: changed(
      1,
      { bookingRequiresAuthentication: true },
      {},
      {
        credentials: { apiKey: 'no-such-token' },
      },
    ),
  },
  bookersOnly: {
    situation: 'an event type that only its hosts may book',
    run: changed(1, { bookingRequiresAuthentication: true }, {}, { as: 'solo' }),
  },
  noOrganization: {
    situation: 'a self-hosted server is asked for OAuth clients',
    run: sends('GET /oauth-clients', undefined, { on: 'own' }),
  },
  keyExpired: {
    situation: 'the key is too old',
    run: sends('GET /me', undefined, { as: 'expired' }),
  },
  accountDisconnected: {
    situation: 'the account is refused, with a new access token too',
    run: async (world) => {
      const { cloud, fails } = world;
      const access_token = token(world, 'oauth', later);
      const body = { statusCode: 401, message: 'ApiAuthStrategy - Invalid Bearer token' };
      cloud.fail({ path: /\/me$/, failure: { kind: 'status', status: 401, body } });
      return await fails(
        profile,
        oAuth({
          ...cloud.oauth,
          accessTokenUrl: `${cloud.url}/v2/auth/oauth2/token`,
          authentication: 'body',
          oauthTokenData: { access_token, refresh_token: 'refresh-0001' },
        }),
      );
    },
  },
  keyOfOtherProduct: {
    situation: 'a key of another product of the makers',
    run: async ({ fails }) => await fails(profile, { credentials: { apiKey: 'coss_0001' } }),
  },
  keyUnknown: {
    situation: 'the key is unknown: mistyped, deleted, or of another server',
    run: sends('GET /me', undefined, { as: 'unknown' }),
  },
  tokenExpired: {
    situation: 'the token of a managed user is too old',
    run: async (world) =>
      await world.fails(profile, {
        credentials: { apiKey: token(world, 'managed', earlier) },
      }),
  },
  keyLost: {
    situation: 'the key does not arrive: it is empty, or a proxy removes it',
    run: status(401, {
      status: 'error',
      error: {
        code: 'UnauthorizedException',
        message:
          "ApiAuthStrategy - No authentication method provided. Either pass an API key as 'Bearer' header or OAuth client credentials as 'x-cal-secret-key' and 'x-cal-client-id' headers.",
      },
    }),
  },
  kindRefused: {
    situation: 'an API key where a Platform client is needed',
    run: async ({ cloud, refuses }) =>
      await refuses(`GET /oauth-clients/${cloud.platform.clientId}/users`),
  },
  refusedKey: {
    situation: 'status 401 for another reason',
    run: status(401, { statusCode: 401, message: 'Unauthorized' }),
  },
  scopeMissing: {
    situation: 'the OAuth2 account did not grant the scope',
    run: async (world) => {
      const access_token = token(world, 'oauth', later);
      return await world.refuses(
        'GET /schedules',
        undefined,
        oAuth({ oauthTokenData: { access_token } }),
      );
    },
  },
  notInOrganization: {
    situation: 'an organization of others',
    run: sends('GET /organizations/1/teams', undefined, { as: 'solo' }),
  },
  notInTeam: {
    situation: 'a team of others',
    run: sends('GET /teams/3/memberships', undefined, { as: 'solo' }),
  },
  organizationTeam: {
    situation: 'a team of an organization in the scope Team',
    run: sends('PATCH /teams/2', { name: 'Sales' }),
  },
  roleTooLow: {
    situation: 'a member does what administrators may do',
    run: sends('DELETE /teams/3/memberships/7', undefined, { as: 'grace' }),
  },
  membersOnly: {
    situation: 'a plan without the feature',
    run: sends('GET /me/booking-limits', undefined, { as: 'solo' }),
  },
  ownersOnly: {
    situation: 'an administrator removes an owner',
    run: sends('DELETE /teams/3/memberships/7', undefined, { as: 'teamAdmin' }),
  },
  foreignSchedule: {
    situation: 'the schedule of somebody else',
    run: sends('GET /schedules/1', undefined, { as: 'grace' }),
  },
  forbidden: {
    situation: 'status 403 for another reason',
    run: after(
      4,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/confirm`, {}, { as: 'solo' }),
    ),
  },
};
