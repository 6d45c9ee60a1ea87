import type { IDataObject } from 'n8n-workflow';
import { records } from '../shared/api/envelope';
import { request, type Session } from '../shared/request';

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
  /** When a booking was before it was moved, where that is known. */
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
export const PAGE = 250;

/** Asks for one page of bookings with these filters and this order. */
export type ReadPage = (query: Record<string, string | number>) => Promise<Booking[]>;

/** Reads the bookings of the list at `path`. */
export const pageReader =
  (session: Session, path: string, version: string | undefined): ReadPage =>
  async (query) => {
    const answer = await request(session, {
      method: 'GET',
      path,
      version,
      query: { ...query, take: PAGE },
    });
    return records(answer) as Booking[];
  };

/** Milliseconds since the epoch of one of the API's times. */
export const at = (time: string): number => Date.parse(time);

/** The API's form of a time in milliseconds since the epoch. */
export const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** When a booking was touched last, as far as it tells. */
export const stampOf = ({ updatedAt, createdAt }: Booking): string => updatedAt ?? createdAt;
