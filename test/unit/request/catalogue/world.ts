/** What the cases do their mischief with, and the kinds of mischief that many of them do. */
import type { NodeApiError } from 'n8n-workflow';
import type { Sandbox } from '../../../../sandbox';
import type { RunOptions } from '../../harness/runNode';

/** What the cases do their mischief with. */
export interface World {
  /** The hosted Cal.com. */
  cloud: Sandbox;
  /** A community server. */
  own: Sandbox;
  /** Runs the node against the cloud, or where `options` say, and returns what it throws. */
  fails(parameters: Record<string, unknown>, options?: Where): Promise<NodeApiError>;
  /** The same with a request of the Custom API Call. */
  refuses(request: string, body?: unknown, options?: Where): Promise<NodeApiError>;
  /** Sends a request that succeeds. */
  does(request: string, body?: unknown, options?: Where): Promise<Record<string, never>>;
  /** A Tuesday in some weeks, at this time of day in UTC. */
  at(time: string): string;
}

export interface Where extends Pick<RunOptions, 'authentication' | 'credentials'> {
  /** Whose API key: the name of a key of the sandbox. */
  as?: keyof Sandbox['keys'];
  /** The community server, or any other address. */
  on?: 'own' | string;
  requestOptions?: Record<string, unknown>;
}

export interface Case {
  situation: string;
  run: (world: World) => Promise<NodeApiError>;
}

export const profile = { resource: 'profile', operation: 'get' };

/** Lets the next request fail with this answer. */
export const status =
  (code: number, body: unknown, headers?: Record<string, string>) =>
  async ({ cloud, fails }: World) => {
    cloud.fail({ failure: { kind: 'status', status: code, body, headers } });
    return await fails(profile);
  };

export const attendee = { name: 'Nathan', email: 'nathan@example.com', timeZone: 'Europe/Berlin' };

/** Tries to book an event type of the seed. */
export const books =
  (eventTypeId: number, more: Record<string, unknown> = {}, options?: Where) =>
  async ({ refuses, at }: World) =>
    await refuses(
      'POST /bookings',
      { eventTypeId, start: at('10:00'), attendee, ...more },
      options,
    );

/** Books an event type, then does something to the booking that Cal.com refuses. */
export const after =
  (
    eventTypeId: number,
    then: (world: World, booking: Record<string, string>) => Promise<NodeApiError>,
  ): Case['run'] =>
  async (world) => {
    const { does, at } = world;
    const booking = await does('POST /bookings', { eventTypeId, start: at('10:00'), attendee });
    return await then(world, booking);
  };

/** Changes an event type behind the API's back, then tries to book it. */
export const changed =
  (
    eventTypeId: number,
    change: Record<string, unknown>,
    more?: Record<string, unknown>,
    options?: Where,
  ): Case['run'] =>
  async (world) => {
    Object.assign(world.cloud.store.eventTypes.get(eventTypeId)!, change);
    return await books(eventTypeId, more, options)(world);
  };

/** Sends a request of one's own. */
export const sends =
  (request: string, body?: unknown, options?: Where): Case['run'] =>
  async ({ refuses }) =>
    await refuses(request, body, options);

/** Options for an OAuth2 credential. */
export const oAuth = (more: object): Where => ({
  authentication: 'oAuth2',
  credentials: { grantType: 'authorizationCode', ...more } as never,
});

/** Makes an access token known to the server. */
export const token = (world: World, kind: 'oauth' | 'managed', expiresAt: string): string => {
  const accessToken = `token-of-${kind}`;
  world.cloud.store.tokens.set(accessToken, {
    kind,
    accessToken,
    refreshToken: 'refresh-0001',
    clientId: kind === 'oauth' ? world.cloud.oauth.clientId : world.cloud.platform.clientId,
    userId: world.cloud.ids.users.ada,
    scopes: ['PROFILE_READ'],
    expiresAt,
    refreshExpiresAt: expiresAt,
  });
  return accessToken;
};

export const later = '2099-01-01T00:00:00.000Z';
export const earlier = '2020-01-01T00:00:00.000Z';
