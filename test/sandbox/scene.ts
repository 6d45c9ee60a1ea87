/**
 * Calls operations of the contract with the smallest request that makes sense: ids of what the seed
 * holds, or of something that is created first.
 */
import { operations, schemaOf, type ContractOperation } from '../../contract';
import type { Sandbox } from '../../sandbox/index';
import { example } from '../../sandbox/example';
import { ids, oauth, platform } from '../../sandbox/seed';
import { uuidOf } from '../../sandbox/scheduling/pools';
import { VERIFICATION_CODE } from '../../sandbox/plain/verifiedResources';

type Values = Record<string, unknown>;

/** A Monday on which people work in Berlin and in New York. */
const MEETING = '2030-03-04T15:00:00Z';

/** Ids in paths; of several lines that fit, the last counts. */
const pathIds: Array<[RegExp, Values]> = [
  [
    /./,
    {
      orgId: ids.organization,
      teamId: ids.team,
      userId: ids.users.grace,
      eventTypeId: ids.eventTypes.intro,
      scheduleId: ids.schedules.grace,
      clientId: platform.clientId,
      routingFormId: 'form-contact',
      responseId: 1,
      attributeId: 'attribute-department',
      attributeSlug: 'department',
      attributeOptionId: 'option-sales',
      optionId: 'option-sales',
      roleId: 'role-support',
      credentialId: 'delegation-google',
      managedOrganizationId: 100,
      permission: 'booking.read',
      service: 'booking-api',
      uuid: '0c5d8a52-61c4-4b6c-9d3e-2f6a1b7c8d90',
      workflowId: 1,
      membershipId: 2,
      connectionId: 1,
      oooId: 1,
    },
  ],
  [/^\/v2\/schedules/, { scheduleId: ids.schedules.adaEarly }],
  [/^\/v2\/teams\/.*event-types|scheduling-config/, { eventTypeId: ids.eventTypes.teamIntro }],
  [/^\/v2\/teams\/.*memberships/, { membershipId: 8 }],
  [
    /\/organizations\/.*\/teams\//,
    {
      teamId: ids.organizationTeam,
      eventTypeId: ids.eventTypes.organizationTeamIntro,
      roleId: 'role-host',
      workflowId: 2,
      membershipId: 5,
    },
  ],
  [/\/routing-form$/, { workflowId: 3 }],
  [/\/attributes\/(options|assignments|sync-history)/, { userId: ids.users.ada }],
  [/\/oauth-clients\/\{clientId\}\/users/, { userId: ids.users.managed }],
  [/\/auth\/oauth2\/clients/, { clientId: oauth.clientId }],
  [/\/calendars\/\{calendar\}\/event/, { eventUid: 'event-1' }],
];

/** What bodies and queries hold beside the required properties, by route. */
const extras: Array<[RegExp, Values]> = [
  [
    /^POST \/v2\/bookings$/,
    {
      start: MEETING,
      eventTypeId: ids.eventTypes.flexible,
      attendee: { name: 'Vera Visitor', email: 'visitor@example.com', timeZone: 'Europe/Berlin' },
    },
  ],
  [/^GET \/v2\/slots$/, { eventTypeId: ids.eventTypes.intro }],
  [/\/slots\/reservations/, { slotStart: MEETING }],
  [/\/reschedule$/, { start: '2030-03-05T10:00:00Z' }],
  [/\/cancel$/, { cancellationReason: 'Sick' }],
  [/\/mark-absent$/, { host: true }],
  [/\/attendees$/, { email: 'friend@example.com' }],
  [/\/guests$/, { guests: [{ email: 'friend@example.com' }] }],
  [/\{bookingUid\}\/location$/, { location: { type: 'link', link: 'https://meet.example.com' } }],
  [/\/event-types$/, { assignAllTeamMembers: true }],
  [/\/attributes\/options\/\{userId\}$/, { attributeOptionId: 'option-support' }],
  [/attributes\/options.*\}\/\{/, { weight: 50 }],
  [/\/users\/\{userId\}\/conferencing\/default$/, { appSlug: 'daily-video' }],
  [
    /\/booking-limit-pools$/,
    { name: 'Interviews', eventTypeIds: [uuidOf({ id: ids.eventTypes.teamIntro })], perWeek: 5 },
  ],
  [/\/destination-calendars$/, { integration: 'google_calendar', externalId: 'ada@example.com' }],
];

/** Operations that must have run before, by route. */
const earlier: Array<[RegExp, string]> = [
  [/^DELETE \/v2\/me\/team-booking-limits/, 'PATCH /v2/me/team-booking-limits/{teamId}'],
  [/^DELETE \/v2\/selected-calendars/, 'POST /v2/selected-calendars'],
  [
    /^POST \/v2\/organizations.*conferencing\/\{app\}\/default|^DELETE \/v2\/organizations.*disconnect/,
    'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/connect',
  ],
  [/^GET \/v2\/conferencing\/default$/, 'POST /v2/conferencing/{app}/default'],
  [
    /^GET \/v2\/organizations.*conferencing\/default$/,
    'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/default',
  ],
  [/email\/verify-code$/, 'POST /v2/bookings/verification/email/send-code'],
  [/^GET \/v2\/bookings$/, 'POST /v2/bookings'],
  [/^GET \/v2\/webhooks$/, 'POST /v2/webhooks'],
  [
    /^GET \/v2\/event-types\/{eventTypeId}\/private-links$/,
    'POST /v2/event-types/{eventTypeId}/private-links',
  ],
  ...['', '/teams/{teamId}', '/organizations/{orgId}/teams/{teamId}'].flatMap((scope) =>
    ['emails', 'phones'].map((kind): [RegExp, string] => [
      new RegExp(`^GET /v2${scope}/verified-resources/${kind}$`),
      `POST /v2${scope}/verified-resources/${kind}/verification-code/verify`,
    ]),
  ),
];

/** Values of required properties of these names, wherever they occur. */
const values: Values = {
  code: VERIFICATION_CODE,
  // Of the body of a membership: somebody who is in no team.
  userId: ids.users.otto,
  eventTypeId: ids.eventTypes.intro,
  attributeId: 'attribute-department',
};

function operationAt(route: string): ContractOperation {
  const found = operations.find(({ method, path }) => `${method} ${path}` === route);
  if (!found) throw new Error(`the contract has no ${route}`);
  return found;
}

export class Scene {
  constructor(
    private readonly sandbox: Sandbox,
    /** Sets the sandbox's clock. */
    private readonly setTime: (iso: string) => void,
  ) {}

  /** Sends a request for an operation, after whatever has to be there first. */
  async call(operation: ContractOperation, more: Values = {}): Promise<Response> {
    const route = `${operation.method} ${operation.path}`;
    const before = earlier.find(([pattern]) => pattern.test(route))?.[1];
    if (before) await this.call(operationAt(before));
    const params: Record<string, string> = {};
    for (const { name } of operation.pathParams) {
      params[name] = String(await this.pathId(operation, name, params));
    }
    const found = extras.filter(([pattern]) => pattern.test(route)).map(([, extra]) => extra);
    const extra: Values = Object.assign({}, ...found, await this.stateful(operation), more);
    const query = new URLSearchParams();
    for (const parameter of operation.query) {
      const { required, ...schema } = parameter;
      const { name, style } = schema;
      if (style === 'brackets') {
        query.set(`${name}[0][credentialId]`, '1');
        query.set(`${name}[0][externalId]`, 'ada@example.com');
      } else if (required || name in extra) {
        query.set(name, String(extra[name] ?? example(schemaOf(parameter), values, name)));
      }
    }
    const body = operation.body && {
      ...(example(operation.body, values) as Values),
      ...extra,
    };
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(params[name]),
    );
    return await fetch(`${this.sandbox.url}${path}?${query}`, {
      method: operation.method,
      redirect: 'manual',
      headers: {
        ...this.credential(operation),
        ...(operation.version && { 'cal-api-version': operation.version }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body ? JSON.stringify(body) : undefined,
    });
  }

  /** Values of a body that only exist at run time. */
  private async stateful(operation: ContractOperation): Promise<Values> {
    const { path } = operation;
    if (/bookings\/(block|report)$/.test(path)) {
      return { bookingUid: (await this.book(operation)).uid };
    }
    if (path === '/v2/oauth/{clientId}/refresh') {
      const refresh = '/v2/oauth-clients/{clientId}/users/{userId}/force-refresh';
      const answer = await this.call(operationAt(`POST ${refresh}`));
      const { data } = (await answer.json()) as { data: Values };
      return { refreshToken: data.refreshToken };
    }
    if (path === '/v2/auth/oauth2/token') return this.grantedCode();
    if (path === '/v2/contacts/{id}/tags') return { tagId: await this.createTag() };
    return {};
  }

  private async createTag(): Promise<unknown> {
    const answer = await this.call(operationAt('POST /v2/contacts/tags'));
    return ((await answer.json()) as { data: Values }).data.id;
  }

  private grantedCode(): Values {
    const { clientId, clientSecret, redirectUri } = oauth;
    const code = 'granted';
    this.sandbox.store.codes.set(code, {
      code,
      clientId,
      redirectUri,
      userId: ids.users.ada,
      scopes: [],
      expiresAt: '2100-01-01T00:00:00.000Z',
    });
    return { code, client_id: clientId, client_secret: clientSecret, redirect_uri: redirectUri };
  }

  private credential({ auth }: ContractOperation): Record<string, string> {
    const { clientId, secret } = this.sandbox.platform;
    return auth === 'platformClient'
      ? { 'x-cal-client-id': clientId, 'x-cal-secret-key': secret }
      : { authorization: `Bearer ${this.sandbox.keys.ada}` };
  }

  private async pathId(
    operation: ContractOperation,
    name: string,
    params: Record<string, string>,
  ): Promise<unknown> {
    const allowed = operation.pathParams.find((parameter) => parameter.name === name)?.enum;
    if (allowed) return allowed[0];
    if (name === 'bookingUid') return (await this.book(operation)).uid;
    if (name === 'seatUid') return (await this.book(operation)).seatUid;
    if (/^(webhookId|linkId|uid|slug|eventId|attendeeId|id|poolId)$/.test(name)) {
      return await this.create(operation, name, params);
    }
    if (name === 'tagId') return await this.createTag();
    if (name === 'oooId' && !operation.path.startsWith('/v2/me')) {
      return await this.create(operation, name, params);
    }
    const lines = pathIds.filter(([pattern]) => pattern.test(operation.path));
    return Object.assign({}, ...lines.map(([, line]) => line))[name];
  }

  /** Creates the object that a path ends with, in its collection, and tells its id. */
  private async create(
    { path }: ContractOperation,
    name: string,
    params: Record<string, string>,
  ): Promise<unknown> {
    const collection = path.slice(0, path.indexOf(`/{${name}}`));
    const verify = path.includes('/verified-resources/') ? '/verification-code/verify' : '';
    const creator = operationAt(`POST ${collection}${verify}`);
    const pathParams = creator.pathParams.map((parameter) => ({
      ...parameter,
      enum: [params[parameter.name]],
    }));
    const answer = await this.call({ ...creator, pathParams });
    // A server that cannot create it has none: any ID is as good.
    if (!answer.ok) return 1;
    const { data } = (await answer.json()) as { data: Values };
    if (name === 'slug') return 'example';
    return data.id ?? data.linkId ?? data.reservationUid;
  }

  /** A booking in the state that the operation is for. */
  private async book({ path }: ContractOperation): Promise<Values> {
    const { eventTypes } = ids;
    const byRoute: Array<[RegExp, Values]> = [
      [/by-seat/, { eventTypeId: eventTypes.workshop }],
      [/reassign/, { eventTypeId: eventTypes.teamIntro }],
      [/\/organizations\//, { eventTypeId: eventTypes.organizationTeamIntro }],
      [
        /(confirm|decline)$/,
        {
          eventTypeId: eventTypes.approval,
          location: { type: 'attendeeDefined', location: 'Cafe' },
        },
      ],
    ];
    const more = byRoute.find(([pattern]) => pattern.test(path))?.[1];
    const answer = await this.call(operationAt('POST /v2/bookings'), more);
    if (/mark-absent/.test(path)) this.setTime('2030-03-04T18:00:00Z');
    return ((await answer.json()) as { data: Values }).data;
  }
}
