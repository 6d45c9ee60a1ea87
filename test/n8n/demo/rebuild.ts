/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- watches the sources of this repository */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnN8n } from '../harness';
import { provide } from '../harness/provide';
import { installPackage } from '../harness/userFolder';

const root = join(__dirname, '../../..');

/** An editor may write several files at once. */
const SETTLED_MS = 300;

/**
 * Builds the package after each change of its sources and starts n8n anew with it. What cannot be
 * built is told, and n8n goes on with what it has.
 *
 * @returns what ends it
 */
export function rebuildOnChange(n8n: OwnN8n, print: (...lines: string[]) => void): () => void {
  let isChanged = false;
  let isBusy = false;
  const rebuild = async () => {
    isChanged = true;
    if (isBusy) return;
    isBusy = true;
    while (isChanged) {
      await sleep(SETTLED_MS);
      isChanged = false;
      await restartWith(n8n, print);
    }
    isBusy = false;
  };
  const watchers = ['nodes', 'credentials'].map((folder) =>
    watch(join(root, folder), { recursive: true }, () => void rebuild()),
  );
  return () => watchers.forEach((watcher) => watcher.close());
}

async function restartWith(n8n: OwnN8n, print: (...lines: string[]) => void): Promise<void> {
  try {
    const { package: folder } = await provide('package');
    await installPackage(folder, n8n.userFolder);
    await n8n.restart();
    print(`n8n runs with your change: reload ${n8n.url}`);
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
  }
}
