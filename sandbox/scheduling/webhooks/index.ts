/** Webhooks in every scope: a person's, an event type's, an organization's, a platform client's. */
import { randomUUID } from 'node:crypto';
import { pick } from 'lodash';
import { listAnswer } from '../../page';
import { joined, routes } from '../../routes';
import { ApiError } from '../../types';
import type { Answer, Handlers, SandboxRequest } from '../../types';
import { badRequest, caller, iso, managesEventType, notFound } from '../find';
import type { Webhook } from '../model';
import { checkSubscriberUrl } from './target';

/** Whose webhook it is: exactly one key. */
type Owner = Partial<
  Pick<Webhook, 'userId' | 'eventTypeId' | 'teamId' | 'organizationId' | 'platformClientId'>
>;

interface Body {
  subscriberUrl?: string;
  triggers?: string[];
  active?: boolean;
  secret?: string | null;
  payloadTemplate?: string | null;
  version?: string;
  time?: number | null;
  timeUnit?: Webhook['timeUnit'];
}

const firstVersion = '2021-10-20';
const delayed = ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW', 'AFTER_GUESTS_CAL_VIDEO_NO_SHOW'];
const plainKeys = [
  'id',
  'payloadTemplate',
  'triggers',
  'subscriberUrl',
  'active',
  'secret',
] as const;
const organizationOnly = /^DELEGATION_CREDENTIAL_/;

const ofUser = (request: SandboxRequest): Owner => ({ userId: caller(request).id });

const ofEventType = (request: SandboxRequest): Owner => {
  const { store, params, user } = request;
  const type = store.eventTypes.get(Number(params.eventTypeId));
  const isThere = type && (params.teamId === undefined || type.teamId === Number(params.teamId));
  if (!isThere || !managesEventType(store, user, type)) {
    throw notFound(`Event type with id ${params.eventTypeId} not found`);
  }
  return { eventTypeId: type.id };
};

const ofOrganization = ({ params }: SandboxRequest): Owner => ({
  organizationId: Number(params.orgId),
});

const ofClient = ({ params }: SandboxRequest): Owner => ({ platformClientId: params.clientId });

export const webhooks = joined(
  inScope('', ofUser),
  inScope('(/teams/{teamId})?/event-types/{eventTypeId}', ofEventType),
  inScope('/oauth-clients/{clientId}', ofClient),
  inScope('/organizations/{orgId}', ofOrganization),
  routes({
    'DELETE (/teams/{teamId})?/event-types/{eventTypeId}/webhooks': (request) =>
      removeAll(request, ofEventType(request)),
    'DELETE /oauth-clients/{clientId}/webhooks': (request) => removeAll(request, ofClient(request)),
  }),
);

/** The operations that every scope has. */
function inScope(scope: string, ownerOf: (request: SandboxRequest) => Owner): Handlers {
  const all = `${scope}/webhooks`;
  const one = `${all}/{webhookId}`;
  return routes({
    [`GET ${all}`]: (request) => list(request, ownerOf(request)),
    [`POST ${all}`]: (request) => create(request, ownerOf(request)),
    [`GET ${one}`]: (request) => get(request, ownerOf(request)),
    [`PATCH ${one}`]: (request) => update(request, ownerOf(request)),
    [`DELETE ${one}`]: (request) => remove(request, ownerOf(request)),
  });
}

function owned({ store }: SandboxRequest, owner: Owner): Webhook[] {
  const [[key, id]] = Object.entries(owner);
  return [...store.webhooks.values()].filter((webhook) => webhook[key as keyof Owner] === id);
}

/** @throws 404, also for a webhook of another scope. */
function webhookOf(request: SandboxRequest, owner: Owner): Webhook {
  const { webhookId } = request.params;
  const found = owned(request, owner).find(({ id }) => id === webhookId);
  if (!found) throw notFound(`Webhook (${webhookId}) not found`);
  return found;
}

function list(request: SandboxRequest, owner: Owner): Answer {
  return listAnswer(
    owned(request, owner).map((webhook) => shown(request, webhook)),
    request,
  );
}

function create(request: SandboxRequest, owner: Owner): Answer {
  const { store, profile, now } = request;
  const body: Body & Pick<Webhook, 'subscriberUrl' | 'triggers' | 'active'> = request.body;
  checkSubscriberUrl(body.subscriberUrl, profile === 'cloud' && !store.allowsLocalWebhooks);
  checkTriggers(request, body, owner);
  if (owned(request, owner).some(({ subscriberUrl }) => subscriberUrl === body.subscriberUrl)) {
    throw new ApiError(
      409,
      `Webhook with this subscriber url already exists for this ${scopeName(owner)}`,
      'ConflictException',
    );
  }
  const webhook: Webhook = {
    id: randomUUID(),
    subscriberUrl: body.subscriberUrl,
    triggers: body.triggers,
    active: body.active,
    secret: body.secret ?? null,
    payloadTemplate: body.payloadTemplate ?? null,
    time: body.time ?? null,
    timeUnit: body.timeUnit ?? null,
    version: body.version ?? firstVersion,
    createdAt: iso(now()),
    ...owner,
  };
  store.webhooks.set(webhook.id, webhook);
  return { status: 201, data: shown(request, webhook) };
}

function get(request: SandboxRequest, owner: Owner): Answer {
  const webhook = webhookOf(request, owner);
  // The community server tells all about the webhooks of people only.
  if (request.profile === 'selfHosted' && owner.userId === undefined) {
    return { data: pick(webhook, plainKeys) };
  }
  const { userId, eventTypeId, teamId, organizationId, platformClientId, ...facts } = webhook;
  return {
    data: {
      ...facts,
      userId: userId ?? null,
      teamId: organizationId ?? teamId ?? null,
      eventTypeId: eventTypeId ?? null,
      oAuthClientId: platformClientId ?? null,
      appId: null,
      platform: false,
    },
  };
}

function update(request: SandboxRequest, owner: Owner): Answer {
  const { store, profile } = request;
  const webhook = webhookOf(request, owner);
  const body: Body = request.body;
  // An empty one is taken, and the webhook is dead.
  if (body.subscriberUrl) {
    checkSubscriberUrl(body.subscriberUrl, profile === 'cloud' && !store.allowsLocalWebhooks);
  }
  checkTriggers(request, { ...webhook, ...body }, owner);
  Object.assign(webhook, body);
  return { data: shown(request, webhook) };
}

function remove(request: SandboxRequest, owner: Owner): Answer {
  const webhook = webhookOf(request, owner);
  request.store.webhooks.delete(webhook.id);
  return { data: shown(request, webhook) };
}

function removeAll(request: SandboxRequest, owner: Owner): Answer {
  const all = owned(request, owner);
  for (const { id } of all) request.store.webhooks.delete(id);
  return { data: `${all.length} webhooks deleted` };
}

/** Every answer but that to "get one": the cloud also tells version and delay. */
function shown({ profile }: SandboxRequest, webhook: Webhook) {
  const { time, timeUnit, version } = webhook;
  const { userId, eventTypeId, teamId, organizationId, platformClientId } = webhook;
  return {
    ...pick(webhook, plainKeys),
    ...(profile === 'cloud' && { time, timeUnit, version }),
    ...(userId !== undefined && { userId }),
    ...(eventTypeId !== undefined && { eventTypeId }),
    ...((organizationId ?? teamId) !== undefined && { teamId: organizationId ?? teamId }),
    ...(platformClientId !== undefined && { oAuthClientId: platformClientId }),
  };
}

/** @throws 400 when a delay is missing or superfluous, or an event is none of this scope. */
function checkTriggers({ profile }: SandboxRequest, body: Body, owner: Owner): void {
  const { triggers = [], time, timeUnit } = body;
  const foreign = triggers.find((trigger) => organizationOnly.test(trigger));
  if (foreign && owner.organizationId === undefined) {
    throw badRequest(`${foreign} is only for webhooks of an organization`);
  }
  if (profile === 'selfHosted') {
    // The community server has no input for the delay, and knows only the first payload version.
    if (body.version && body.version !== firstVersion) {
      const message = `version must be one of the following values: ${firstVersion}`;
      const errors = [{ property: 'version', constraints: { isEnum: message }, children: [] }];
      throw new ApiError(400, 'Bad Request Exception', undefined, { details: { errors } });
    }
    return;
  }
  const needsDelay = triggers.some((trigger) => delayed.includes(trigger));
  const hasDelay = typeof time === 'number' && typeof timeUnit === 'string';
  if (needsDelay && !hasDelay) {
    throw badRequest(`time and timeUnit are required with ${delayed.join(' and ')}`);
  }
  if (!needsDelay && (typeof time === 'number' || typeof timeUnit === 'string')) {
    throw badRequest(`time and timeUnit are only for ${delayed.join(' and ')}`);
  }
}

function scopeName({ userId, eventTypeId, organizationId }: Owner): string {
  if (userId !== undefined) return 'user';
  if (eventTypeId !== undefined) return 'event type';
  return organizationId === undefined ? 'oAuth client' : 'organization';
}
