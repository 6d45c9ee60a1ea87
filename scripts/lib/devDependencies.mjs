import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './once.mjs';
import { root } from './paths.mjs';
import { npmFlags, runQuietly } from './run.mjs';

/**
 * Installs what package-lock.json says, unless it is installed already. Compares versions, not file
 * dates: a clone gives every file today's date.
 */
export async function installDevDependencies() {
  if (isInstalled()) return;
  const notes = join(root, '.cache');
  mkdirSync(notes, { recursive: true });
  await exclusively(join(notes, 'install.lock'), async () => {
    if (isInstalled()) return;
    await runQuietly('Installing the development tools', 'npm', ['ci', ...npmFlags], { cwd: root });
  });
}

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = packages(installed);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

function packages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
