/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerProcess } from './childProcess';
import { startProcess } from './childProcess';
import { n8nEnvironment } from './environment';
import { freePorts } from './ports';
import { provide } from './provide';
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

/** One n8n process with a user folder of its own, in which the package is installed. */
export interface Part {
  /** Without a final slash. */
  readonly url: string;
  readonly userFolder: string;
  /** Of the process that runs now; another one after a restart. */
  readonly pid: number;
  /** What the process has printed since its last start. */
  logs(): string;
  /** Lets running work finish, ends the process and removes its temporary user folder. */
  stop(): Promise<void>;
  /** Ends the process as a power cut would; `restart` brings it back with its data. */
  kill(): Promise<void>;
  /** Stops it if it runs and starts it again on the same port and data. */
  restart(env?: Record<string, string>): Promise<void>;
}

/**
 * Starts n8n on 127.0.0.1 and waits until it takes requests.
 *
 * @param command `start` for all in one or the main process, `worker` and `webhook` for queue mode
 * @throws when the process ends, is not ready in time, or cannot load the package
 */
export async function startPart(
  command: 'start' | 'worker' | 'webhook',
  options: StartOptions = {},
): Promise<Part> {
  const { packageFolder, node, n8n: script, prepared } = await locate(options.packageFolder);
  const userFolder = options.userFolder ?? (await createUserFolder(prepared));
  const isTemporary = !options.userFolder;
  const remove = () => rm(userFolder, { recursive: true, force: true, maxRetries: 2 });
  await installPackage(packageFolder, userFolder);

  const [freePort, brokerPort] = await freePorts(2);
  const port = options.port ?? freePort;
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    ...n8nEnvironment({ node, userFolder, port, brokerPort }),
    NODE_COMPILE_CACHE: join(prepared, 'compiled'),
    ...(options.expressionEngine && { N8N_EXPRESSION_ENGINE: options.expressionEngine }),
    ...options.env,
  };

  let server: ServerProcess;
  const start = async (env = {}) => {
    const args = [script, command];
    const temporary = isTemporary ? userFolder : undefined;
    server = startProcess(node, args, { ...environment, ...env }, userFolder, temporary);
    await server.waitUntil(() => isReady(url, command), START_TIMEOUT_MS);
    const [complaint] = server.logs().match(/Failed to load package.*\n.*/) ?? [];
    if (!complaint) return;
    await server.kill();
    throw new Error(complaint);
  };
  await start().catch(async (error: unknown) => {
    if (isTemporary) await remove();
    throw error;
  });

  return {
    url,
    userFolder,
    get pid() {
      return server.pid;
    },
    logs: () => server.logs(),
    kill: () => server.kill(),
    async stop() {
      await server.stop();
      if (isTemporary) await remove();
    },
    async restart(env) {
      await server.stop();
      await start(env);
    },
  };
}

async function locate(packageFolder?: string) {
  if (packageFolder) return { packageFolder, ...(await provide('prepared')) };
  const provided = await provide('package', 'prepared');
  return { ...provided, packageFolder: provided.package };
}

/** Older versions call themselves ready before their editor has its REST API. */
async function isReady(url: string, command: string) {
  const asked = ['/healthz/readiness', ...(command === 'start' ? ['/rest/settings'] : [])];
  const answers = asked.map((path) => fetch(url + path).catch(() => undefined));
  return (await Promise.all(answers)).every((answer) => answer?.ok);
}
