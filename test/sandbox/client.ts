/** A small client for tests: JSON in, status and JSON out. */
import type { Sandbox } from '../../sandbox/index';
import type { Json } from '../../sandbox/types';

interface Result {
  status: number;
  headers: Headers;
  /** The parsed body; its text when it is no JSON. */
  body: Json;
}

interface Call {
  /** An API key, or another value of the Authorization header with its scheme; Ada's key by default. */
  authorization?: string | null;
  version?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Sends `GET /v2/me` and the like to a sandbox. */
export async function call(sandbox: Sandbox, route: string, options: Call = {}): Promise<Result> {
  const [method, path] = route.split(' ');
  const { authorization = `Bearer ${sandbox.keys.ada}`, version, headers, body } = options;
  const response = await fetch(sandbox.url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(authorization !== null && { authorization }),
      ...(version && { 'cal-api-version': version }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text ? JSON.parse(text) : text,
  };
}
