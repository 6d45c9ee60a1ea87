/** What Cal.com has added in autumn 2026: its answers are documented in part only. */
import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { uniqBy } from 'lodash';
import { byCursor } from '../shared/operation/paging';
import { entry, wholeList, type Lister, type Where } from './listing';

/** People of the account's own contacts, by name and email. */
export const contacts: Lister = async ({ rows }) =>
  (await rows('/contacts', byCursor)).map((row) =>
    row.name ? entry(row.id, row.name, row.email) : entry(row.id, row.email),
  );

/** The tags that any contact carries: Cal.com documents no list of them. */
export const contactTags: Lister = async ({ rows }) => {
  const carried = (await rows('/contacts', byCursor)).flatMap(
    ({ tags }) => (tags ?? []) as IDataObject[],
  );
  return uniqBy(carried, 'id').map(({ id, name }) => entry(id, name));
};

/**
 * One of the two lists in the answer of a team's pools, whose names are not documented.
 * Throws a UserError that says how to go on when it is not there.
 */
async function poolRows({ data, inScope }: Where, name: RegExp): Promise<IDataObject[]> {
  const answer = await data<IDataObject>(inScope('/booking-limit-pools', 'team'));
  const found = Object.entries(answer ?? {}).find(
    ([key, value]) => name.test(key) && Array.isArray(value),
  );
  if (found) return found[1] as IDataObject[];
  throw new UserError(
    'This node does not know how Cal.com lists the pools now. Run Booking Limit Pool > Get Many, take the ID from its output, and choose By ID here',
  );
}

const named = (row: IDataObject): INodeListSearchItems =>
  entry(row.uuid ?? row.id, row.title ?? row.name, row.slug);

/** The pools of the chosen team, by name. */
export const bookingLimitPools: Lister = async (where) =>
  (await poolRows(where, /pool/i)).map(named);

/** The event types of the chosen team that may be in a pool: this part of the API knows them by UUID. */
export const poolEventTypes: Lister = async (where) =>
  (await poolRows(where, /event.?types?/i)).map(named);

/** The events that the account owns or helps with, by title and day. */
export const events: Lister = async ({ rows }) =>
  (await rows('/events', wholeList)).map((row) =>
    entry(row.uuid, row.title, String(row.startTime ?? '').slice(0, 10)),
  );

const kinds: Record<string, string> = {
  address: 'Address',
  integration: 'Video App',
  link: 'Link',
  organizersDefaultApp: 'Default Video App',
};

/** The locations of the chosen event. */
export const eventLocations: Lister = async ({ rows }) =>
  (await rows('/events/{eventUuid}/locations', wholeList)).map((row) =>
    entry(
      row.id,
      kinds[String(row.type)] ?? 'Other',
      row.label,
      row.address ?? row.link ?? row.integration,
    ),
  );

/** Who helps with the chosen event, and who has not answered yet. */
export const coHosts: Lister = async ({ rows }) =>
  (await rows('/events/{eventUuid}/co-hosts', wholeList)).map((row) =>
    entry(row.id, row.name, row.email, /pending/i.test(String(row.status)) ? 'Pending' : ''),
  );
