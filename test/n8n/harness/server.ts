/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error */
import { rm } from 'node:fs/promises';
import type { ServerProcess } from './childProcess';
import { startProcess } from './childProcess';
import { n8nEnvironment } from './environment';
import { freePorts } from './ports';
import { provide } from './provide';
import type { Rest } from './rest';
import { owner, signIn } from './rest';
import { createUserFolder, installPackage } from './userFolder';

const START_TIMEOUT_MS = 90_000;

export interface StartOptions {
  /** Kept when n8n stops; by default a temporary folder that goes with it. */
  userFolder?: string;
  /** An unpacked package to install; by default this repository's, freshly built. */
  packageFolder?: string;
  port?: number;
  /** n8n evaluates expressions in an isolate (`vm`, its default) or in its own process. */
  expressionEngine?: 'vm' | 'legacy';
  /** More environment variables, e.g. `GENERIC_TIMEZONE`. */
  env?: Record<string, string>;
}

/** A real n8n with the package installed and its owner signed in. */
export interface N8n {
  /** Without a final slash; also the address of its webhooks. */
  readonly url: string;
  readonly userFolder: string;
  readonly owner: typeof owner;
  readonly rest: Rest;
  readonly cookie: string;
  readonly logs: () => string;
  /** Lets running work finish, ends n8n and removes its temporary user folder. */
  stop(): Promise<void>;
  /** Ends n8n as a power cut would; `restart` brings it back with its data. */
  kill(): Promise<void>;
  /** Stops it if it runs and starts it again on the same port and data. */
  restart(env?: Record<string, string>): Promise<void>;
}

/** Starts real n8n on 127.0.0.1 and waits until it takes requests. */
export async function startN8n(options: StartOptions = {}): Promise<N8n> {
  const { packageFolder, node, n8n: script } = await locate(options.packageFolder);
  const userFolder = options.userFolder ?? (await createUserFolder());
  await installPackage(packageFolder, userFolder);

  const [freePort, brokerPort] = await freePorts(2);
  const port = options.port ?? freePort;
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    ...n8nEnvironment({ node, userFolder, port, brokerPort }),
    ...(options.expressionEngine && { N8N_EXPRESSION_ENGINE: options.expressionEngine }),
    ...options.env,
  };

  let server: ServerProcess;
  let session: Awaited<ReturnType<typeof signIn>>;
  const start = async (env = {}) => {
    server = startProcess(node, [script, 'start'], { ...environment, ...env }, userFolder);
    await server.waitUntil(() => isReady(url), START_TIMEOUT_MS);
    try {
      assertPackageLoaded(server.logs());
      session = await signIn(url);
    } catch (error) {
      await server.kill();
      throw error;
    }
  };
  await start();

  return {
    url,
    userFolder,
    owner,
    rest: (method, path, body) => session.rest(method, path, body),
    get cookie() {
      return session.cookie;
    },
    logs: () => server.logs(),
    kill: () => server.kill(),
    async stop() {
      await server.stop();
      if (!options.userFolder) await rm(userFolder, { recursive: true, force: true });
    },
    async restart(env) {
      await server.stop();
      await start(env);
    },
  };
}

async function locate(packageFolder?: string) {
  if (packageFolder) return { packageFolder, ...(await provide()) };
  const provided = await provide('package');
  return { ...provided, packageFolder: provided.package };
}

/** n8n starts without a package that it cannot load, and says so only in its log. */
function assertPackageLoaded(logs: string) {
  const [complaint] = logs.match(/Failed to load package.*\n.*/) ?? [];
  if (complaint) throw new Error(complaint);
}

async function isReady(url: string) {
  const response = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
  return response?.ok ?? false;
}
