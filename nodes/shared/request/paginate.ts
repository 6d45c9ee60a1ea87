import type { IDataObject } from 'n8n-workflow';
import { jsonParse } from 'n8n-workflow';
import { get, isEqual } from 'lodash';
import { records, type Output } from '../api/envelope';
import type { Paging } from '../api/paging';
import type { Call } from '../api/call';
import { request } from './send';
import { fillsPages, isLast, isNewer, sizeOf, timeOf, totalOf, withPage, type Place } from './page';
import type { Session } from './session';

interface Listing {
  paging: Paging;
  output?: Output;
  /** The most rows to return; asks for no more than needed. */
  limit?: number;
}

/** How often a list is asked for pages without anything new before it counts as read. */
const MOST_BARREN = 4;

/** How often a list is read again from further up because rows moved. */
const MOST_STEPS = 20;

/** Up to here rows take little memory in any form, and making them small takes longer than it is worth. */
const FEW_ROWS = 10_000;

/**
 * The pages of a list, each as it arrives, with every row once: lists may change while they are
 * read. Rows that moved to a later page are left out there. A page begins with the last row of the
 * one before where that costs no request more; when it does not, rows were removed above, and the
 * list is read again from further up so that none is missed. Pages without such a row count only
 * while the list tells the same total, nothing comes again, and no row is younger than the first
 * page: otherwise they are read again with it. Ends where the list says so, on a short page, and on
 * pages or cursors that were there before: a list that ignores paging is read once.
 */
export async function* pages(
  session: Session,
  call: Call,
  { paging, output = records, limit = Infinity }: Listing,
): AsyncGenerator<IDataObject[]> {
  const seen: Seen = new Map();
  const cursors = new Set<unknown>();
  let previous: IDataObject[] = [];
  let place: Place = { skip: 0, page: 1 };
  let total: number | undefined;
  let isStable = true;
  let begun: number | undefined;
  /** Where the pages begin that share no row with the one before. */
  let loose: { place: Place; previous: IDataObject[] } | undefined;
  let barren = 0;
  let steps = 0;
  let stride = 1;

  for (let count = 0; count < limit; ) {
    // Rows without an ID cannot be told apart, nor can those of numbered pages be asked for twice.
    const canOverlap =
      canStep(paging) && place.skip > 0 && identityOf(previous.at(-1)) !== undefined;
    const left = Math.min((total ?? NaN) - place.skip, limit - count);
    const overlaps = canOverlap && !(isStable && fillsPages(left, paging));
    if (canOverlap && !overlaps) loose ??= { place, previous };
    const from = place.skip - (overlaps ? 1 : 0);
    const size = sizeOf(paging, limit, limit - count + (overlaps ? 1 : 0));
    const answer = await request(session, withPage(call, paging, { ...place, skip: from }, size));
    const rows = output(answer, call);
    const before = total;
    total = totalOf(answer);
    begun ??= timeOf(answer);

    const asExpected = overlaps
      ? identityOf(rows[0]) === identityOf(previous.at(-1))
      : total === before && !rows.some((row) => isKnown(row, seen));
    const isChanged = canOverlap && !asExpected;
    if (isChanged) isStable = false;
    if (loose && (isChanged || rows.some((row) => isNewer(row, begun)))) {
      isStable = false;
      barren -= place.page - loose.place.page;
      ({ place, previous } = loose);
      loose = undefined;
      continue;
    }
    if (overlaps && !asExpected && !isJoined(rows[0], seen) && steps < MOST_STEPS) {
      steps += 1;
      place = { ...place, skip: Math.max(0, place.skip - stride * size) };
      // The pages between are read a second time: they do not show that the list has ended.
      barren -= stride;
      stride *= 2;
      continue;
    }
    stride = 1;
    const fresh = rows.filter((row) => !isKnown(row, seen)).slice(0, limit - count);
    for (const row of rows) remember(row, seen, loose === undefined);
    if (identityOf(rows[0]) === undefined && rows.length > 0 && isEqual(rows, previous)) return;

    yield fresh;
    count += fresh.length;
    previous = rows;
    barren = fresh.length > 0 ? Math.min(barren, 0) : barren + 1;
    place = { ...place, skip: from + rows.length, page: place.page + 1 };
    if (
      barren >= MOST_BARREN ||
      isLast(paging, answer, { rows: rows.length, size, next: place.skip })
    )
      return;

    if (paging.kind !== 'cursor') continue;
    const cursor: unknown = get(answer.body, paging.nextPath);
    if (isNothing(cursor) || cursors.has(cursor)) return;
    cursors.add(cursor);
    place = { ...place, cursor };
  }
}

const canStep = ({ kind }: Paging): boolean => kind === 'offset' || kind === 'bodyOffset';

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '';

/** What tells a row from all others of its list; undefined when nothing does. */
function identityOf(row: IDataObject | undefined): string | undefined {
  const id = row?.uid ?? row?.id;
  const text = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  return text === '' ? undefined : text;
}

/** The rows that were read, and whether their page was sure to follow the one before. */
type Seen = Map<string, boolean>;

const isKnown = (row: IDataObject, seen: Seen): boolean => seen.has(identityOf(row) ?? '');

const isJoined = (row: IDataObject | undefined, seen: Seen): boolean =>
  seen.get(identityOf(row) ?? '') === true;

function remember(row: IDataObject, seen: Seen, joined: boolean): void {
  const identity = identityOf(row);
  if (identity !== undefined) seen.set(identity, joined || seen.get(identity) === true);
}

/** All rows of a list, up to the limit, each as `map` makes it of the API's record. */
export async function fetchAll(
  session: Session,
  call: Call,
  listing: Listing & { map?: (row: IDataObject) => IDataObject },
): Promise<IDataObject[]> {
  const { map } = listing;
  const all: IDataObject[] = [];
  for await (const page of pages(session, call, listing)) {
    for (const row of page) {
      const item = map ? map(row) : row;
      all.push(map && all.length >= FEW_ROWS ? compact(item) : item);
    }
  }
  return all;
}

/**
 * The same record as read from JSON. Objects that were put together piece by piece take more than
 * twice the memory, which counts when there are a hundred thousand of them.
 */
const compact = (row: IDataObject): IDataObject => jsonParse(JSON.stringify(row));
