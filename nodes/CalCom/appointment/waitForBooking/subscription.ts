import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Session } from '../../../shared/request';
import { readLanguage } from '../words/language';
import { orNothing } from '../words/when/languages';
import { allOf, removeIfThere, webhooksAt, type WebhooksApi } from '../../../shared/webhooks/api';

/** What somebody may do that ends the waiting. */
export type Goal = 'booked' | 'cancelled' | 'either';

const made = ['BOOKING_CREATED', 'BOOKING_REQUESTED', 'BOOKING_RESCHEDULED'];
const endings = ['BOOKING_CANCELLED', 'BOOKING_REJECTED'];

const events: Record<Goal, string[]> = {
  booked: made,
  cancelled: endings,
  either: [...made, ...endings],
};

/** What the address of a delivery tells: the node forgets everything else while it waits. */
export interface Waiting {
  trackingId: string;
  goal: Goal;
  /** Language of what comes out. */
  language: string;
  /** When the waiting ends, in milliseconds since the epoch. */
  until: number;
  /** Bookings of the tracked link when the waiting began: many deliveries carry no metadata. */
  uids: string[];
  /** Prints of the people who had a seat by the link then: a seat that is given up is gone. */
  who: string[];
}

/** n8n's own parameter: who does not know the token of an execution cannot wake it. */
const TOKEN = 'signature';

/** The address to which Cal.com delivers: n8n's own for the waiting execution, and what for. */
export function addressFor(resumeUrl: string, nodeId: string, waiting: Waiting): string {
  const url = new URL(resumeUrl);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${nodeId}`;
  url.searchParams.set('tracking', waiting.trackingId);
  url.searchParams.set('for', waiting.goal);
  url.searchParams.set('language', waiting.language);
  url.searchParams.set('until', String(waiting.until));
  if (waiting.uids.length > 0) url.searchParams.set('uids', waiting.uids.join());
  if (waiting.who.length > 0) url.searchParams.set('who', waiting.who.join());
  return url.toString();
}

/** The parameters in an address. */
export const queryOf = (address: string): IDataObject =>
  Object.fromEntries(URL.canParse(address) ? new URL(address).searchParams : []);

/** What a delivery is for, by the parameters of its address; undefined when it is none of ours. */
export function waitingOf({
  tracking,
  for: goal,
  language,
  until,
  uids,
  who,
}: IDataObject): Waiting | undefined {
  if (typeof tracking !== 'string' || !(Number(until) > 0)) return undefined;
  if (typeof goal !== 'string' || !(goal in events)) return undefined;
  return {
    trackingId: tracking,
    goal: goal as Goal,
    // Anybody may write an address, and nothing that arrives may make the execution fail.
    language: orNothing(() => readLanguage(language)) ?? 'en',
    until: Number(until),
    uids: listIn(uids),
    who: listIn(who),
  };
}

const listIn = (value: unknown): string[] => (typeof value === 'string' ? value.split(',') : []);

/** What the deliveries are signed with: Cal.com learns it, and n8n makes it of the token again. */
export function secretOf({ [TOKEN]: token }: IDataObject): string | undefined {
  if (typeof token !== 'string' || token === '') return undefined;
  return createHash('sha256').update(`waiting for a booking ${token}`).digest('hex');
}

/** The webhooks of the account: the events may come from any of its event types. */
const webhooksOf = (session: Session): WebhooksApi => webhooksAt(session, '/webhooks');

/** Has Cal.com deliver the events to the address. Throws a NodeApiError when it refuses. */
export async function subscribe(session: Session, address: string, goal: Goal): Promise<void> {
  await webhooksOf(session).create({
    subscriberUrl: address,
    triggers: events[goal],
    active: true,
    secret: secretOf(queryOf(address)),
  });
}

/**
 * Removes the webhook of a waiting execution, by the parameters of its address, and those of this
 * n8n whose time has passed: after its time limit an execution goes on without coming by here
 * again. Those of another n8n are its own to remove. `origin` is that of this n8n's addresses; left
 * out, it is that of the webhook itself.
 */
export async function unsubscribe(
  session: Session,
  query: IDataObject,
  origin?: string,
): Promise<void> {
  const webhooks = webhooksOf(session);
  const all = (await allOf(webhooks)).map(({ id, subscriberUrl }) => ({
    id,
    origin: URL.canParse(subscriberUrl) ? new URL(subscriberUrl).origin : '',
    query: queryOf(subscriberUrl),
  }));
  const named = all.filter((each) => waitingOf(each.query) && each.query[TOKEN] === query[TOKEN]);
  const ours = origin ?? named[0]?.origin;
  const own = named.filter((each) => each.origin === ours);
  const past = all.filter(({ query: other, origin: from }) => {
    const waiting = waitingOf(other);
    return waiting && from === ours && waiting.until <= Date.now();
  });
  for (const id of new Set([...own, ...past].map((each) => each.id))) {
    await removeIfThere(webhooks, id);
  }
}
