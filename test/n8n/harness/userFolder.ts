/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new user folder for n8n: its database, its keys and its community packages.
 *
 * @param prepared where a database lies that only has its tables, as `provide('prepared')` answers
 *   it; without one, n8n makes its own, which takes it seconds
 */
export async function createUserFolder(prepared?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'n8n-user-'));
  if (!prepared) return folder;
  await mkdir(join(folder, '.n8n'));
  const files = await readdir(prepared);
  for (const file of files.filter((name) => name.startsWith('database.sqlite'))) {
    await cp(join(prepared, file), join(folder, '.n8n', file));
  }
  return folder;
}

/**
 * Places an unpacked package where n8n's "Install" button puts it, replacing an older one, and notes
 * it in n8n's list of packages.
 *
 * @param packageFolder the package with its dependencies, as `provide('package')` answers it
 */
export async function installPackage(packageFolder: string, userFolder: string) {
  const nodes = join(userFolder, '.n8n', 'nodes');
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const target = join(nodes, 'node_modules', name);
  await rm(target, { recursive: true, force: true });
  await mkdir(join(nodes, 'node_modules'), { recursive: true });
  await cp(packageFolder, target, { recursive: true });
  const list = { name: 'installed-nodes', private: true, dependencies: { [name]: version } };
  await writeFile(join(nodes, 'package.json'), JSON.stringify(list, null, 2));
}
