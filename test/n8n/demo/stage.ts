/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox';
import { startSandbox } from '../../../sandbox';
import type {
  N8n,
  OwnN8n,
  SavedCredential,
  SavedWorkflow,
  StartOptions,
  WorkflowFile,
} from '../harness';
import {
  attachN8n,
  createCredential,
  deleteWorkflow,
  importWorkflow,
  listCredentials,
  listWorkflows,
  startN8n,
  testCredential,
  unpublish,
  updateCredential,
  using,
} from '../harness';

const EXAMPLES = join(__dirname, '../../../examples');
const CREDENTIAL = 'Cal.com sandbox (Ada)';

interface StageOptions extends StartOptions {
  /** A free one by default. */
  sandboxPort?: number;
  /** Address of an n8n that runs already, instead of starting one. */
  runningAt?: string;
}

/** All that a demo step can use. */
export interface Stage {
  sandbox: Sandbox;
  n8n: N8n;
  /** The same, if it was started here. */
  own?: OwnN8n;
  credential: SavedCredential;
  /** The imported example of that file name, e.g. `book-move-cancel`. */
  example(name: string): SavedWorkflow;
  /**
   * Unpublishes everything and stops the sandbox, and n8n if it was started here. A trigger left
   * published would look for this sandbox, which is gone then, at the next start.
   */
  leave(): Promise<void>;
}

/**
 * Starts the sandbox and real n8n, creates the credential and imports the examples.
 *
 * @throws when the credential does not pass its own test
 */
export async function setTheStage({
  sandboxPort,
  runningAt,
  ...options
}: StageOptions): Promise<Stage> {
  const sandbox = await startSandbox({ autoApprove: true, port: sandboxPort });
  // Where Ada lives: what people see is what the guides show.
  const own = runningAt
    ? undefined
    : await startN8n({ env: { GENERIC_TIMEZONE: 'Europe/Berlin' }, ...options });
  const n8n = own ?? (await attachN8n(runningAt!));
  const credential = await prepareCredential(n8n, sandbox);
  const examples = await importExamples(n8n, credential);
  return {
    sandbox,
    n8n,
    own,
    credential,
    example(name) {
      const found = examples.get(name);
      if (!found) throw new Error(`There is no examples/${name}.json`);
      return found;
    },
    async leave() {
      const published = (await listWorkflows(n8n)).filter(({ isPublished }) => isPublished);
      for (const workflow of published) await unpublish(n8n, workflow);
      await own?.stop();
      await sandbox.stop();
    },
  };
}

/** The sandbox has a new address each time: a credential of an earlier demo is brought up to date. */
async function prepareCredential(n8n: N8n, { url, keys }: Sandbox): Promise<SavedCredential> {
  const data = { server: 'selfHosted', baseUrl: url, apiKey: keys.ada };
  const old = (await listCredentials(n8n)).find(({ name }) => name === CREDENTIAL);
  const credential = old
    ? await updateCredential(n8n, old, data)
    : await createCredential(n8n, 'calComKeyApi', data, CREDENTIAL);
  const { status, message } = await testCredential(n8n, credential, data);
  if (status !== 'OK') throw new Error(`The credential does not work: ${message}`);
  return credential;
}

/** Replaces the examples of an earlier demo; other workflows stay as they are. */
async function importExamples(n8n: N8n, credential: SavedCredential) {
  const present = await listWorkflows(n8n);
  const imported = new Map<string, SavedWorkflow>();
  for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'))) {
    const workflow: WorkflowFile = JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8'));
    for (const old of present.filter(({ name }) => name === workflow.name)) {
      // A demo that was cut off left it published, and n8n deletes nothing that is.
      if (old.isPublished) await unpublish(n8n, old);
      await deleteWorkflow(n8n, old);
    }
    const saved = await importWorkflow(n8n, withCredential(workflow, credential));
    imported.set(file.replace('.json', ''), saved);
  }
  return imported;
}

function withCredential(workflow: WorkflowFile, credential: SavedCredential): WorkflowFile {
  const isOurs = (type: string) => type.startsWith('n8n-nodes-cal-com.');
  const nodes = workflow.nodes.map((node) =>
    isOurs(node.type) ? { ...node, credentials: using(credential) } : node,
  );
  return { ...workflow, nodes };
}
