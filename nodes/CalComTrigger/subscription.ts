import { NodeApiError } from 'n8n-workflow';
import { isEqual, omitBy } from 'lodash';
import { statusOf, unless, type Session } from '../shared/request';
import { eventsByValue } from '../shared/webhooks/events';
import { OLDEST_PAYLOAD } from '../shared/webhooks/settings';
import {
  removeIfThere,
  webhooksAt,
  type Found,
  type WebhookWish,
  type WebhooksApi,
} from '../shared/webhooks/api';
import { logOf } from './log';

/** The webhook of this ID, or undefined when there is none (any more). */
const read = async (webhooks: WebhooksApi, id: string): Promise<Found | undefined> =>
  await webhooks.read(id).catch(unless(404));

/** The webhook that delivers to this address; reads as many pages as it takes. */
export async function findByUrl(webhooks: WebhooksApi, url: string): Promise<Found | undefined> {
  for await (const page of webhooks.list()) {
    const found = page.find(({ subscriberUrl }) => subscriberUrl === url);
    if (found) return found;
  }
  return undefined;
}

/** The properties of a webhook that are not as they should be, with the values they should have. */
function difference(found: Found, wanted: WebhookWish): Partial<WebhookWish> {
  const same: Record<keyof WebhookWish, boolean> = {
    subscriberUrl: found.subscriberUrl === wanted.subscriberUrl,
    triggers: isEqual(new Set(found.triggers as string[]), new Set(wanted.triggers)),
    active: found.active === true,
    secret: found.secret === wanted.secret,
    payloadTemplate: (found.payloadTemplate || null) === wanted.payloadTemplate,
    version: (found.version ?? OLDEST_PAYLOAD) === wanted.version,
    time: wanted.time === undefined || found.time === wanted.time,
    timeUnit: wanted.timeUnit === undefined || found.timeUnit === wanted.timeUnit,
  };
  return omitBy(wanted, (_value, key) => same[key as keyof WebhookWish]);
}

/** Whether the webhook exists in the list at `path` and is as it should be. */
export async function isAsWanted(
  session: Session,
  path: string,
  { id, wanted }: { id: string; wanted: WebhookWish },
): Promise<'yes' | 'different' | 'gone'> {
  const found = await read(webhooksAt(session, path), id);
  if (!found) return 'gone';
  return Object.keys(difference(found, wanted)).length === 0 ? 'yes' : 'different';
}

/**
 * Makes the list at `path` hold the webhook as it should be, and returns its ID: the one with our
 * address is changed, of the known ID if possible, otherwise a new one is created. One that
 * delivers to another address is never touched, whatever its ID. May be repeated.
 * Throws a NodeApiError when Cal.com refuses.
 */
export async function ensure(
  session: Session,
  path: string,
  { id, wanted }: { id?: string; wanted: WebhookWish },
): Promise<string> {
  const webhooks = webhooksAt(session, path);
  try {
    const known = id === undefined ? undefined : await read(webhooks, id);
    const isOurs = known?.subscriberUrl === wanted.subscriberUrl;
    const found = isOurs ? known : await findByUrl(webhooks, wanted.subscriberUrl);
    if (known && !isOurs) tellLeftAlone(session, path, known);
    return found ? await change(webhooks, found, wanted) : await createOrAdopt(webhooks, wanted);
  } catch (error) {
    throw explained(error, session, wanted);
  }
}

async function change(webhooks: WebhooksApi, found: Found, wanted: WebhookWish): Promise<string> {
  const changes = difference(found, wanted);
  if (Object.keys(changes).length > 0) await webhooks.change(found.id, changes);
  return String(found.id);
}

/** A webhook with this address may have come into being since the list was read: then it is ours. */
async function createOrAdopt(webhooks: WebhooksApi, wanted: WebhookWish): Promise<string> {
  const body: Partial<WebhookWish> = omitBy(
    wanted,
    (value, key) => value === null || (key === 'version' && value === OLDEST_PAYLOAD),
  );
  const created = await webhooks.create(body).catch(unless(409));
  if (created) return String(created.id);

  const found = await findByUrl(webhooks, wanted.subscriberUrl);
  // Told that it exists, but not where: the refusal says it best.
  return found ? await change(webhooks, found, wanted) : String((await webhooks.create(body)).id);
}

/** What stands where a webhook should be: it, one that delivers somewhere else, or nothing. */
export async function whatIs(
  session: Session,
  { path, id, url }: { path: string; id?: string; url: string },
): Promise<'ours' | 'foreign' | 'gone'> {
  const webhooks = webhooksAt(session, path);
  const found = id === undefined ? await findByUrl(webhooks, url) : await read(webhooks, id);
  if (!found) return 'gone';
  return found.subscriberUrl === url ? 'ours' : 'foreign';
}

/**
 * Removes the webhook that delivers to `url` from the list at `path`: the one of that ID, and any
 * other when the ID never became known or is that of an older one. One that is gone already counts
 * as removed; one of that ID that delivers to another address is left alone, and the log says so.
 */
export async function remove(
  session: Session,
  { path, id, url }: { path: string; id?: string; url: string },
): Promise<void> {
  const webhooks = webhooksAt(session, path);
  const known = id === undefined ? undefined : await read(webhooks, id);
  const isOurs = known?.subscriberUrl === url;
  if (known && !isOurs) tellLeftAlone(session, path, known);
  const found = isOurs ? known : await findByUrl(webhooks, url);
  if (found) await removeIfThere(webhooks, found.id);
}

function tellLeftAlone({ context }: Session, path: string, { id, subscriberUrl }: Found): void {
  const { host } = new URL(subscriberUrl);
  logOf(context).warn(
    `the webhook ${id} at ${path} in Cal.com delivers to another address (${host}) and is left alone`,
  );
}

/**
 * What people are told when Cal.com refuses. Servers answer an unknown event with the list of all
 * that they know: people need the one. An echo of our request must not show the secret.
 */
function explained(error: unknown, session: Session, { triggers, secret }: WebhookWish): unknown {
  if (!(error instanceof NodeApiError)) return error;
  error.message = error.message.replaceAll(secret, '***');
  error.description = error.description?.replaceAll(secret, '***');
  if (statusOf(error) !== 400 || !/triggers/.test(error.message)) return error;

  const events = triggers
    .map((value) => eventsByValue.get(value))
    .filter((it) => it?.only === 'cloud');
  if (session.server.kind !== 'selfHosted' || events.length === 0) return error;
  const message = `This Cal.com server does not send these events: ${events.map((it) => it!.name).join(', ')}`;
  return new NodeApiError(
    session.context.getNode(),
    { message },
    { message, description: 'Leave them out, or use an account on cal.com.', httpCode: '400' },
  );
}
