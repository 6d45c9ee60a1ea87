import type { IHookFunctions } from 'n8n-workflow';
import { UnexpectedError } from 'n8n-workflow';
import { openSession, type Session } from '../shared/request';
import { refuseUnreachable } from '../shared/webhooks/address';
import { eventsByValue } from '../shared/webhooks/events';
import { isSamePlace, leftoverOf, settle } from './leftovers';
import { knownTypes } from './knownTypes';
import { deliverSample } from './sampleCall';
import {
  listPath,
  OLDEST_PAYLOAD,
  readSettings,
  refuseImpossible,
  type Settings,
} from '../shared/webhooks/settings';
import { newSecret } from '../shared/webhooks/signature';
import { State, type Place, type Slot } from './state';
import { ensure, isAsWanted } from './subscription';
import type { WebhookWish } from '../shared/webhooks/api';

/** n8n waits for us while it publishes: better fail, and be called again, than hang. */
const patience = { timeout: 30_000, maxWait: 60 };

interface Hook {
  context: IHookFunctions;
  state: State;
  settings: Settings;
  session: Session;
  url: string;
}

async function open(context: IHookFunctions): Promise<Hook> {
  const settings = readSettings(context);
  return {
    context,
    settings,
    state: new State(context.getWorkflowStaticData('node')),
    session: await openSession(context, settings.authentication, patience),
    url: urlOf(context),
  };
}

function urlOf(context: IHookFunctions): string {
  const url = context.getNodeWebhookUrl('default');
  if (!url) throw new UnexpectedError('n8n did not say at which address it waits for deliveries');
  return url;
}

/** Manual runs register n8n's test address for the time that they wait. */
const isManual = (context: IHookFunctions): boolean => context.getMode() === 'manual';

/** Where the node's parameters want the webhook now. */
const placeOf = ({ context, settings, session }: Hook): Place => ({
  server: session.server.api,
  account: session.credential,
  path: listPath(context, settings, session),
});

function wantedOf(
  { context, settings: { events, options }, url }: Hook,
  secret: string,
): WebhookWish {
  const delayed = events.some((value) => eventsByValue.get(value)?.delayed);
  return {
    subscriberUrl: url,
    triggers: events,
    active: true,
    secret,
    payloadTemplate: options.payloadTemplate?.trim() ? options.payloadTemplate : null,
    version: options.payloadVersion ?? OLDEST_PAYLOAD,
    ...(delayed && {
      time: Number(context.getNodeParameter('noShowAfter', 5)),
      timeUnit: String(context.getNodeParameter('noShowAfterUnit', 'MINUTE')),
    }),
  };
}

/**
 * n8n's `checkExists`: whether Cal.com has our webhook exactly as the parameters want it.
 * A webhook that was deleted or changed by hand, or belongs to other settings, is not.
 */
export async function checkWebhook(context: IHookFunctions): Promise<boolean> {
  const slot: Slot = isManual(context) ? 'test' : 'production';
  if (slot === 'test' && readSettings(context).useSampleEvent) return false;

  const hook = await open(context);
  const { state, session, settings } = hook;
  refuseImpossible(settings, session);
  await settle(hook);
  const known = state.get(slot);
  const secret = settings.options.secret || known?.secret;
  const place = placeOf(hook);
  if (!known?.id || !secret || !isSamePlace(known, place)) return false;

  const answer = await isAsWanted(session, place.path, {
    id: known.id,
    wanted: wantedOf(hook, secret),
  });
  if (answer === 'gone') state.clear(slot);
  if (answer === 'yes') await learnTypes(hook, slot, place.path);
  return answer === 'yes';
}

/** Notes down the event types by which this address chooses its events. */
async function learnTypes(
  { state, session, settings }: Pick<Hook, 'state' | 'session' | 'settings'>,
  slot: Slot,
  path: string,
): Promise<void> {
  const before = state.typesOf(slot);
  state.setTypes(slot, await knownTypes(session, { path, options: settings.options, before }));
}

/**
 * n8n's `create`: brings Cal.com to the wanted state. n8n may call it again after a failure, and
 * after a lost answer the webhook exists although nobody told us: it is noted down beforehand.
 */
export async function registerWebhook(context: IHookFunctions): Promise<void> {
  const slot: Slot = isManual(context) ? 'test' : 'production';
  if (slot === 'test' && readSettings(context).useSampleEvent) {
    deliverSample(context, urlOf(context));
    return;
  }
  const hook = await open(context);
  const { state, session, settings, url } = hook;
  refuseImpossible(settings, session);
  refuseUnreachable(url, session.server);
  const place = placeOf(hook);
  const known = state.get(slot);
  if (known && !(isSamePlace(known, place) && known.url === url)) {
    state.leftovers = [...state.leftovers, leftoverOf(known)];
    state.clear(slot);
  }
  await settle(hook);

  const kept = state.get(slot);
  const own = settings.options.secret;
  const secret = own || kept?.secret || newSecret();
  const registration = { ...place, url, id: kept?.id ?? '', ...(!own && { secret }) };
  state.set(slot, registration);
  const id = await ensure(session, place.path, {
    id: kept?.id || undefined,
    wanted: wantedOf(hook, secret),
  });
  state.set(slot, { ...registration, id });
  await learnTypes(hook, slot, place.path);
  // A credential may have been replaced by another one for the same account: the ID tells.
  state.leftovers = state.leftovers.filter(
    (left) =>
      left.server !== place.server ||
      (left.id !== id && !(isSamePlace(left, place) && left.url === url)),
  );
}

/**
 * n8n's `delete`: removes what was registered for this address, and what could not be removed
 * before: n8n may call it again after a failure. Without a registration there is nothing to do: a
 * webhook with this address may belong to a copy of the workflow, and a manual run with a sample
 * registers none. n8n does not say here which of its two addresses is meant: the address tells.
 * Throws the reason why a published workflow's webhook could not be removed.
 */
export async function unregisterWebhook(context: IHookFunctions): Promise<void> {
  const state = new State(context.getWorkflowStaticData('node'));
  const url = urlOf(context);
  const slot = (['test', 'production'] as const).find((each) => state.get(each)?.url === url);
  const known = slot && state.get(slot);
  const isRepeated = state.leftovers.some((leftover) => leftover.url === url);
  if (known) {
    state.clear(slot);
    state.leftovers = [...state.leftovers, leftoverOf(known)];
  }
  if (state.leftovers.length === 0) return;
  const failures = await settle(await open(context));
  // n8n expects no failure when a manual run ends; the log has it.
  const isPublished = slot === 'production' || (!slot && isRepeated);
  if (isPublished && failures.length > 0) throw failures[0];
}
