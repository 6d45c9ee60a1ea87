/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error -- tells about it on stderr */
import { setTimeout as sleep } from 'node:timers/promises';
import { RestError } from './rest';
import type { N8n } from './server';

const PUBLISH_TIMEOUT_MS = 60_000;

/** A workflow as n8n exports it. */
export interface WorkflowFile {
  name: string;
  nodes: Array<{
    name: string;
    type: string;
    parameters: Record<string, unknown>;
    credentials?: Record<string, { id: string; name: string }>;
    [key: string]: unknown;
  }>;
  connections: Record<string, unknown>;
  settings?: Record<string, unknown>;
}

/** A node to run; its name, its type, and what differs from the defaults. */
export interface Step {
  name: string;
  type: string;
  typeVersion?: number;
  parameters?: Record<string, unknown>;
  credentials?: Record<string, { id: string; name: string }>;
}

export interface SavedWorkflow extends WorkflowFile {
  id: string;
  versionId: string;
}

interface PublicationStatus {
  status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
  triggers: Array<{ status: string; errorMessage: string | null }>;
}

/** A workflow to run by hand: each node gets one empty item, one node after the other. */
export function sideBySide(name: string, steps: Step[]): WorkflowFile {
  const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
  const nodes = [start, ...steps].map((step, index) => ({
    typeVersion: 1,
    parameters: {},
    id: `node-${index}`,
    position: [index ? 300 : 0, index * 200],
    ...step,
  }));
  const targets = steps.map((step) => ({ node: step.name, type: 'main', index: 0 }));
  const settings = { executionOrder: 'v1' };
  return { name, nodes, connections: { Start: { main: [targets] } }, settings };
}

/** Saves a workflow; identifiers of the file are left behind, so it can be imported repeatedly. */
export function importWorkflow(n8n: N8n, workflow: WorkflowFile): Promise<SavedWorkflow> {
  const { name, nodes, connections, settings = {} } = workflow;
  // Older versions want to be told that it is not published.
  const body = { name, nodes, connections, settings, active: false };
  return n8n.rest('POST', '/workflows', body);
}

/** All workflows of the owner; nodes are not part of the answer. */
export async function listWorkflows(n8n: N8n) {
  type Row = Pick<SavedWorkflow, 'id' | 'name'> & { active: boolean; isArchived: boolean };
  const rows = await n8n.rest<Row[]>('GET', '/workflows?filter=%7B%22isArchived%22%3Afalse%7D');
  return rows.map(({ id, name, active }) => ({ id, name, isPublished: active }));
}

/** Unpublishes a workflow if need be and removes it. */
export async function deleteWorkflow(n8n: N8n, { id }: Pick<SavedWorkflow, 'id'>) {
  await n8n.rest('POST', `/workflows/${id}/archive`, {});
  await n8n.rest('DELETE', `/workflows/${id}`);
}

/**
 * Asks n8n for what makes it look at the fields of nodes first, and once more where that took too
 * long: it gives each pattern 250 ms of the clock, in which a busy machine may do something else.
 * Nothing has been run or published by then, and a field that is wrong fails again.
 */
export async function lookedAt<T>(ask: () => Promise<T>): Promise<T> {
  return await ask().catch(async (error: Error) => {
    if (
      !/Regular expression execution timed out|Error validating node parameters/.test(error.message)
    )
      throw error;
    process.stderr.write(`Asking n8n once more: ${error.message.slice(0, 200)}\n`);
    await sleep(1_000);
    return await ask();
  });
}

/**
 * Publishes a workflow and waits until all of its triggers listen.
 *
 * @throws with the reason that the trigger gave, e.g. what Cal.com answered to its registration
 */
export async function publish(n8n: N8n, { id, versionId }: SavedWorkflow) {
  await lookedAt(() => n8n.rest('POST', `/workflows/${id}/activate`, { versionId }));
  const { status, triggers } = await settledStatus(n8n, id);
  if (status === 'published') return;
  const reasons = triggers.map(({ errorMessage }) => errorMessage).filter(Boolean);
  throw new Error(`The workflow is ${status}: ${reasons.join('; ')}`);
}

/** Unpublishes a workflow and waits until its triggers are gone. */
export async function unpublish(n8n: N8n, { id }: Pick<SavedWorkflow, 'id'>) {
  await n8n.rest('POST', `/workflows/${id}/deactivate`, {});
  await until(
    async () => (await publicationStatus(n8n, id, 'not_published')).status === 'not_published',
  );
}

async function settledStatus(n8n: N8n, id: string) {
  let latest = await publicationStatus(n8n, id, 'published');
  await until(async () => {
    latest = await publicationStatus(n8n, id, 'published');
    return !['in_progress', 'not_published'].includes(latest.status);
  });
  return latest;
}

/** Older versions do not tell, because they answer only when it is done. */
async function publicationStatus(n8n: N8n, id: string, done: PublicationStatus['status']) {
  try {
    return await n8n.rest<PublicationStatus>('GET', `/workflows/${id}/publication-status`);
  } catch (error) {
    if (error instanceof RestError && error.status === 404) return { status: done, triggers: [] };
    throw error;
  }
}

async function until(isTrue: () => Promise<boolean>) {
  const giveUp = Date.now() + PUBLISH_TIMEOUT_MS;
  while (!(await isTrue())) {
    if (Date.now() > giveUp) throw new Error('The triggers did not settle in time');
    await sleep(100);
  }
}
