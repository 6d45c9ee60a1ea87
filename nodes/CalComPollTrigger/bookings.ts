import type { IDataObject } from 'n8n-workflow';
import { records } from '../shared/api/envelope';
import { offset } from '../shared/operation/paging';
import { pages, request, type Session } from '../shared/request';

/** A booking as the API lists it. */
export interface Booking extends IDataObject {
  uid: string;
  status: string;
  start: string;
  end: string;
  createdAt: string;
  /** Servers may have bookings that carry none. */
  updatedAt: string | null;
}

/** What may happen to a booking. */
export type Kind = 'newBooking' | 'movedBooking' | 'changedBooking' | 'cancelledBooking';

/** Something that happened to a booking. */
export interface Update {
  kind: Kind;
  booking: Booking;
  /** What a booking was called before it was moved, where this is about the move. */
  previousUid?: string;
  /** When it was then, where that is known. */
  previous?: Pick<Booking, 'start' | 'end'>;
  /** That only the person in `booking` is meant, who has a seat in it. */
  seat?: {
    /** When it happened, where that is known. */
    moment?: string;
    /** That the same person gave up one seat and took another, but nobody said that it was moved. */
    isAssumed?: boolean;
  };
}

/** The largest page that the API gives. */
export const PAGE = offset.max;

/** Filters and order of a list. */
export type Query = Record<string, string | number>;

/** A list of bookings that can be asked for by update time, start and so on. */
export interface BookingList {
  /** One page, of the rows behind the first `skip`. */
  page: (query: Query) => Promise<Booking[]>;
  /** The rows page by page, `most` at most, each once, though the list may change meanwhile. */
  pages: (query: Query, most: number) => AsyncGenerator<Booking[]>;
}

/** The list of bookings at `path`. */
export function bookingList(session: Session, path: string, version?: string): BookingList {
  const call = { method: 'GET' as const, path, version, answers: 'bookings' as const };
  return {
    page: async (query) =>
      records(await request(session, { ...call, query: { ...query, take: PAGE } })) as Booking[],
    pages: (query, most) =>
      pages(session, { ...call, query }, { paging: offset, limit: most }) as AsyncGenerator<
        Booking[]
      >,
  };
}

/** Milliseconds since the epoch of one of the API's times. */
export const at = (time: string): number => Date.parse(time);

/** The API's form of a time in milliseconds since the epoch. */
export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** When a booking was touched last, as far as it tells. */
export const stampOf = ({ updatedAt, createdAt }: Booking): string => updatedAt ?? createdAt;
