import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { offset } from '../../../shared/operation/paging';
import { fill } from '../../../shared/api/route';
import { fetchAll, fetchData, request, type Session } from '../../../shared/request';

/** What somebody may do that ends the waiting. */
export type Goal = 'booked' | 'calledOff' | 'either';

const events: Record<Goal, string[]> = {
  booked: ['BOOKING_CREATED', 'BOOKING_REQUESTED'],
  calledOff: ['BOOKING_CANCELLED', 'BOOKING_REJECTED'],
  either: ['BOOKING_CREATED', 'BOOKING_REQUESTED', 'BOOKING_CANCELLED', 'BOOKING_REJECTED'],
};

/** What the address of a delivery tells: the node forgets everything else while it waits. */
export interface Waiting {
  trackingId: string;
  /** When the waiting ends, in milliseconds since the epoch. */
  until: number;
  /** Bookings of the tracked link so far: older servers tell no metadata when one is cancelled. */
  uids: string[];
}

/** n8n's own parameter: who does not know the token of an execution cannot wake it. */
const TOKEN = 'signature';

/** The address to which Cal.com delivers: n8n's own for the waiting execution, and what for. */
export function addressFor(resumeUrl: string, nodeId: string, waiting: Waiting): string {
  const url = new URL(resumeUrl);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${nodeId}`;
  url.searchParams.set('tracking', waiting.trackingId);
  url.searchParams.set('until', String(waiting.until));
  if (waiting.uids.length > 0) url.searchParams.set('uids', waiting.uids.join());
  return url.toString();
}

/** The parameters in an address. */
export const queryOf = (address: string): IDataObject =>
  Object.fromEntries(URL.canParse(address) ? new URL(address).searchParams : []);

/** What a delivery is for, by the parameters of its address; undefined when it is none of ours. */
export function waitingOf({ tracking, until, uids }: IDataObject): Waiting | undefined {
  if (typeof tracking !== 'string' || !(Number(until) > 0)) return undefined;
  return {
    trackingId: tracking,
    until: Number(until),
    uids: typeof uids === 'string' ? uids.split(',') : [],
  };
}

/** What the deliveries are signed with: Cal.com learns it, and n8n makes it of the token again. */
export function secretOf({ [TOKEN]: token }: IDataObject): string | undefined {
  if (typeof token !== 'string' || token === '') return undefined;
  return createHash('sha256').update(`waiting for a booking ${token}`).digest('hex');
}

/** Has Cal.com deliver the events to the address. Throws a NodeApiError when it refuses. */
export async function subscribe(session: Session, address: string, goal: Goal): Promise<void> {
  await fetchData(session, {
    method: 'POST',
    path: '/webhooks',
    body: {
      subscriberUrl: address,
      triggers: events[goal],
      active: true,
      secret: secretOf(queryOf(address)),
    },
  });
}

/**
 * Removes the webhook of a waiting execution, by the parameters of its address, and all those whose
 * time has passed: after its time limit an execution goes on without coming by here again.
 */
export async function unsubscribe(session: Session, query: IDataObject): Promise<void> {
  const all = await fetchAll(session, { method: 'GET', path: '/webhooks' }, { paging: offset });
  for (const { id, subscriberUrl } of all) {
    const found = queryOf(String(subscriberUrl));
    const waiting = waitingOf(found);
    if (!waiting || (waiting.until > Date.now() && found[TOKEN] !== query[TOKEN])) continue;
    const path = fill('/webhooks/{id}', { id: String(id) });
    await request(session, { method: 'DELETE', path }).catch(unlessGone);
  }
}

const unlessGone = (error: { httpCode?: unknown }): void => {
  if (String(error.httpCode) !== '404') throw error;
};
