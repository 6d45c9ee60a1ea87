/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs in jest's own process */
/**
 * One n8n for all suites that need none of their own and run one after the other: each worker of
 * jest has one, since workflows of two suites may have the same address. They live in jest's
 * process, because each suite has its own modules: there, they start when the first suite asks.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listCredentials } from './credentials';
import { thriftyIsolates } from './environment';
import { owner, signIn, type Rest } from './rest';
import { startN8n, type N8n, type OwnN8n } from './server';
import { deleteWorkflow, listWorkflows, unpublish } from './workflows';

/** Where a suite asks for the address of the shared n8n. */
const ADDRESS = 'HARNESS_SHARED_N8N';

/** By the path at which a worker asks. */
const starting = new Map<string, Promise<OwnN8n>>();
let door: Server | undefined;

/** Lets suites ask for the shared n8n; called once, before all of them. */
export async function offerSharedN8n(): Promise<void> {
  door = createServer(async ({ url: worker = '' }, response) => {
    try {
      if (!starting.has(worker)) {
        starting.set(worker, startN8n({ env: thriftyIsolates }));
      }
      response.end((await starting.get(worker)!).url);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => door!.listen(0, '127.0.0.1', resolve));
  process.env[ADDRESS] = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
}

/** Ends those that a suite has asked for; called after all of them. */
export async function stopSharedN8n(): Promise<void> {
  door?.close();
  for (const one of starting.values()) await (await one.catch(() => undefined))?.stop();
}

/** The shared n8n as one suite sees it. */
export interface Lodger extends N8n {
  /** Removes the workflows and credentials that this suite has saved. */
  stop(): Promise<void>;
}

/** @throws with the reason, if it cannot start */
export async function sharedN8n(): Promise<Lodger> {
  const answer = await fetch(`${process.env[ADDRESS]}/${process.env.JEST_WORKER_ID}`);
  const url = await answer.text();
  if (!answer.ok) throw new Error(url);
  const session = await signIn(url);
  const made = { '/workflows': new Set<string>(), '/credentials': new Set<string>() };
  const rest: Rest = async <T>(...[method, path, body]: Parameters<Rest>) => {
    const result = await session.rest<T>(method, path, body);
    if (method === 'POST' && path in made) {
      made[path as keyof typeof made].add((result as { id: string }).id);
    }
    return result;
  };
  const n8n: N8n = { url, owner, cookie: session.cookie, rest };
  return {
    ...n8n,
    async stop() {
      const workflows = await listWorkflows(n8n);
      for (const workflow of workflows.filter(({ id }) => made['/workflows'].has(id))) {
        if (workflow.isPublished) await unpublish(n8n, workflow);
        await deleteWorkflow(n8n, workflow);
      }
      const credentials = await listCredentials(n8n);
      for (const { id } of credentials.filter((one) => made['/credentials'].has(one.id))) {
        await rest('DELETE', `/credentials/${id}`);
      }
    },
  };
}
