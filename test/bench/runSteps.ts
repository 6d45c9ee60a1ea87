import type { N8n, SavedWorkflow, Step } from '../n8n/harness';
import { importWorkflow, runWorkflow, sideBySide } from '../n8n/harness';

const PATIENCE_MS = 180_000;

/** Nodes of each workflow that make the items and are not measured. */
const GIVEN = ['Start', 'Rows', 'Items'];

/** What came of a run. */
export interface Outcome {
  /** How long n8n says the nodes took. */
  ms: number;
  /** All bookings in the output of the last node, whatever it wraps around them. */
  bookings: Array<{ uid?: string; start?: string }>;
}

/** A workflow that gives these items to a chain of nodes. */
export function saveSteps(
  n8n: N8n,
  steps: Step[],
  items: Array<Record<string, unknown>>,
): Promise<SavedWorkflow> {
  const rows = {
    name: 'Rows',
    type: 'n8n-nodes-base.set',
    typeVersion: 3.4,
    parameters: { mode: 'raw', jsonOutput: JSON.stringify({ row: items }) },
  };
  const split = {
    name: 'Items',
    type: 'n8n-nodes-base.splitOut',
    parameters: { fieldToSplitOut: 'row' },
  };
  const whole = sideBySide(`Bench ${steps[0].type}`, [rows, split, ...steps]);
  const names = whole.nodes.map(({ name }) => name);
  const connections = Object.fromEntries(
    names
      .slice(0, -1)
      .map((name, index) => [
        name,
        { main: [[{ node: names[index + 1], type: 'main', index: 0 }]] },
      ]),
  );
  return importWorkflow(n8n, { ...whole, connections });
}

/**
 * Runs the workflow once, by hand, and removes what n8n stored of it.
 * @throws when a node fails: what does not work is not measured
 */
export async function runSteps(n8n: N8n, workflow: SavedWorkflow): Promise<Outcome> {
  const execution = await runWorkflow(n8n, workflow, { timeoutMs: PATIENCE_MS });
  if (execution.status !== 'success') {
    throw new Error(`${workflow.name}: ${execution.error?.message ?? execution.status}`);
  }
  await n8n.rest('POST', '/executions/delete', { ids: [execution.id] });
  const measured = workflow.nodes.map(({ name }) => name).filter((name) => !GIVEN.includes(name));
  return {
    ms: measured.reduce((sum, name) => sum + execution.timeOf(name), 0),
    // Our node puts out bookings, others the envelope around one or many.
    bookings: execution.jsonOf(measured[measured.length - 1]).flatMap((json) => json.data ?? json),
  };
}
