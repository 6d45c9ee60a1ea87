/** API v1, as old self-hosted servers have it, or what is left of it elsewhere. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { legacyOperations, type LegacyOperation } from '../../contract/v1';
import type { Reply } from '../respond';
import { send, type Context } from '../server';
import { ApiError } from '../types';
import { checkHeaders, Refusal, throttle, userOf } from './access';
import { generic } from './generic';
import { handlers } from './handlers';
import { readInput } from './input';
import { Bare, refuse, type LegacyRequest } from './types';

/** The whole API, an answer that says it is gone, or nothing at all. */
export type Legacy = 'on' | 'decommissioned' | 'absent';

/** Old servers take every path under `/v1`, under `/api/v1` and under `/api` alone. */
export const legacyUrl = (url: string): string =>
  url.replace(/^\/api(\/v1)?\/(?!v2(?=[/?]|$))/i, '/v1/');

/** Requests of one user in 60 seconds. */
const LIMIT = 30;

/** Adds the routes of API v1 to the server. */
export function legacyRoutes(
  app: FastifyInstance,
  context: Context,
  { legacy, limit = LIMIT }: { legacy: Legacy; limit?: number },
): void {
  if (legacy === 'absent') return;
  if (legacy === 'decommissioned') {
    app.all('/v1/*', (request, reply) => send(request, reply, gone, context));
    return;
  }
  const routes = new Map<string, LegacyOperation[]>();
  for (const operation of legacyOperations) {
    const url = operation.path.replace(/\{\w+\}(_\{\w+\})+/, ':key').replace(/\{(\w+)\}/g, ':$1');
    routes.set(url, [...(routes.get(url) ?? []), operation]);
  }
  for (const [url, operations] of routes) {
    app.all(url, async (request, reply) =>
      send(request, reply, await replyTo(operations, request, reply, context, limit), context),
    );
  }
  app.all('/v1/*', (request, reply) => send(request, reply, nothingHere, context));
}

const gone: Reply = {
  status: 410,
  body: {
    status: 'error',
    error: { message: 'API v1 has been decommissioned. Please migrate to API v2.' },
  },
};

/** The server is a web application: what it does not know is a page. */
const nothingHere: Reply = {
  status: 404,
  body: '<!DOCTYPE html><html><head><title>404: This page could not be found</title></head></html>',
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
};

async function replyTo(
  operations: LegacyOperation[],
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  limit: number,
): Promise<Reply> {
  try {
    return await answer(operations, request, reply, context, limit);
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    if (!(error instanceof ApiError)) {
      request.entry.error = error;
      return { status: 500, body: { message: 'Internal Server Error' } };
    }
    // As on the real server, the address comes back with the key in it.
    const { method, url } = request;
    const { status, message } = error;
    return { status, body: { message, url, method, data: error.options.details ?? null } };
  }
}

async function answer(
  operations: LegacyOperation[],
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
  limit: number,
): Promise<Reply> {
  const { store, now, emit, profile, limiter } = context;
  const { searchParams } = new URL(request.url, 'http://sandbox');
  const caller = userOf(searchParams, store, now());
  throttle(caller.user, limiter, limit, reply);
  const operation = operations.find(({ method }) => method === request.method);
  if (!operation) throw refuse(405, 'Method not allowed');

  checkHeaders(operation, request);
  const params = pathParams(operation, request.params as Record<string, string>);
  const input = readInput(operation, { params, query: searchParams, body: request.body });
  const handler = handlers[operation.id] ?? generic;
  const made = await handler({
    operation,
    profile,
    store,
    now,
    emit,
    ...caller,
    ...input,
  } satisfies LegacyRequest);
  return { status: 200, body: enveloped(operation, made) };
}

/** The parts of a key such as `7_5` or `7_google_calendar_ada@example.com`. */
function pathParams(
  { path, pathParams: names }: LegacyOperation,
  { key, ...params }: Record<string, string>,
): Record<string, string> {
  if (key === undefined) return params;
  const parts = /^(\d+)_(\d+)$/.exec(key) ?? /^(\d+)_(.+_calendar)_(.+)$/.exec(key);
  if (!parts) throw refuse(400, `Malformed id in ${path}`);
  return Object.fromEntries(names.map(({ name }, index) => [name, parts[index + 1]]));
}

function enveloped({ method, response, tag }: LegacyOperation, made: unknown): unknown {
  if (made instanceof Bare) return made.body;
  const { dataKey, otherKeys = [] } = response;
  if (dataKey === null) return made;
  const tells = method === 'POST' && otherKeys.includes('message');
  return { [dataKey]: made, ...(tells && { message: `${tag} created successfully` }) };
}
