import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { isEqual, omitBy } from 'lodash';
import { offset } from '../shared/define/paging';
import { fetchData, pages, request, type Call, type Session } from '../shared/request';
import { eventsByValue } from './events';
import { OLDEST_PAYLOAD } from './settings';

/** A webhook as it should be in Cal.com. */
export interface Wanted {
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
interface Found extends IDataObject {
  id: string | number;
  subscriberUrl: string;
}

const oneOf = (path: string, id: string | number): string =>
  `${path}/${encodeURIComponent(String(id))}`;

const hasStatus = (error: unknown, status: string): boolean =>
  error instanceof NodeApiError && error.httpCode === status;

/** Turns the failure of this status into nothing. */
const unless =
  (status: string) =>
  (error: unknown): undefined => {
    if (!hasStatus(error, status)) throw error;
  };

/** The webhook of this ID in the list at `path`, or undefined when there is none (any more). */
async function read(session: Session, path: string, id: string): Promise<Found | undefined> {
  return await fetchData<Found>(session, { method: 'GET', path: oneOf(path, id) }).catch(
    unless('404'),
  );
}

/** The webhook of the list at `path` that delivers to this address; reads as many pages as it takes. */
async function findByUrl(session: Session, path: string, url: string): Promise<Found | undefined> {
  for await (const page of pages(session, { method: 'GET', path }, { paging: offset })) {
    const found = page.find(({ subscriberUrl }) => subscriberUrl === url);
    if (found) return found as Found;
  }
  return undefined;
}

/** The properties of a webhook that are not as they should be, with the values they should have. */
function difference(found: Found, wanted: Wanted): Partial<Wanted> {
  const same: Record<keyof Wanted, boolean> = {
    subscriberUrl: found.subscriberUrl === wanted.subscriberUrl,
    triggers: isEqual(new Set(found.triggers as string[]), new Set(wanted.triggers)),
    active: found.active === true,
    secret: found.secret === wanted.secret,
    payloadTemplate: (found.payloadTemplate || null) === wanted.payloadTemplate,
    version: (found.version ?? OLDEST_PAYLOAD) === wanted.version,
    time: wanted.time === undefined || found.time === wanted.time,
    timeUnit: wanted.timeUnit === undefined || found.timeUnit === wanted.timeUnit,
  };
  return omitBy(wanted, (_value, key) => same[key as keyof Wanted]);
}

/** Whether the webhook exists in the list at `path` and is as it should be. */
export async function isAsWanted(
  session: Session,
  path: string,
  { id, wanted }: { id: string; wanted: Wanted },
): Promise<'yes' | 'different' | 'gone'> {
  const found = await read(session, path, id);
  if (!found) return 'gone';
  return Object.keys(difference(found, wanted)).length === 0 ? 'yes' : 'different';
}

/**
 * Makes the list at `path` hold the webhook as it should be, and returns its ID: the one of the
 * known ID or with the same address is changed, otherwise a new one is created. May be repeated.
 * Throws a NodeApiError when Cal.com refuses.
 */
export async function ensure(
  session: Session,
  path: string,
  { id, wanted }: { id?: string; wanted: Wanted },
): Promise<string> {
  try {
    const known = id === undefined ? undefined : await read(session, path, id);
    const isOurs = known?.subscriberUrl === wanted.subscriberUrl;
    const twin = isOurs ? undefined : await findByUrl(session, path, wanted.subscriberUrl);
    // Cal.com takes an address once: ours moved, and another webhook has its place.
    if (known && twin)
      await remove(session, { path, id: String(known.id), url: wanted.subscriberUrl });
    const found = twin ?? known;
    return found
      ? await change(session, path, found, wanted)
      : await createOrAdopt(session, path, wanted);
  } catch (error) {
    throw explained(error, session, wanted);
  }
}

async function change(
  session: Session,
  path: string,
  found: Found,
  wanted: Wanted,
): Promise<string> {
  const body = difference(found, wanted);
  if (Object.keys(body).length > 0) {
    await request(session, {
      method: 'PATCH',
      path: oneOf(path, found.id),
      body: body as IDataObject,
      repeatable: true,
    });
  }
  return String(found.id);
}

/** A webhook with this address may have come into being since the list was read: then it is ours. */
async function createOrAdopt(session: Session, path: string, wanted: Wanted): Promise<string> {
  const body = omitBy<unknown>(
    { ...wanted },
    (value, key) => value === null || (key === 'version' && value === OLDEST_PAYLOAD),
  ) as IDataObject;
  const create: Call = { method: 'POST', path, body };
  const created = await fetchData<Found>(session, create).catch(unless('409'));
  if (created) return String(created.id);

  const found = await findByUrl(session, path, wanted.subscriberUrl);
  // Told that it exists, but not where: the refusal says it best.
  return found
    ? await change(session, path, found, wanted)
    : String((await fetchData<Found>(session, create)).id);
}

/**
 * Removes a webhook from the list at `path`: by its ID, or by its address when the ID never became
 * known. One that is gone already counts as removed.
 */
export async function remove(
  session: Session,
  { path, id, url }: { path: string; id?: string; url: string },
): Promise<void> {
  const known = id ?? (await findByUrl(session, path, url))?.id;
  if (known === undefined) return;
  await request(session, { method: 'DELETE', path: oneOf(path, known) }).catch(unless('404'));
}

/**
 * What people are told when Cal.com refuses. Servers answer an unknown event with the list of all
 * that they know: people need the one. An echo of our request must not show the secret.
 */
function explained(error: unknown, session: Session, { triggers, secret }: Wanted): unknown {
  if (!(error instanceof NodeApiError)) return error;
  error.message = error.message.replaceAll(secret, '***');
  error.description = error.description?.replaceAll(secret, '***');
  if (!hasStatus(error, '400') || !/triggers/.test(error.message)) return error;

  const events = triggers.map((value) => eventsByValue.get(value)).filter((it) => it?.cloudOnly);
  if (session.server.kind !== 'selfHosted' || events.length === 0) return error;
  const message = `This Cal.com server does not send these events: ${events.map((it) => it!.name).join(', ')}`;
  return new NodeApiError(
    session.context.getNode(),
    { message },
    { message, description: 'Leave them out, or use an account on cal.com.', httpCode: '400' },
  );
}
