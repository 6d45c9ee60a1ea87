import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { get, isPlainObject, omit } from 'lodash';
import { recordsAt } from '../operation/output';
import { offset, wholeList } from '../operation/paging';
import { fetchData, pages, request, unless, type Session } from '../request';

/** A webhook as it should be in Cal.com. */
export interface WebhookWish {
  subscriberUrl: string;
  triggers: string[];
  active: true;
  secret: string;
  payloadTemplate: string | null;
  version: string;
  /** When the no-show events are sent, counted from the start of the meeting. */
  time?: number;
  timeUnit?: string;
}

/** A webhook as Cal.com tells it. Lists and older servers leave keys out. */
export interface Found extends IDataObject {
  id: string | number;
  subscriberUrl: string;
}

/** The webhooks of one place, through whatever API the server has. May throw a NodeApiError. */
export interface WebhooksApi {
  list(): AsyncGenerator<Found[]>;
  read(id: string | number): Promise<Found>;
  create(body: Partial<WebhookWish>): Promise<Found>;
  change(id: string | number, changes: Partial<WebhookWish>): Promise<void>;
  remove(id: string | number): Promise<void>;
}

/** Removes a webhook; one that is gone already counts as removed. */
export const removeIfThere = async (webhooks: WebhooksApi, id: string | number): Promise<void> =>
  await webhooks.remove(id).catch(unless(404));

/** All webhooks of a place, from however many pages. */
export async function allOf(webhooks: WebhooksApi): Promise<Found[]> {
  const all: Found[] = [];
  for await (const page of webhooks.list()) all.push(...page);
  return all;
}

/** The webhooks in the list at `path`, such as `/event-types/2/webhooks`. */
export const webhooksAt = (session: Session, path: string): WebhooksApi =>
  session.server.legacy ? ofLegacy(session, path) : ofNewer(session, path);

const oneOf = (path: string, id: string | number): string =>
  `${path}/${encodeURIComponent(String(id))}`;

const ofNewer = (session: Session, path: string): WebhooksApi => ({
  async *list() {
    for await (const page of pages(session, { method: 'GET', path }, { paging: offset })) {
      yield page as Found[];
    }
  },
  read: async (id) =>
    await fetchData<Found>(session, { method: 'GET', path: oneOf(path, id), answers: 'record' }),
  create: async (wanted) => {
    const body = wanted as IDataObject;
    return await fetchData<Found>(session, { method: 'POST', path, body, answers: 'record' });
  },
  change: async (id, changes) => {
    const body = changes as IDataObject;
    await request(session, { method: 'PATCH', path: oneOf(path, id), body, repeatable: true });
  },
  remove: async (id) => {
    await request(session, { method: 'DELETE', path: oneOf(path, id) });
  },
});

/**
 * API v1 has one list for an account and its event types, calls the events by another name, and
 * sends no-show events at a time of its own. Whether a webhook is active and what its secret is, it
 * does not tell: both count as different, and every publishing sends them again.
 */
function ofLegacy(session: Session, place: string): WebhooksApi {
  const path = '/webhooks';
  const [, number] = /^\/event-types\/(\d+)\//.exec(place) ?? [];
  const eventTypeId = number ? Number(number) : null;
  const toFound = (row: IDataObject): Found => ({
    ...(row as Found),
    triggers: row.eventTriggers,
  });
  const toBody = ({ triggers, ...rest }: Partial<WebhookWish>): IDataObject => ({
    ...omit(rest, ['time', 'timeUnit']),
    ...(triggers && { eventTriggers: triggers }),
  });
  const told = (body: unknown): Found => {
    const webhook: unknown = get(body, 'webhook');
    if (isPlainObject(webhook)) return toFound(webhook as IDataObject);
    throw new NodeApiError(
      session.context.getNode(),
      { message: 'The response of API v1 does not contain a webhook' },
      {
        message: 'The response of API v1 does not contain a webhook',
        description: 'Check "Base URL" in the credential: it may not be the address of API v1.',
      },
    );
  };
  return {
    async *list() {
      const listing = { paging: wholeList, output: recordsAt('webhooks') };
      for await (const page of pages(session, { method: 'GET', path }, listing)) {
        yield page.filter((row) => (row.eventTypeId ?? null) === eventTypeId).map(toFound);
      }
    },
    read: async (id) =>
      told((await request(session, { method: 'GET', path: oneOf(path, id) })).body),
    create: async (wanted) => {
      const body = { ...toBody(wanted), ...(eventTypeId && { eventTypeId }) };
      return told((await request(session, { method: 'POST', path, body })).body);
    },
    change: async (id, changes) => {
      const body = toBody(changes);
      await request(session, { method: 'PATCH', path: oneOf(path, id), body, repeatable: true });
    },
    remove: async (id) => {
      await request(session, { method: 'DELETE', path: oneOf(path, id) });
    },
  };
}
