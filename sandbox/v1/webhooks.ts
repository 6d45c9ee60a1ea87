/** Webhooks of API v1, kept where API v2 has them: they hear of the same events. */
import { randomUUID } from 'node:crypto';
import type { Webhook } from '../scheduling/model';
import { typeOf } from './eventTypes';
import { routes } from './routes';
import { missing, type LegacyRequest } from './types';

/** The secret is never told. */
const webhookShown = (webhook: Webhook) => ({
  id: webhook.id,
  userId: webhook.userId ?? null,
  eventTypeId: webhook.eventTypeId ?? null,
  subscriberUrl: webhook.subscriberUrl,
  eventTriggers: webhook.triggers,
  payloadTemplate: webhook.payloadTemplate,
  appId: null,
  version: webhook.version,
});

/** A webhook is its user's, or that of one of the user's event types. */
function owned({ store, user, isAdmin, query }: LegacyRequest): Webhook[] {
  const owners: number[] = (isAdmin && query.userId) || [user.id];
  const types = [...store.eventTypes.values()].filter(({ ownerId }) =>
    owners.includes(ownerId ?? 0),
  );
  return [...store.webhooks.values()].filter(
    ({ userId, eventTypeId }) =>
      owners.includes(userId ?? 0) || types.some(({ id }) => id === eventTypeId),
  );
}

function webhookOf(request: LegacyRequest): Webhook {
  const found = owned(request).find(({ id }) => id === request.params.id);
  if (!found) throw missing('Webhook');
  return found;
}

/** @throws 404 or 403 for an event type that is not the caller's */
function ownerOf(request: LegacyRequest): Pick<Webhook, 'userId' | 'eventTypeId'> {
  const { eventTypeId, userId = request.user.id } = request.body;
  return eventTypeId === undefined ? { userId } : { eventTypeId: typeOf(request, eventTypeId).id };
}

export const webhooks = routes({
  'GET /webhooks': (request) => owned(request).map(webhookShown),
  'POST /webhooks': (request) => {
    const { store, body, now } = request;
    const { subscriberUrl, eventTriggers, active, secret, payloadTemplate, version } = body;
    const webhook: Webhook = {
      id: randomUUID(),
      subscriberUrl,
      triggers: eventTriggers,
      active,
      secret: secret ?? null,
      payloadTemplate: payloadTemplate ?? null,
      time: null,
      timeUnit: null,
      version: version ?? '2021-10-20',
      createdAt: now().toISO()!,
      ...ownerOf(request),
    };
    store.webhooks.set(webhook.id, webhook);
    return webhookShown(webhook);
  },
  'GET /webhooks/{id}': (request) => webhookShown(webhookOf(request)),
  'PATCH /webhooks/{id}': (request) => {
    const { eventTriggers, eventTypeId, ...changes } = request.body;
    const webhook = webhookOf(request);
    Object.assign(
      webhook,
      changes,
      eventTriggers && { triggers: eventTriggers },
      eventTypeId !== undefined && { ...ownerOf(request), userId: undefined },
    );
    return webhookShown(webhook);
  },
  'DELETE /webhooks/{id}': (request) => {
    const { id } = webhookOf(request);
    request.store.webhooks.delete(id);
    return `Webhook with id: ${id} deleted successfully`;
  },
});
