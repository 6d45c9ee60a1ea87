import type { IDataObject } from 'n8n-workflow';
import { jsonParse } from 'n8n-workflow';
import type { Call } from '../../api/call';
import type { Session } from '../session';
import { ListReader, type Listing } from './reader';

/** Up to here rows take little memory in any form, and making them small takes longer than it is worth. */
const FEW_ROWS = 10_000;

/** The new rows of each page of a list, as they arrive. */
export async function* pages(
  session: Session,
  call: Call,
  listing: Listing,
): AsyncGenerator<IDataObject[]> {
  for await (const { fresh } of new ListReader(session, call, listing).pages()) yield fresh;
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
