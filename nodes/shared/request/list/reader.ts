import type { IDataObject } from 'n8n-workflow';
import { get, isEqual } from 'lodash';
import type { Answer, Call } from '../../api/call';
import { records, type Output } from '../../api/envelope';
import type { Paging } from '../../api/paging';
import { request } from '../send';
import type { Session } from '../session';
import { decide, shouldOverlap } from './decide';
import { isLast, isNewer, sizeOf, timeOf, totalOf, withPage, type PageStart } from './page';
import { identityOf, Seen } from './seen';
import { toldPaging } from './told';

/** How a list is read. */
export interface Listing {
  paging: Paging;
  output?: Output;
  /** The most rows to return; asks for no more than needed. */
  limit?: number;
}

/** What one request of a list brought: its rows that are new, and its answer. */
interface Page {
  fresh: IDataObject[];
  answer: Answer;
}

/** A page as it was asked for and answered. */
interface Read {
  rows: IDataObject[];
  answer: Answer;
  /** How many rows were asked for, from which row on. */
  size: number;
  from: number;
  canOverlap: boolean;
  overlaps: boolean;
}

/** How often a list is asked for pages without anything new before it counts as read. */
const MOST_BARREN = 4;

/**
 * Reads a list page by page, with every row once, though it may change while it is read. Rows that
 * moved to a later page are left out there. A page begins with the last row of the one before where
 * that costs no request more; when it does not, rows were removed above, and the list is read again
 * from further up so that none is missed. Pages without such a row count only while the list tells
 * the same total, nothing comes again, and no row is younger than the first page: otherwise they are
 * read again with it. Ends where the list says so, on a short page, and on pages or cursors that were
 * there before: a list that ignores paging is read once.
 */
export class ListReader {
  private seen = new Seen();

  private cursors = new Set<unknown>();

  private place: PageStart = { skip: 0, page: 1 };

  /** The rows of the page before. */
  private previous: IDataObject[] = [];

  private total?: number;

  /** When the first page was answered. */
  private begun?: number;

  /** Whether nothing showed yet that the list changes while it is read. */
  private isStable = true;

  /** Where the pages begin that share no row with the one before. */
  private loose?: { place: PageStart; previous: IDataObject[] };

  /** Pages in a row without anything new. */
  private barren = 0;

  /** How often rows were read again from further up, and how many pages further up the next time. */
  private steps = 0;

  private stride = 1;

  private count = 0;

  private paging: Paging;

  private call: Call;

  constructor(
    private session: Session,
    call: Call,
    private listing: Listing,
  ) {
    const { output = records } = listing;
    this.call = output === records ? { ...call, answers: call.answers ?? 'list' } : call;
    this.paging = listing.paging;
    const { skip, offset } = call.query ?? {};
    if (this.paging.kind === 'told') this.place.skip = Number(skip ?? offset) || 0;
  }

  /** The pages of the list, each as it arrives. */
  async *pages(): AsyncGenerator<Page> {
    const { limit = Infinity } = this.listing;
    while (this.count < limit) {
      const read = await this.readNext(limit);
      const follows = this.follows(read);
      if (read.canOverlap && !follows) this.isStable = false;
      const decision = decide({
        ...read,
        follows,
        hasLoose: this.loose !== undefined,
        isYoung: read.rows.some((row) => isNewer(row, this.begun)),
        isJoined: this.seen.isJoined(read.rows[0]),
        steps: this.steps,
      });
      if (decision === 'rewind') this.rewind();
      else if (decision === 'readAgain') this.stepBack(read.size);
      else {
        const { fresh, isRepeated } = this.take(read, limit);
        if (isRepeated) return;
        yield { fresh, answer: read.answer };
        if (this.isOver(read)) return;
      }
    }
  }

  private async readNext(limit: number): Promise<Read> {
    const { paging, place, call, count } = this;
    // Rows without an ID cannot be told apart, nor can those of numbered pages be asked for twice.
    const isByRow = paging.kind === 'offset' || paging.kind === 'bodyOffset';
    const canOverlap = isByRow && place.skip > 0 && identityOf(this.previous.at(-1)) !== undefined;
    const left = Math.min((this.total ?? NaN) - place.skip, limit - count);
    const isFarthest = paging.kind === 'offset' && place.skip === paging.reach;
    const overlaps =
      canOverlap && !isFarthest && shouldOverlap(paging, { isStable: this.isStable, left });
    if (canOverlap && !overlaps) this.loose ??= { place, previous: this.previous };
    const from = place.skip - (overlaps ? 1 : 0);
    const size = sizeOf(paging, limit, limit - count + (overlaps ? 1 : 0));
    const answer = await request(
      this.session,
      withPage(call, paging, { ...place, skip: from }, size),
    );
    const rows = (this.listing.output ?? records)(answer, call);
    this.paging = toldPaging(paging, { call, answer, rows });
    // Of a list that goes on in another way, only its page tells how many rows it gives at once.
    const given = this.paging === paging ? size : rows.length;
    return { rows, answer, size: given, from, canOverlap, overlaps };
  }

  /** Whether a page follows the one before as it must in a list that did not change. */
  private follows({ rows, answer, overlaps }: Read): boolean {
    const before = this.total;
    this.total = totalOf(answer);
    this.begun ??= timeOf(answer);
    return overlaps
      ? identityOf(rows[0]) === identityOf(this.previous.at(-1))
      : this.total === before && !rows.some((row) => this.seen.has(row));
  }

  /** Goes back to where pages began to be read without an overlap. */
  private rewind(): void {
    const { place, previous } = this.loose!;
    this.isStable = false;
    this.barren -= this.place.page - place.page;
    Object.assign(this, { place, previous });
    this.loose = undefined;
  }

  /** Goes back further up, twice as far each time. */
  private stepBack(size: number): void {
    const { place, stride } = this;
    this.steps += 1;
    this.place = { ...place, skip: Math.max(0, place.skip - stride * size) };
    // The pages between are read a second time: they do not show that the list has ended.
    this.barren -= stride;
    this.stride *= 2;
  }

  /** Counts a page, and returns what is new on it. */
  private take({ rows, from }: Read, limit: number): { fresh: IDataObject[]; isRepeated: boolean } {
    const { seen, previous, place } = this;
    this.stride = 1;
    const fresh = rows.filter((row) => !seen.has(row)).slice(0, limit - this.count);
    seen.add(rows, this.loose === undefined);
    const isNameless = rows.length > 0 && identityOf(rows[0]) === undefined;
    this.count += fresh.length;
    this.previous = rows;
    this.barren = fresh.length > 0 ? Math.min(this.barren, 0) : this.barren + 1;
    this.place = { ...place, skip: from + rows.length, page: place.page + 1 };
    return { fresh, isRepeated: isNameless && isEqual(rows, previous) };
  }

  /** Whether the list has ended, as the page that was taken last shows. */
  private isOver({ answer, rows, size }: Read): boolean {
    const { paging, place, cursors } = this;
    const isGuess = paging.kind === 'offset' && paging.isGuess;
    if (this.barren >= (isGuess ? 1 : MOST_BARREN)) return true;
    if (
      isLast(paging, answer, { rows: rows.length, size, next: place.skip, pages: place.page - 1 })
    )
      return true;
    if (paging.kind === 'offset' && place.skip > (paging.reach ?? Infinity)) {
      tellRest(this.session, this.count);
      return true;
    }
    if (paging.kind !== 'cursor') return false;
    const cursor: unknown = get(answer.body, paging.nextPath);
    if (isNothing(cursor) || cursors.has(cursor)) return true;
    cursors.add(cursor);
    this.place = { ...place, cursor };
    return false;
  }
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '';

/** Says on the node that a list goes on behind what Cal.com lets anybody read. */
function tellRest({ context }: Session, count: number): void {
  if (!('addExecutionHints' in context)) return;
  context.addExecutionHints({
    message: `Cal.com lists only the first ${count} here, and there are more: narrow the list with "Filters" to find the others.`,
    type: 'warning',
    location: 'outputPane',
  });
}
