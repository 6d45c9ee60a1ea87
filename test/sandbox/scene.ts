/**
 * Calls operations of the contract with the smallest request that makes sense: ids of what the seed
 * holds, or of something that is created first.
 */
import { operations, schemaOf, type ContractOperation } from '../../contract';
import type { Sandbox } from '../../sandbox/index';
import { example } from '../../sandbox/example';
import { ids, oauth } from '../../sandbox/seed';

import { earlier, extras, pathIds, values, type Values } from './sceneTables';
import { codeOfGuest, contentOf, eventFor, ofEvent } from './sceneOfEvents';

const matching = (table: Array<[RegExp, Values]>, text: string): Values[] =>
  table.filter(([pattern]) => pattern.test(text)).map(([, found]) => found);

const dataOf = async (answer: Response): Promise<Values> =>
  ((await answer.json()) as { data: Values }).data;

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
    const extra: Values = Object.assign(
      {},
      ...matching(extras, route),
      await this.stateful(operation),
      more,
    );
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
    const given = operation.body && {
      ...(example(operation.body, values) as Values),
      ...extra,
    };
    const { body, type } = contentOf(given);
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
      encodeURIComponent(params[name]),
    );
    return await fetch(`${this.sandbox.url}${path}?${query}`, {
      method: operation.method,
      redirect: 'manual',
      headers: {
        ...this.credential(operation),
        ...(operation.version && { 'cal-api-version': operation.version }),
        ...(type && { 'content-type': type }),
      },
      body,
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
      return { refreshToken: (await dataOf(answer)).refreshToken };
    }
    if (path === '/v2/auth/oauth2/token') return this.grantedCode();
    if (path.endsWith('/check-ins')) {
      return { checkInToken: codeOfGuest(this.sandbox) };
    }
    if (path === '/v2/contacts/{id}/tags') return { tagId: await this.createTag() };
    return {};
  }

  private async createTag(): Promise<unknown> {
    return (await dataOf(await this.call(operationAt('POST /v2/contacts/tags')))).id;
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
    if (/^(locationId|registrationId|coHostId)$/.test(name)) return ofEvent(this.sandbox, name);
    if (name === 'uuid') return eventFor(this.sandbox, operation);
    if (name === 'tagId') return await this.createTag();
    if (name === 'oooId' && !operation.path.startsWith('/v2/me')) {
      return await this.create(operation, name, params);
    }
    return Object.assign({}, ...matching(pathIds, operation.path))[name];
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
    const data = await dataOf(answer);
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
    return await dataOf(answer);
  }
}
