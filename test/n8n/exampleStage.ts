/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** Real n8n and a sandbox, in which the files of examples/ are imported and run as users do it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOOKINGS_NEWEST } from '../../nodes/shared/api/versions';
import manifest from '../../package.json';
import { type SandboxOptions } from '../../sandbox';
import {
  importWorkflow,
  publish,
  unpublish,
  waitForExecutions,
  type Execution,
  type Json,
  type SavedWorkflow,
  type WorkflowFile,
} from './harness';
import { callAsAda } from '../callAsAda';
import { postTo } from './scenes';
import { useStage } from './stage';

const FOLDER = join(__dirname, '../../examples');

/** The files of examples/, without their ending. */
export const exampleNames = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

/** The workflow in the file of that name. */
export const example = (name: string): WorkflowFile =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

/** Whether a node is one of this package. */
export const isOurs = ({ type }: { type: string }) => type.startsWith(`${manifest.name}.`);

/** Other parameters for nodes of an example, by their names. */
type Changes = Record<string, Record<string, unknown>>;

/** A Tuesday, `YYYY-MM-DD`, at least so many days from now: Ada works on Tuesdays. */
function tuesdayIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
export const tuesday = tuesdayIn(7);

export const nathan = { name: 'Nathan Smith', email: 'nathan@example.org' };
export const vera = { name: 'Vera Visitor', email: 'vera@example.org', timeZone: 'Asia/Tokyo' };

/** A stage for all tests of a file; each begins with nothing booked. */
export function useExamples(options: SandboxOptions = { rateLimit: 100_000 }) {
  // Named as the examples name it: n8n finds it for imported nodes by itself.
  const stage = useStage({ sandbox: options, account: 'Cal.com account' });
  beforeEach(() => stage.sandbox.reset());

  /** An example, with some parameters as the reader of its notes would change them. */
  const imported = (name: string, changes: Changes = {}): Promise<SavedWorkflow> => {
    const workflow = example(name);
    const nodes = workflow.nodes.map((node) => ({
      ...node,
      parameters: { ...node.parameters, ...changes[node.name] },
    }));
    return importWorkflow(stage.n8n, { ...workflow, nodes });
  };

  /** Sends something to Cal.com as a visitor or as Ada does it. */
  const call = async (path: string, body: object): Promise<Json> => {
    const at = `/bookings${path}`;
    const data = await callAsAda<Json>(stage.sandbox, 'POST', at, body, BOOKINGS_NEWEST);
    expect(data).toHaveProperty('uid');
    return data;
  };

  const book = (start: string, more: object = {}): Promise<Json> => {
    const eventTypeId = stage.sandbox.ids.eventTypes.intro;
    return call('', { eventTypeId, start, attendee: vera, ...more });
  };
  const move = (uid: string, start: string): Promise<Json> => call(`/${uid}/reschedule`, { start });
  const cancel = (uid: string): Promise<Json> =>
    call(`/${uid}/cancel`, { cancellationReason: 'Sick' });

  const bookings = () => [...stage.sandbox.store.bookings.values()];
  return {
    stage,
    imported,
    published: async (name: string, changes?: Changes): Promise<void> => {
      await publish(stage.n8n, await imported(name, changes));
    },

    /** Posts to a webhook as a voice provider does and returns the answer. */
    post: (path: string, body: object): Promise<Json> => postTo(stage.n8n, path, body),

    /** Publishes, lets something happen at Cal.com, and answers the executions that it caused. */
    react: async (
      workflow: SavedWorkflow,
      happen: () => Promise<unknown>,
      count = 1,
    ): Promise<Execution[]> => {
      await publish(stage.n8n, workflow);
      await happen();
      const executions = await waitForExecutions(stage.n8n, workflow, count);
      await unpublish(stage.n8n, workflow);
      expect(executions.map(({ status, error }) => [status, error?.message])).toEqual(
        Array.from({ length: count }, () => ['success', undefined]),
      );
      return executions;
    },

    book,
    move,
    cancel,
    /** Books, moves and cancels a meeting, each when the workflow has seen what was before. */
    live: async (workflow: SavedWorkflow): Promise<void> => {
      const { uid } = await book(`${tuesday}T09:00:00Z`);
      await waitForExecutions(stage.n8n, workflow);
      const moved = await move(uid, `${tuesday}T11:00:00Z`);
      await waitForExecutions(stage.n8n, workflow, 2);
      await cancel(moved.uid);
    },
    bookings,
    open: () => bookings().filter(({ status }) => status === 'accepted'),
  };
}
