/** How each known cause of a failure comes about, by its name: the table of docs/errors.md. */
import type { NodeApiError } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { RunOptions } from '../harness/runNode';

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

const profile = { resource: 'profile', operation: 'get' };

const status =
  (code: number, body: unknown, headers?: Record<string, string>) =>
  async ({ cloud, fails }: World) => {
    cloud.fail({ failure: { kind: 'status', status: code, body, headers } });
    return await fails(profile);
  };

const attendee = { name: 'Nathan', email: 'nathan@example.com', timeZone: 'Europe/Berlin' };

/** Tries to book an event type of the seed. */
const books =
  (eventTypeId: number, more: Record<string, unknown> = {}, options?: Where) =>
  async ({ refuses, at }: World) =>
    await refuses(
      'POST /bookings',
      { eventTypeId, start: at('10:00'), attendee, ...more },
      options,
    );

/** Books an event type, then does something to the booking that Cal.com refuses. */
const after =
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
const changed =
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

const sends =
  (request: string, body?: unknown, options?: Where): Case['run'] =>
  async ({ refuses }) =>
    await refuses(request, body, options);

const oAuth = (more: object): Where => ({
  authentication: 'oAuth2',
  credentials: { grantType: 'authorizationCode', ...more } as never,
});

const token = (world: World, kind: 'oauth' | 'managed', expiresAt: string): string => {
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

const later = '2099-01-01T00:00:00.000Z';
const earlier = '2020-01-01T00:00:00.000Z';

const connection: Record<string, Case> = {
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
      return await fails(profile);
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
  webPage: {
    situation: 'a proxy answers with its sign-in page',
    run: status(200, '<!doctype html><html><title>Sign in</title></html>'),
  },
  cutOff: {
    situation: 'the answer breaks off',
    run: async ({ cloud, fails }) => {
      cloud.fail({ failure: { kind: 'truncated' } });
      return await fails(profile);
    },
  },
  notCalCom: { situation: 'another program answers', run: status(200, 'It works!') },
  internalError: {
    situation: 'status 500',
    run: status(500, { statusCode: 500, message: 'Internal server error' }),
  },
  trouble: {
    situation: 'status 502, 503, 504 or 524',
    run: status(502, '<html><head><title>502 Bad Gateway</title></head></html>', {
      'Content-Type': 'text/html',
    }),
  },
};

const access: Record<string, Case> = {
  missingOnOwnServer: {
    situation: 'a self-hosted server is asked for teams',
    run: sends('GET /teams', undefined, { on: 'own' }),
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
    situation: 'the access token was revoked',
    run: async ({ fails }) =>
      await fails(profile, oAuth({ oauthTokenData: { access_token: 'revoked-token' } })),
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

const bookings: Record<string, Case> = {
  slotTaken: {
    situation: 'the time is taken, or outside the working hours',
    run: after(1, books(1)),
  },
  slotRace: {
    situation: 'somebody else books at the same moment',
    run: async (world) => {
      const { does, at } = world;
      const first = does('POST /bookings', { eventTypeId: 1, start: at('10:00'), attendee });
      const [second] = await Promise.all([books(1)(world), first]);
      return second;
    },
  },
  slotReserved: {
    situation: 'somebody else holds the slot',
    run: async ({ does, refuses, at }) => {
      const body = { eventTypeId: 1, slotStart: at('10:00') };
      await does('POST /slots/reservations', body, { as: 'solo' });
      return await refuses('POST /slots/reservations', body);
    },
  },
  seatsFull: {
    situation: 'all seats are taken',
    run: async (world) => {
      for (let seat = 1; seat <= 4; seat += 1) {
        await world.does('POST /bookings', {
          eventTypeId: 2,
          start: world.at('10:00'),
          attendee: { ...attendee, email: `guest${seat}@example.com` },
        });
      }
      return await books(2)(world);
    },
  },
  past: {
    situation: 'the start is over (also refused before anything is sent)',
    run: books(1, { start: '2024-01-09T10:00:00Z' }),
  },
  outOfBounds: {
    situation: 'too short a notice, or too far ahead',
    run: changed(1, { minimumBookingNotice: 100_000_000 }),
  },
  activeBookings: {
    situation: 'the attendee has too many bookings',
    run: async (world) => {
      const { does, at } = world;
      await does('POST /bookings', { eventTypeId: 1, start: at('14:00'), attendee });
      return await changed(1, { bookerActiveBookingsLimit: { maximumActiveBookings: 1 } })(world);
    },
  },
  answerMissing: { situation: 'a required question is not answered', run: books(6) },
  phoneMissing: {
    situation: 'the event type asks for a phone number',
    run: changed(1, {
      bookingFields: [
        { type: 'phone', slug: 'attendeePhoneNumber', required: true, isDefault: true },
      ],
    }),
  },
  optionUnknown: {
    situation: 'an answer that is not among the options',
    run: books(6, {
      bookingFieldsResponses: {
        company: 'Acme',
        'team-size': 5,
        plan: 'Gold',
        topics: ['Setup'],
        consent: true,
      },
    }),
  },
  answerType: {
    situation: 'a text where a number is asked for',
    run: books(6, { bookingFieldsResponses: { company: 'Acme', 'team-size': 'five' } }),
  },
  lengthNotOffered: {
    situation: 'a length that is not offered',
    run: books(5, { lengthInMinutes: 45 }),
  },
  locationNotOffered: {
    situation: 'a location that is not offered',
    run: books(1, { location: { type: 'phone' } }),
  },
  notRecurring: {
    situation: 'repetitions of an event type that does not recur',
    run: books(1, { recurrenceCount: 3 }),
  },
  notInSeries: {
    situation: 'cancelling the rest of a series that is none',
    run: after(
      1,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/cancel`, {
          cancellationReason: 'Sick',
          cancelSubsequentBookings: true,
        }),
    ),
  },
  tooManyOccurrences: {
    situation: 'more repetitions than allowed',
    run: books(3, { recurrenceCount: 9 }),
  },
  reasonMissing: {
    situation: 'a host cancels without a reason',
    run: after(
      1,
      async ({ refuses }, { uid }) => await refuses(`POST /bookings/${uid}/cancel`, {}),
    ),
  },
  seatMissing: {
    situation: 'a seat is moved without its UID',
    run: after(
      2,
      async ({ refuses, at }, { uid }) =>
        await refuses(`POST /bookings/${uid}/reschedule`, { start: at('14:00') }, { as: 'solo' }),
    ),
  },
  seatUnknown: {
    situation: 'a wrong Seat UID',
    run: after(
      2,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/cancel`, {
          seatUid: '4b1f7a62-9c0d-4e8f-8a55-0d2f3c9b7e11',
        }),
    ),
  },
  movedAlready: {
    situation: 'moving a booking that was moved',
    run: after(1, async ({ does, refuses, at }, { uid }) => {
      await does(`POST /bookings/${uid}/reschedule`, { start: at('14:00') });
      return await refuses(`POST /bookings/${uid}/reschedule`, { start: at('13:00') });
    }),
  },
  cancelledAlready: {
    situation: 'cancelling twice',
    run: after(1, async ({ does, refuses }, { uid }) => {
      await does(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
      return await refuses(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
    }),
  },
  rejectedAlready: {
    situation: 'cancelling what was declined',
    run: after(4, async ({ does, refuses }, { uid }) => {
      await does(`POST /bookings/${uid}/decline`, {});
      return await refuses(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
    }),
  },
  cancellingOff: {
    situation: 'an event type whose bookings stay',
    run: after(1, async ({ cloud, refuses }, { uid }) => {
      Object.assign(cloud.store.eventTypes.get(1)!, { disableCancelling: { disabled: true } });
      return await refuses(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
    }),
  },
  notPending: {
    situation: 'confirming what is confirmed',
    run: after(
      1,
      async ({ refuses }, { uid }) => await refuses(`POST /bookings/${uid}/confirm`, {}),
    ),
  },
  absentTooEarly: {
    situation: 'absent before the start',
    run: after(
      1,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/mark-absent`, { host: true }),
    ),
  },
  noCalVideo: {
    situation: 'recordings of a booking elsewhere',
    run: after(1, async ({ refuses }, { uid }) => await refuses(`GET /bookings/${uid}/recordings`)),
  },
  codeMissing: {
    situation: 'the email address must be proven',
    run: changed(1, { requiresBookerEmailVerification: true }),
  },
  codeWrong: {
    situation: 'a wrong code',
    run: sends('POST /verified-resources/emails/verification-code/verify', {
      email: 'a@example.com',
      code: '000000',
    }),
  },
  managedParent: {
    situation: 'a managed event type',
    run: changed(8, { schedulingType: 'managed' }),
  },
  noHosts: { situation: 'an event type without hosts', run: changed(8, { hosts: [] }) },
  seatedClosed: {
    situation: 'an attendee more where there are seats',
    run: after(
      2,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/attendees`, {
          ...attendee,
          email: 'more@example.com',
        }),
    ),
  },
  instantOnlyTeams: {
    situation: 'an instant meeting without a team',
    run: books(1, { instant: true }),
  },
  bookingUnknown: { situation: 'a wrong Booking UID', run: sends('GET /bookings/nowhere') },
  guestsTooMany: {
    situation: 'too many guests',
    run: after(
      1,
      async ({ refuses }, { uid }) =>
        await refuses(`POST /bookings/${uid}/guests`, {
          guests: Array.from({ length: 11 }, (_, index) => ({ email: `g${index}@example.com` })),
        }),
    ),
  },
  participatesAlready: {
    situation: 'somebody is added twice',
    run: after(
      1,
      async ({ refuses }, { uid }) => await refuses(`POST /bookings/${uid}/attendees`, attendee),
    ),
  },
  tooLarge: {
    situation: 'more than 100 kB',
    run: sends('PATCH /me', { bio: 'x'.repeat(110_000) }),
  },
};

const webhook = {
  subscriberUrl: 'https://hooks.example.com/1',
  triggers: ['BOOKING_CREATED'],
  active: true,
};

const setup: Record<string, Case> = {
  webhookExists: {
    situation: 'a second webhook with the same URL',
    run: async ({ does, refuses }) => {
      await does('POST /webhooks', webhook);
      return await refuses('POST /webhooks', webhook);
    },
  },
  webhookUrlRefused: {
    situation: 'a webhook to a local address',
    run: async ({ cloud, refuses }) => {
      cloud.store.allowsLocalWebhooks = false;
      const failure = await refuses('POST /webhooks', {
        ...webhook,
        subscriberUrl: 'https://localhost/1',
      });
      cloud.store.allowsLocalWebhooks = true;
      return failure;
    },
  },
  webhookDelay: {
    situation: 'a delay without a no-show event',
    run: sends('POST /webhooks', { ...webhook, time: 5, timeUnit: 'MINUTE' }),
  },
  slugTaken: {
    situation: 'a slug that is in use',
    run: sends('POST /event-types', { title: 'Intro', slug: 'intro-call', lengthInMinutes: 30 }),
  },
  memberAlready: {
    situation: 'a second membership',
    run: sends('POST /teams/3/memberships', { userId: 2, role: 'MEMBER' }),
  },
  emailTaken: {
    situation: 'a user with a known email address',
    run: sends('POST /organizations/1/users', { email: 'grace@example.com' }),
  },
  absenceOverlaps: {
    situation: 'absent twice at the same time',
    run: async ({ does, refuses }) => {
      const body = { start: '2027-05-01T00:00:00Z', end: '2027-05-10T00:00:00Z' };
      await does('POST /me/ooo', body);
      return await refuses('POST /me/ooo', body);
    },
  },
  conflict: {
    situation: 'status 409 for another reason',
    run: status(409, { statusCode: 409, message: 'Conflict' }),
  },
  appNotConnected: {
    situation: 'an app that is not connected',
    run: sends('POST /conferencing/zoom/default', {}),
  },
  calendarUnknown: {
    situation: 'an unknown destination calendar',
    run: sends('PUT /destination-calendars', {
      integration: 'google_calendar',
      externalId: 'nowhere@example.com',
    }),
  },
  notTeamMembers: {
    situation: 'hosts from outside the team',
    run: sends('POST /teams/3/event-types', {
      title: 'Team',
      slug: 'team',
      lengthInMinutes: 30,
      schedulingType: 'collective',
      hosts: [{ userId: 4 }],
    }),
  },
  seatsExclude: {
    situation: 'seats together with a confirmation',
    run: sends('POST /event-types', {
      title: 'Class',
      slug: 'class',
      lengthInMinutes: 30,
      seats: { seatsPerTimeSlot: 4, showAttendeeInfo: true, showAvailabilityCount: true },
      confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: true },
    }),
  },
  creditsShort: {
    situation: 'too few credits',
    run: sends('POST /credits/charge', { credits: 1000, creditFor: 'SMS' }),
  },
  zoneUnknown: {
    situation: 'a time zone that does not exist',
    run: books(1, { attendee: { ...attendee, timeZone: 'Europe/Nowhere' } }),
  },
  propertyUnknown: {
    situation: 'a self-hosted server gets a field of the cloud',
    run: books(1, { allowConflicts: true }, { on: 'own' }),
  },
  eventTypeUnknown: { situation: 'a wrong event type', run: books(999) },
  notFound: { situation: 'anything else that is not there', run: sends('GET /schedules/999') },
};

/** Every case by the name of the cause that must explain it. */
export const catalogue: Record<string, Case> = { ...connection, ...access, ...bookings, ...setup };
