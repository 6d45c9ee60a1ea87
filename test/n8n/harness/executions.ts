/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { parse } from 'flatted';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8n } from './server';
import { lookedAt, type SavedWorkflow } from './workflows';

const EXECUTION_TIMEOUT_MS = 60_000;
const RUNNING = ['new', 'running', 'unknown'];

/** Read freely by tests, like the result of `JSON.parse`. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Item {
  json: Json;
  binary?: Record<string, unknown>;
  pairedItem?: unknown;
  error?: unknown;
}

interface NodeError {
  message: string;
  description?: string | null;
  httpCode?: string | null;
}

interface NodeRun {
  data?: Record<string, Array<Item[] | null>>;
  error?: NodeError;
  hints?: Array<{ message: string }>;
  executionStatus: string;
  executionTime: number;
}

interface StoredExecution {
  id: string;
  status: string;
  mode: string;
  workflowId: string;
  data: string;
}

/** What happened in one execution, readable per node. */
export interface Execution {
  id: string;
  /** `success`, `error`, `waiting`, `canceled` or `crashed`. */
  status: string;
  mode: string;
  /** What stopped the workflow, if something did. */
  error?: NodeError;
  /** The items that a node put out, of all its runs; output 1 of an action node is its error output. */
  itemsOf(node: string, output?: number): Item[];
  /** The same without the wrapping: only their `json`. */
  jsonOf(node: string, output?: number): Json[];
  /** What failed in a node, if it failed. */
  errorOf(node: string): NodeError | undefined;
  /** What a node shows above its output. */
  hintsOf(node: string): string[];
  /** Milliseconds that all runs of a node took. */
  timeOf(node: string): number;
}

export interface RunOptions {
  /** The trigger to start from; by default the first Manual Trigger of the workflow. */
  from?: string;
  timeoutMs?: number;
}

/** Runs a workflow by hand, as the editor's "Execute workflow" button does, and waits for the end. */
export async function runWorkflow(
  n8n: N8n,
  workflow: SavedWorkflow,
  { from, timeoutMs }: RunOptions = {},
): Promise<Execution> {
  const name = from ?? workflow.nodes.find(({ type }) => type.endsWith('.manualTrigger'))?.name;
  if (!name) throw new Error(`${workflow.name} has no Manual Trigger to start from`);
  const started = await lookedAt(() =>
    n8n.rest<{ executionId?: string }>(
      'POST',
      `/workflows/${workflow.id}/run`,
      startingFrom(workflow, name),
    ),
  );
  if (!started.executionId) throw new Error(`${name} waits for an event and cannot be run by hand`);
  return waitForEnd(n8n, started.executionId, timeoutMs);
}

/**
 * Makes the editor's "Listen for test event" of a trigger. The trigger registers its test webhook;
 * the first event starts an execution, which `waitForExecutions` finds.
 */
export async function listenForTestEvent(n8n: N8n, workflow: SavedWorkflow, trigger: string) {
  await lookedAt(() =>
    n8n.rest('POST', `/workflows/${workflow.id}/run`, startingFrom(workflow, trigger)),
  );
}

/** Older versions run the workflow that they are sent, newer ones the one that is saved. */
const startingFrom = (workflowData: SavedWorkflow, name: string) => ({
  workflowData,
  triggerToStartFrom: { name },
});

/** The executions of a workflow that have ended, oldest first. */
export async function listExecutions(n8n: N8n, workflow: SavedWorkflow): Promise<Execution[]> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow.id }));
  const { results } = await n8n.rest<{ results: StoredExecution[] }>(
    'GET',
    `/executions?filter=${filter}&limit=100`,
  );
  const ended = results.filter(({ status }) => !RUNNING.includes(status)).reverse();
  return Promise.all(ended.map(({ id }) => waitForEnd(n8n, id)));
}

/** Why the execution failed that did so last, in whatever workflow: for the messages of tests. */
export async function lastFailure(n8n: N8n): Promise<string> {
  const filter = encodeURIComponent(JSON.stringify({ status: ['error'] }));
  const { results } = await n8n.rest<{ results: StoredExecution[] }>(
    'GET',
    `/executions?filter=${filter}&limit=1`,
  );
  if (results.length === 0) return 'no execution has failed';
  const { error } = await waitForEnd(n8n, results[0].id);
  return `${error?.message} ${error?.description ?? ''}`;
}

/** Stops what runs of a workflow, as the editor's "Stop" button does. */
export async function stopExecutions(n8n: N8n, { id }: SavedWorkflow) {
  const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
  const { results } = await n8n.rest<{ results: StoredExecution[] }>(
    'GET',
    `/executions?filter=${filter}&limit=100`,
  );
  for (const execution of results.filter(({ status }) => RUNNING.includes(status))) {
    await n8n.rest('POST', `/executions/${execution.id}/stop`, {});
  }
}

/** Waits until at least `count` executions of a workflow have ended and answers them, oldest first. */
export async function waitForExecutions(
  n8n: N8n,
  workflow: SavedWorkflow,
  count = 1,
  timeoutMs = EXECUTION_TIMEOUT_MS,
): Promise<Execution[]> {
  const giveUp = Date.now() + timeoutMs;
  for (;;) {
    const executions = await listExecutions(n8n, workflow);
    if (executions.length >= count) return executions;
    if (Date.now() > giveUp) {
      throw new Error(
        `${executions.length} of ${count} executions of ${workflow.name} ended in time`,
      );
    }
    await sleep(200);
  }
}

async function waitForEnd(n8n: N8n, id: string, timeoutMs = EXECUTION_TIMEOUT_MS) {
  const giveUp = Date.now() + timeoutMs;
  for (;;) {
    const stored = await n8n.rest<StoredExecution>('GET', `/executions/${id}`);
    if (!RUNNING.includes(stored.status)) return readable(stored);
    if (Date.now() > giveUp) throw new Error(`Execution ${id} is still ${stored.status}`);
    await sleep(100);
  }
}

function readable({ id, status, mode, data }: StoredExecution): Execution {
  const { resultData } = parse(data) as {
    resultData: { runData: Record<string, NodeRun[]>; error?: NodeError };
  };
  const runs = (node: string) => resultData.runData[node] ?? [];
  const itemsOf = (node: string, output = 0) =>
    runs(node).flatMap((run) => Object.values(run.data ?? {}).flatMap((way) => way[output] ?? []));

  return {
    id,
    status,
    mode,
    error: resultData.error,
    itemsOf,
    jsonOf: (node, output) => itemsOf(node, output).map(({ json }) => json),
    errorOf: (node) => runs(node).find(({ error }) => error)?.error,
    hintsOf: (node) => runs(node).flatMap(({ hints = [] }) => hints.map(({ message }) => message)),
    timeOf: (node) => runs(node).reduce((sum, { executionTime }) => sum + executionTime, 0),
  };
}
