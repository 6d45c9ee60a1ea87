/** The HTTP server: every request goes through the steps in `answer`, in the order of the real one. */
import { createHash, randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { DateTime } from 'luxon';
import { operations, type ContractOperation } from '../contract';
import { authenticate, credentialOf, notFound, unauthorized } from './authenticate';
import { authorize } from './authorize';
import type { Faults, FaultRule } from './faults';
import { generic } from './generic';
import { readInput } from './input';
import { breakAnswer, strike } from './misbehave';
import { partsOf } from './multipart';
import { oldGeneration } from './oldGeneration';
import { limiterName, rateHeaders, type RateLimiter } from './rateLimit';
import { errorReply, successReply, type Reply } from './respond';
import type { Store } from './store';
import { ApiError, type Handlers, type Profile, type SandboxRequest } from './types';
import { dispatch } from './versions';

/** A request as it came in, and what became of it. */
export interface LoggedRequest {
  method: string;
  /** Without query. */
  path: string;
  query: Record<string, string>;
  headers: FastifyRequest['headers'];
  body?: unknown;
  /** Status of the answer; absent while there is none, or when the connection was broken. */
  status?: number;
  /** What a handler threw that was no answer: a bug of the sandbox. */
  error?: unknown;
}

export interface Context {
  profile: Profile;
  store: Store;
  now: () => DateTime;
  emit: SandboxRequest['emit'];
  handlers: Handlers;
  faults: Faults;
  limiter: RateLimiter;
  /** Requests per minute of an API key or an address, and of an access token. */
  limits: { standard: number; token: number };
  requests: LoggedRequest[];
}

declare module 'fastify' {
  interface FastifyRequest {
    entry: LoggedRequest;
    /** The failure that this request shall meet. */
    fault?: FaultRule;
  }
}

const BODY_LIMIT = 100 * 1024;
const FILE_LIMIT = 11 * 1024 * 1024;

const corsHeaders = {
  'Access-Control-Allow-Methods': 'GET,PATCH,DELETE,HEAD,POST,PUT,OPTIONS',
  'Access-Control-Allow-Headers':
    'x-cal-client-id,x-cal-secret-key,x-cal-platform-embed,cal-api-version,Accept,Authorization,Content-Type,Origin',
  'Access-Control-Max-Age': '86400',
};

/**
 * Builds the server; `pages` adds the routes that are no operations of API v2, and `rewrite` leads
 * other addresses to them.
 */
export function buildServer(
  context: Context,
  pages: (app: FastifyInstance) => void = () => {},
  rewrite: (url: string) => string = (url) => url,
): FastifyInstance {
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const known = asApiError(error);
    if (!known) request.entry.error = error;
    const shown = known ?? new ApiError(500, 'Internal server error', '', { shape: 'B' });
    const timestamp = context.now().toUTC().toISO() ?? '';
    return send(request, reply, errorReply(shown, request.url, timestamp), context);
  };
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    // A path that cannot be decoded reaches neither hooks nor routes.
    frameworkErrors: (error, request, reply) => {
      enter(request, reply, context);
      void fail(error, request, reply);
    },
    forceCloseConnections: true,
    rewriteUrl: ({ url = '/' }) => rewrite(url.replace(/^\/api\/v2(?=[/?]|$)/i, '/v2')),
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: false, maxParamLength: 16_384 },
  });
  parseBodies(app);
  app.decorateRequest('fault', undefined);
  app.addHook('onRequest', async (request, reply) => {
    enter(request, reply, context);
    request.fault = context.faults.pick(request.method, request.url);
    if (request.fault) await strike(request.fault, request, reply, context.faults);
  });
  app.addHook('preHandler', async ({ entry, body }) => {
    entry.body = body;
  });

  for (const operation of operations) {
    if (!operation.availability.includes(context.profile)) continue;
    app.route({
      method: operation.method,
      url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) =>
        send(request, reply, await answer(operation, request, reply, context), context),
    });
  }
  app.get('/health', (request, reply) => {
    throttle(request, reply, 'GET', '/health', context);
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    return send(request, reply, { status: 200, body: 'OK', headers }, context);
  });
  app.options('*', async (_request, reply) => reply.code(204).headers(corsHeaders).send());
  pages(app);

  app.setErrorHandler(fail);
  app.setNotFoundHandler((request, reply) => fail(cannot(request), request, reply));
  return app;
}

/** Logs a request and sets the headers that every answer has. */
function enter(request: FastifyRequest, reply: FastifyReply, { requests }: Context): void {
  const { method, url, headers } = request;
  const path = url.split('?', 1)[0];
  request.entry = { method, path, query: Object.fromEntries(queryOf(url)), headers };
  requests.push(request.entry);
  reply.headers({ 'X-Request-Id': randomUUID(), 'Access-Control-Allow-Origin': '*' });
}

function queryOf(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start));
}

/** One API request: version, rate limit, credential, rights, input, behaviour. */
async function answer(
  operation: ContractOperation,
  request: FastifyRequest,
  reply: FastifyReply,
  context: Context,
): Promise<Reply> {
  const { profile, store, now, emit } = context;
  const header = request.headers['cal-api-version'];
  const route = dispatch(operation, typeof header === 'string' ? header : undefined, profile);
  if (!route) throw cannot(request);

  throttle(request, reply, operation.method, operation.path, context, operation.rateLimit);
  const credential = credentialOf(request.headers);
  const caller = authenticate(operation, credential, request.headers, store, now());
  const params = request.params as Record<string, string>;
  authorize(operation, caller, params, store);

  const old = route.old ? oldGeneration[operation.id] : undefined;
  const query = queryOf(request.url);
  const input = old
    ? { query: {}, body: request.body ?? {} }
    : readInput(operation, { params, query, body: request.body }, route, profile);
  const handler = old ?? context.handlers[operation.id] ?? generic;
  return successReply(
    operation,
    await handler({
      operation: route.latest ? { ...operation, ...operation.latest } : operation,
      params,
      ...input,
      version: route.version,
      user: caller.user,
      client: caller.client,
      apiKey: credential.kind === 'apiKey' ? credential.value : undefined,
      profile,
      store,
      now,
      emit,
    }),
  );
}

/** Counts the request for its credential and sets the headers that tell how many are left. */
function throttle(
  { headers, ip }: FastifyRequest,
  reply: FastifyReply,
  method: string,
  path: string,
  { store, limiter, limits }: Context,
  special?: unknown,
): void {
  const { kind, value } = credentialOf(headers);
  if (kind === 'apiKey' && !store.apiKeys.has(value)) {
    throw unauthorized('CustomThrottlerGuard - Invalid API Key');
  }
  const name = special ? limiterName(method, path) : 'default';
  const { limit, windowSec, blockSec } = (special ?? {
    limit: kind === 'accessToken' ? limits.token : limits.standard,
  }) as { limit: number; windowSec?: number; blockSec?: number };
  const rate = limiter.hit(`${name} ${kind} ${value || ip}`, limit, windowSec, blockSec);
  reply.headers(rateHeaders(name, rate));
  if (rate.blocked) {
    const text = 'CustomThrottlerGuard - Too many requests. Please try again later.';
    throw new ApiError(429, text, 'ThrottlerException', { details: text });
  }
}

/** Sends an answer, or what a failure leaves of it. */
export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body, headers = {} }: Reply,
  { faults }: Context,
): FastifyReply {
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  const isJson = typeof body !== 'string' && body !== undefined;
  request.entry.status = status;
  reply.code(status).headers({
    ...(isJson && { 'Content-Type': 'application/json; charset=utf-8' }),
    ...(text && { ETag: etag(text) }),
    ...headers,
  });
  if (request.fault) return breakAnswer(request.fault, request, reply, text);
  if (status === 200) faults.remember(request.entry.path, text);
  const unchanged = request.method === 'GET' && request.headers['if-none-match'] === etag(text);
  if (unchanged && text) {
    request.entry.status = 304;
    return reply.code(304).removeHeader('Content-Type').send();
  }
  return reply.send(text);
}

function etag(text: string): string {
  const hash = createHash('sha1').update(text).digest('base64').slice(0, 27);
  return `W/"${Buffer.byteLength(text).toString(16)}-${hash}"`;
}

/** Also the answer to a version date that the route does not know. */
function cannot({ method, url }: FastifyRequest): ApiError {
  return notFound(`Cannot ${method} ${url}`);
}

/** What the framework throws, in the server's words; undefined for a bug. */
function asApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  const { statusCode, code, message } = error as Partial<
    Record<'statusCode' | 'code' | 'message', unknown>
  >;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new ApiError(413, 'request entity too large', '', { shape: 'B' });
  }
  return statusCode === 400 ? new ApiError(400, String(message)) : undefined;
}

/** JSON and forms; a body of any other type is as good as none. */
function parseBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = (type: string, read: (text: string, url: string) => unknown) =>
    app.addContentTypeParser(type, { parseAs: 'string' }, ({ url }, text, done) => {
      try {
        done(null, read(String(text), url));
      } catch (error) {
        done(Object.assign(error as Error, { statusCode: 400 }));
      }
    });
  parse('application/json', (text) => (text ? JSON.parse(text) : {}));
  // Forms are for the consent page and for tokens; elsewhere nothing reads them.
  parse('application/x-www-form-urlencoded', (text, url) =>
    url.includes('/oauth') ? Object.fromEntries(new URLSearchParams(text)) : {},
  );
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: FILE_LIMIT },
    (_request, form, done) => done(null, partsOf(form as Buffer)),
  );
  parse('*', () => ({}));
}
