import type { IDataObject } from 'n8n-workflow';
import { uniq } from 'lodash';
import { BOOKINGS, EVENT_TYPES } from '../shared/api/versions';
import { fill } from '../shared/api/route';
import { fetchData, type Session } from '../shared/request';
import type { Happened } from './asDelivery';

/** No poll asks for more event types and more moved bookings than this. */
const MOST_LOOKUPS = 20;

/**
 * Adds what a webhook tells and the list of bookings does not: the title of the event type, and the
 * booking that a move left behind where it was not in the list. What cannot be looked up is missing.
 */
export async function addDetails(session: Session, happened: Happened[]): Promise<Happened[]> {
  const types = happened.map(({ booking }) => booking.eventTypeId);
  const titles = await lookUp(types, async (id) => {
    const path = fill('/event-types/{id}', { id });
    const { title } = await read(session, path, EVENT_TYPES);
    return typeof title === 'string' ? title : undefined;
  });
  const moves = happened.filter(({ previousUid, previous }) => previousUid && !previous);
  const left = moves.map(({ previousUid }) => previousUid);
  const previous = await lookUp(left, async (uid) => {
    const { start, end } = await read(session, fill('/bookings/{uid}', { uid }), BOOKINGS);
    return { start: String(start), end: String(end) };
  });
  return happened.map((each) => ({
    ...each,
    previous: each.previous ?? previous.get(String(each.previousUid)),
    eventTypeTitle: titles.get(String(each.booking.eventTypeId)),
  }));
}

const read = async (session: Session, path: string, version: string): Promise<IDataObject> =>
  await fetchData<IDataObject>(session, { method: 'GET', path, version });

/** What was found for each of the IDs, one after the other. */
async function lookUp<T>(ids: unknown[], ask: (id: string) => Promise<T>): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  const wanted = uniq(ids.filter((id) => id !== undefined && id !== null).map(String));
  for (const id of wanted.slice(0, MOST_LOOKUPS)) {
    const answer = await ask(id).catch(() => undefined);
    if (answer !== undefined) found.set(id, answer);
  }
  return found;
}
