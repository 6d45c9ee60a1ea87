/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** A local Cal.com API v2 server for people without an account, for the demo and for all tests. */
import type { AddressInfo } from 'node:net';
import { DateTime } from 'luxon';
import { Faults, type FaultRule } from './faults';
import { recordingFiles } from './files';
import { handlers } from './handlers';
import { consentPage, tokenHandler, type OAuthOptions } from './oauth';
import { RateLimiter } from './rateLimit';
import { joined, routes } from './routes';
import { Deliveries } from './scheduling/webhooks/deliveries';
import { ids, keys, oauth, platform, seed } from './seed';
import { seedPlain } from './seedPlain';
import { buildServer, type Context, type LoggedRequest } from './server';
import { Store } from './store';
import type { Profile } from './types';
import { legacyRoutes, legacyUrl, type Legacy } from './v1';
import { seedLegacy } from './v1/seed';

export { failures, refusalFailure, type Failure, type FaultRule } from './faults';
export type { LoggedRequest } from './server';
export type { Profile } from './types';

export interface SandboxOptions {
  /** `cloud` by default. */
  profile?: Profile;
  /** A free one by default. */
  port?: number;
  /** Requests in 60 s for each key or address, 120 by default. */
  rateLimit?: number;
  /** Requests in 60 s for each access token: 500 by default, or `rateLimit` if that is more. */
  tokenRateLimit?: number;
  /** A clock, or the time at which the sandbox's clock starts; the real time by default. */
  now?: DateTime | (() => DateTime);
  /** Whether to start with the made-up people and event types; true by default. */
  seed?: boolean;
  /** Seconds that an OAuth access token lives, 1800 by default. */
  tokenLifetime?: number;
  /**
   * API v1: `on` as an old self-hosted server has it, `decommissioned` with the answer of the cloud,
   * `absent` as on newer self-hosted servers. By default what the profile has today.
   */
  legacy?: Legacy;
  /** Whether the OAuth consent page approves without a click; false by default. */
  autoApprove?: boolean;
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`, without `/v2`. */
  url: string;
  profile: Profile;
  keys: typeof keys;
  oauth: typeof oauth;
  platform: typeof platform;
  ids: typeof ids;
  store: Store;
  /** Webhook deliveries: their log, and `tick`, `settled`, `ping`. */
  deliveries: Deliveries;
  /** Every request since the start or the last `reset`, oldest first. */
  requests: LoggedRequest[];
  now: () => DateTime;
  /** Counts requests; `clear` lets everybody begin anew. */
  limiter: RateLimiter;
  /** Makes requests fail until `clearFailures`. */
  fail(rule: FaultRule): void;
  clearFailures(): void;
  /** Back to the state after the start; rate limits and failures are forgotten too. */
  reset(): void;
  /** Breaks open connections and refuses new ones, as a server that crashed; it forgets nothing. */
  pause(): Promise<void>;
  /** Ends a pause, on the same port. */
  resume(): Promise<void>;
  /** Breaks open connections and closes the port. */
  stop(): Promise<void>;
}

/** Starts a sandbox on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { profile = 'cloud', rateLimit = 120, autoApprove = false } = options;
  const now = clock(options.now);
  const store = new Store();
  const deliveries = new Deliveries({ store, profile, now });
  const faults = new Faults();
  const limiter = new RateLimiter();
  const requests: LoggedRequest[] = [];
  const login: OAuthOptions = {
    store,
    now,
    autoApprove,
    tokenLifetime: options.tokenLifetime ?? 1800,
  };
  const { legacy = profile === 'cloud' ? 'decommissioned' : 'absent' } = options;
  const context: Context = {
    profile,
    store,
    now,
    faults,
    limiter,
    requests,
    emit: deliveries.emit,
    handlers: joined(handlers, routes({ 'POST /auth/oauth2/token': tokenHandler(login) })),
    limits: { standard: rateLimit, token: options.tokenRateLimit ?? Math.max(500, rateLimit) },
  };
  const app = buildServer(
    context,
    (server) => {
      consentPage(server, login);
      recordingFiles(server, now);
      legacyRoutes(server, context, { legacy, limit: options.rateLimit });
    },
    legacy === 'on' ? legacyUrl : undefined,
  );

  const fill = () => {
    if (options.seed === false) return;
    seed(store, profile, now());
    if (profile === 'cloud') seedPlain(store, now());
    if (legacy === 'on') seedLegacy(store);
  };
  fill();
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const { port } = app.server.address() as AddressInfo;
  store.filesUrl = `http://127.0.0.1:${port}`;
  const timer = setInterval(() => void deliveries.tick(), 1000).unref();

  return {
    url: `http://127.0.0.1:${port}`,
    profile,
    keys,
    oauth,
    platform,
    ids,
    store,
    deliveries,
    requests,
    now,
    limiter,
    fail: (rule) => faults.add(rule),
    clearFailures: () => faults.clear(),
    reset: () => {
      store.clear();
      fill();
      faults.clear();
      limiter.clear();
      requests.length = 0;
      deliveries.log.length = 0;
    },
    pause: async () => {
      const closed = new Promise((resolve) => app.server.close(resolve));
      app.server.closeAllConnections();
      await closed;
    },
    resume: () => new Promise((resolve) => app.server.listen(port, '127.0.0.1', resolve)),
    stop: async () => {
      clearInterval(timer);
      await app.close();
    },
  };
}

/** A clock that starts at the given time and goes on from there. */
function clock(start?: DateTime | (() => DateTime)): () => DateTime {
  if (typeof start === 'function') return start;
  if (!start) return () => DateTime.utc();
  const offset = start.diff(DateTime.utc());
  return () => DateTime.utc().plus(offset);
}
