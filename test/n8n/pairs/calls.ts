/** Calls of Cal.com as HTTP Request nodes make them, and the nodes around them. */
import { ids } from '../../../sandbox/seed';
import { call, http, node } from '../../unit/migration/originals/flow';
import type { WorkflowFile } from '../harness';

export interface Pair {
  name: string;
  workflow: WorkflowFile;
  /** Nodes whose items are compared. */
  readers: string[];
  /** How many bookings of a visitor are there before. */
  booked?: number;
  /** Calls of tools, for workflows of an agent. */
  tools?: [name: string, args: Record<string, unknown>][];
}

/** A day on which Ada is free. */
export const day = '2030-03-05';
/** Version dates that people send. */
const bookings = { 'cal-api-version': '2024-08-13' };
export const slotDate = { 'cal-api-version': '2024-09-04' };
/** Who books. */
export const vera = 'vera@example.org';
/** The same as JSON. */
export const attendee = `"attendee": { "name": "Vera", "email": "${vera}", "timeZone": "Europe/Berlin" }`;

/** Whether an expression is true. */
export const condition = (name: string, leftValue: string) =>
  node(
    name,
    'n8n-nodes-base.if',
    {
      conditions: {
        options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
        conditions: [
          {
            id: '1',
            leftValue,
            operator: { type: 'boolean', operation: 'true', singleValue: true },
          },
        ],
        combinator: 'and',
      },
      options: {},
    },
    { typeVersion: 2.2 },
  );

/** One item for each entry of a list. */
export const split = (name: string, fieldToSplitOut: string) =>
  node(name, 'n8n-nodes-base.splitOut', { fieldToSplitOut, options: {} });

/** A Code node. */
export const code = (name: string, jsCode: string) =>
  node(name, 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });

/** The calls that go to this server with this key. */
export function callsOf(url: string, key: string) {
  const v2 = `${url}/v2`;
  const headers = { ...bookings, Authorization: `Bearer ${key}` };
  const get = (name: string, path: string, query: Record<string, unknown> = {}) =>
    http(name, call('GET', `=${v2}${path}`, { headers, query }));
  const post = (name: string, path: string, body: string | Record<string, unknown>) =>
    http(name, call('POST', `=${v2}${path}`, { headers, body }));
  const list = (query: Record<string, unknown> = {}) =>
    get('List', '/bookings', { attendeeEmail: vera, sortStart: 'asc', ...query });
  const slots = (from: string, to: string) =>
    http(
      'Slots',
      call('GET', `${v2}/slots`, {
        headers: { ...headers, ...slotDate },
        query: { eventTypeId: ids.eventTypes.intro, start: from, end: to },
      }),
    );
  return { v2, headers, get, post, list, slots };
}
