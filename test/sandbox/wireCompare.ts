/**
 * Wire fidelity: exchanges that were seen on a real server, kept as the facts worth asserting, are
 * replayed against the sandbox. A fixture file in `wire/` is a list of `Exchange`s, replayed in order.
 */
import { keys } from '../../sandbox/seed';

/**
 * What a JSON value must look like.
 * - `"string"`, `"number"`, `"boolean"`, `"null"`, `"any"`, or several joined by `|`: the type
 * - `"=text"`: exactly this text; `"~text"`: a text that contains this one; numbers, booleans and
 *   null stand for themselves
 * - an object: exactly these keys; `"key?"` may be missing, `"*"` is the shape of any other key
 * - `[shape]`: one element or more of this shape; `[]`: empty; `[a, b]`: exactly these two
 */
export type Shape = string | number | boolean | null | Shape[] | { [key: string]: Shape };

export interface Exchange {
  name: string;
  request: {
    method: string;
    /** `$name` stands for a saved value, here and anywhere in the body and in exact texts. */
    path: string;
    /** Whose API key to send; none without it. */
    key?: keyof typeof keys;
    version?: string;
    headers?: Record<string, string>;
    body?: unknown;
    /** A body that is no JSON. */
    raw?: string;
  };
  answer: {
    status: number;
    /** Headers that must be there, with the shape of their value. */
    headers?: Record<string, Shape>;
    /** Headers that must not be there. */
    without?: string[];
    /** The rate limiter whose three headers must be there; null: no such header at all. */
    limiter?: string | null;
    /** Absent when the body is not looked at. */
    body?: Shape;
    /** Short for the body of an ordinary error: its code and its message. */
    error?: { code: string; message: string };
  };
  /** Values to keep for later exchanges: name → dot path in the answer. */
  save?: Record<string, string>;
}

type Variables = Record<string, unknown>;

/** Every difference between `value` and `shape`, each with the path to it. */
export function mismatches(shape: Shape, value: unknown, at = 'body'): string[] {
  if (typeof shape === 'string') {
    return fits(shape, value) ? [] : [`${at}: expected ${shape}, got ${JSON.stringify(value)}`];
  }
  if (shape === null || typeof shape !== 'object') {
    return value === shape ? [] : [`${at}: expected ${shape}, got ${JSON.stringify(value)}`];
  }
  if (typeOf(value) !== typeOf(shape)) {
    return [`${at}: expected ${typeOf(shape)}, got ${typeOf(value)}`];
  }
  return Array.isArray(shape)
    ? mismatchedItems(shape, value as unknown[], at)
    : mismatchedKeys(shape, value as Record<string, unknown>, at);
}

function fits(shape: string, value: unknown): boolean {
  if (shape.startsWith('=')) return value === shape.slice(1);
  if (shape.startsWith('~')) return String(value).includes(shape.slice(1));
  return shape.split('|').some((type) => type === 'any' || type === typeOf(value));
}

function mismatchedItems(shape: Shape[], value: unknown[], at: string): string[] {
  const [every] = shape;
  if (shape.length === 1 && value.length > 0) {
    return value.flatMap((item, index) => mismatches(every, item, `${at}[${index}]`));
  }
  if (shape.length !== value.length) {
    return [`${at}: expected ${shape.length} elements, got ${value.length}`];
  }
  return shape.flatMap((item, index) => mismatches(item, value[index], `${at}[${index}]`));
}

function mismatchedKeys(
  shape: Record<string, Shape>,
  value: Record<string, unknown>,
  at: string,
): string[] {
  const known = new Map(Object.entries(shape).map(([key, to]) => [key.replace(/\?$/, ''), to]));
  const { '*': other } = shape;
  const missing = Object.keys(shape).filter(
    (key) => key !== '*' && !key.endsWith('?') && !(key in value),
  );
  return [
    ...missing.map((key) => `${at}.${key}: missing`),
    ...Object.entries(value).flatMap(([key, item]) => {
      const expected = known.has(key) ? known.get(key) : other;
      return expected === undefined
        ? [`${at}.${key}: not expected`]
        : mismatches(expected, item, `${at}.${key}`);
    }),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Registers one test for each exchange; they share `variables`, so they run in order.
 * @param server Where to send the requests; asked when a test runs.
 */
export function replay(
  exchanges: Exchange[],
  server: () => { url: string },
  variables: Variables = {},
): void {
  for (const exchange of exchanges) {
    it(exchange.name, async () => {
      const response = await send(filled(exchange.request, variables), server().url);
      const text = await response.text();
      const json = /json/.test(response.headers.get('content-type') ?? '');
      const body: unknown = json && text ? JSON.parse(text) : text;
      const answer = filled(exchange.answer, variables);

      expect([response.status, body]).toEqual([answer.status, body]);
      const shape = answer.error ? errorShape(answer) : answer.body;
      expect([
        ...mismatchedHeaders(response.headers, answer),
        ...(shape === undefined ? [] : mismatches(shape, body)),
      ]).toEqual([]);
      for (const [name, path] of Object.entries(exchange.save ?? {})) {
        variables[name] = at(body, path);
      }
    });
  }
}

/** Every answer has an id and may be read by any page; the rest is up to the exchange. */
function mismatchedHeaders(
  found: Headers,
  { headers = {}, without = [], limiter }: Exchange['answer'],
): string[] {
  const limits = ['limit', 'remaining', 'reset'].map((name) => `x-ratelimit-${name}-${limiter}`);
  const expected: Record<string, Shape> = {
    'x-request-id': 'string',
    'access-control-allow-origin': '=*',
    ...(limiter && Object.fromEntries(limits.map((name) => [name.toLowerCase(), 'string']))),
    ...headers,
  };
  const unwanted = [...found.keys()].filter(
    (name) => without.includes(name) || (limiter === null && name.startsWith('x-ratelimit')),
  );
  return [
    ...Object.entries(expected).flatMap(([name, shape]) =>
      mismatches(shape, found.get(name), name),
    ),
    ...unwanted.map((name) => `${name}: not expected`),
  ];
}

function errorShape({ status, error }: Exchange['answer']): Shape {
  const { code = '', message = '' } = error ?? {};
  return {
    status: '=error',
    timestamp: 'string',
    path: 'string',
    error: {
      code: `=${code}`,
      message: `=${message}`,
      details: { message: `=${message}`, error: 'string', statusCode: status },
    },
  };
}

async function send(request: Exchange['request'], url: string): Promise<Response> {
  const { method, path, key, version, headers, body, raw } = request;
  return await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(key && { authorization: `Bearer ${keys[key]}` }),
      ...(version && { 'cal-api-version': version }),
      ...((body !== undefined || raw !== undefined) && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? raw : JSON.stringify(body),
  });
}

/** Replaces `$name`; a text that is nothing else takes over the saved value's type. */
function filled<T>(value: T, variables: Variables): T {
  const fill = (item: unknown): unknown => {
    if (typeof item === 'string') {
      const whole = /^\$(\w+)$/.exec(item)?.[1];
      if (whole && whole in variables) return variables[whole];
      return item.replace(/\$(\w+)/g, (name, key) => String(variables[key] ?? name));
    }
    if (Array.isArray(item)) return item.map(fill);
    if (item && typeof item === 'object') {
      return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, fill(inner)]));
    }
    return item;
  };
  return fill(value) as T;
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((item, key) => (item as Record<string, unknown> | undefined)?.[key], value);
}
