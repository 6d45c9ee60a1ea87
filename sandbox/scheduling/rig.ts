/** A sandbox for the tests of this folder: a clock that tests set, and a client that speaks to it. */
import { DateTime } from 'luxon';
import { startSandbox } from '../index';
import type { Sandbox, SandboxOptions } from '../index';
import { keys } from '../seed';
import type { Json } from '../types';

/** Monday; all tests happen in the weeks after it, whatever day it is outside. */
export const monday = '2027-03-01';

/** The date `days` after that Monday. */
export const day = (days: number) => DateTime.fromISO(monday).plus({ days }).toFormat('yyyy-MM-dd');

interface Reply {
  status: number;
  /** The whole body. */
  body: Json;
  /** `data` of the envelope. */
  data: Json;
  /** The text for people in an error of any shape. */
  message?: string;
}

export interface Call {
  /** Whose key; `null` for no credential. Ada's by default. */
  as?: keyof typeof keys | null;
  /** `null` for no version header. */
  version?: string | null;
  headers?: Record<string, string>;
}

export interface Rig {
  readonly sandbox: Sandbox;
  /** Sets the clock: an ISO instant. */
  at(time: string): void;
  call(method: string, path: string, body?: unknown, options?: Call): Promise<Reply>;
  /** The slots of a query, by date. */
  slots(query: Record<string, string | number>): Promise<Record<string, Slot[]>>;
  /** The id of a new event type of Ada's: an hour, without notice, and the given settings. */
  eventType(settings: Record<string, unknown>): Promise<number>;
  /** Books and returns the answer. */
  book(body: Record<string, unknown>, options?: Call): Promise<Reply>;
}

interface Slot {
  start: string;
  [key: string]: unknown;
}

/** Times of day of the slots on one date, in the zone of the answer. */
export const times = (slots: Record<string, Slot[]>, date: string) =>
  (slots[date] ?? []).map(({ start }) =>
    DateTime.fromISO(start, { setZone: true }).toFormat('HH:mm'),
  );

/** Starts one sandbox for a test file; each test begins with a fresh seed, on Monday morning. */
export function useSandbox(options: SandboxOptions = {}): Rig {
  let now = DateTime.fromISO(`${monday}T06:00:00Z`, { zone: 'utc' });
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ rateLimit: 100_000, now: () => now, ...options });
  });
  beforeEach(() => {
    now = DateTime.fromISO(`${monday}T06:00:00Z`, { zone: 'utc' });
    sandbox.reset();
  });
  afterAll(async () => await sandbox.stop());

  const call: Rig['call'] = async (method, path, body, { as = 'ada', version, headers } = {}) => {
    const response = await fetch(sandbox.url + path, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${keys[as]}` }),
        ...(version !== null && { 'cal-api-version': version ?? versionOf(path) }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const json: Json = await response.json();
    const message = json.error?.message ?? json.message;
    return { status: response.status, body: json, data: json.data, message };
  };

  return {
    get sandbox() {
      return sandbox;
    },
    at: (time) => {
      now = DateTime.fromISO(time, { zone: 'utc' });
    },
    call,
    slots: async (query) => {
      const search = new URLSearchParams(
        Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
      );
      const { status, data, body } = await call('GET', `/v2/slots?${search}`);
      expect([status, body]).toEqual([200, body]);
      return data;
    },
    eventType: async (settings) => {
      const slug = `type-${sandbox.store.eventTypes.size}`;
      const plain = { title: 'Test', slug, lengthInMinutes: 60, minimumBookingNotice: 0 };
      const { status, data, message } = await call('POST', '/v2/event-types', {
        ...plain,
        ...settings,
      });
      expect([status, message]).toEqual([201, undefined]);
      return data.id;
    },
    book: async (body, more) =>
      await call('POST', '/v2/bookings', { attendee: bob, ...body }, more),
  };
}

export const bob = { name: 'Bob Booker', email: 'bob@example.org', timeZone: 'Europe/Berlin' };

/** The portable version of the API group that a path belongs to. */
function versionOf(path: string): string {
  if (path.startsWith('/v2/slots')) return '2024-09-04';
  if (path.startsWith('/v2/schedules')) return '2024-06-11';
  return /^\/v2\/event-types(\/\d+)?([?]|$)/.test(path) ? '2024-06-14' : '2024-08-13';
}
