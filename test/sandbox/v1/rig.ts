import { DateTime } from 'luxon';
import { startSandbox, type Sandbox } from '../../../sandbox/index';

const START = '2030-03-01T08:00:00Z';

/** A Monday on which Ada works. */
export const MEETING = '2030-03-04T09:00:00Z';

export interface Options {
  key?: string | null;
  query?: Record<string, string | number | (string | number)[]>;
  body?: object;
  headers?: Record<string, string>;
  from?: Sandbox;
}

/**
 * A sandbox of API v1 some days before `MEETING`. `call` sends `METHOD /path` with a key, Ada's by
 * default, and answers status, headers and body: JSON as what it stands for, or text. `booking` is
 * the body of a new one.
 */
export function useLegacy() {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({
      legacy: 'on',
      profile: 'selfHosted',
      rateLimit: 1_000_000,
      now: () => DateTime.fromISO(START),
    });
  });
  beforeEach(() => sandbox.reset());
  afterAll(() => sandbox.stop());
  async function call(route: string, options: Options = {}) {
    const { key = sandbox.keys.ada, query = {}, body, headers, from = sandbox } = options;
    const [method, path] = route.split(' ');
    const url = new URL(from.url + path);
    for (const [name, values] of Object.entries(query)) {
      for (const value of [values].flat()) url.searchParams.append(name, String(value));
    }
    if (key !== null) url.searchParams.set('apiKey', key);
    const response = await fetch(url, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }
  const booking = (more: object = {}) => ({
    eventTypeId: sandbox.ids.eventTypes.flexible,
    start: MEETING,
    timeZone: 'Europe/Berlin',
    language: 'en',
    metadata: {},
    responses: { name: 'Vera Visitor', email: 'vera@example.org' },
    ...more,
  });
  return {
    get sandbox() {
      return sandbox;
    },
    call,
    booking,
  };
}
