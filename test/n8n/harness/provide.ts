/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error -- runs the set-up of this repository */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SETUP = join(__dirname, '../../../scripts/setup.mjs');

type Extra = 'package' | 'prepared' | 'sharp' | 'chromium' | 'postgresql' | 'redis';

/** Paths of what is installed: Node for n8n, n8n's start script, and the extras asked for. */
export type Provided<E extends Extra = never> = Record<'node' | 'n8n' | E, string>;

/** The variable in which jest tells its suites what is provided already. */
export const PROVIDED = 'HARNESS_PROVIDED';

/**
 * Installs (once) and locates what real n8n needs. A process of its own does the work, because it
 * has to wait for other test processes that install the same thing.
 *
 * @throws with the readable reason of the set-up, e.g. a missing compiler or a failed build
 */
export async function provide<E extends Extra = never>(...extras: E[]): Promise<Provided<E>> {
  const known = JSON.parse(process.env[PROVIDED] ?? '{}') as Provided<E>;
  if ('node' in known && extras.every((extra) => extra in known)) return known;
  const ran = promisify(execFile)(process.execPath, [SETUP, ...extras]);
  ran.child.stdin?.end();
  ran.child.stderr?.pipe(process.stderr, { end: false });
  try {
    return JSON.parse((await ran).stdout);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(stderr?.trim() || String(error));
  }
}
