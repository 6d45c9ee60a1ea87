import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { once } from './once.mjs';
import { cache, root } from './paths.mjs';
import { npmFlags, runQuietly } from './run.mjs';

/** All that the built package is made of. */
const sources = [
  'package.json',
  'tsconfig.json',
  'gulpfile.js',
  'index.ts',
  'README.md',
  'LICENSE.md',
  'nodes',
  'credentials',
];
const PREFIX = 'package-';
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Builds and packs this repository, then prepares the packed files as n8n's "Install" button does:
 * extract, drop dev, peer and optional dependencies, install what is left without scripts. It builds
 * a copy of the sources, so files edited meanwhile do not end up half in the package.
 *
 * @returns {Promise<string>} the folder to place at `<user folder>/.n8n/nodes/node_modules/<name>`;
 *   the same sources answer the same folder without any work
 */
export async function buildPackage() {
  const folder = packageFolder();
  await once(folder, async (draft) => {
    const { name } = manifestIn(root);
    const workshop = join(draft, 'workshop');
    copySources(workshop);
    // Types are checked once, with those of the tests.
    await runQuietly(`Building ${name}`, 'npx', ['gulp', 'compile'], { cwd: workshop });
    const pack = ['pack', ...npmFlags, '--pack-destination', draft];
    await runQuietly('Packing', 'npm', pack, { cwd: workshop });
    rmSync(workshop, { recursive: true });
    await unpackAsN8n(draft, name);
    removeOldPackages();
  });
  return join(folder, 'installed');
}

/** Makes the next `buildPackage` build. */
export function forgetPackage() {
  rmSync(packageFolder(), { recursive: true, force: true });
}

function packageFolder() {
  return join(cache, `${PREFIX}${fingerprint()}`);
}

function copySources(target) {
  mkdirSync(target);
  for (const path of sources.filter((path) => existsSync(join(root, path)))) {
    cpSync(join(root, path), join(target, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'), 'junction');
}

async function unpackAsN8n(draft, name) {
  const archive = readdirSync(draft).find((file) => file.endsWith('.tgz'));
  await runQuietly(`Installing ${name} as n8n does`, 'tar', ['-xzf', archive], { cwd: draft });
  const installed = join(draft, 'installed');
  renameSync(join(draft, 'package'), installed);

  const manifest = manifestIn(installed);
  for (const key of ['devDependencies', 'peerDependencies', 'optionalDependencies']) {
    delete manifest[key];
  }
  writeFileSync(join(installed, 'package.json'), JSON.stringify(manifest, null, 2));
  if (Object.keys(manifest.dependencies ?? {}).length === 0) return;
  const install = ['install', ...npmFlags, '--bin-links=false', '--install-strategy=shallow'];
  await runQuietly('Installing its dependencies', 'npm', install, { cwd: installed });
}

function manifestIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesBelow)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function removeOldPackages() {
  for (const name of readdirSync(cache).filter((name) => name.startsWith(PREFIX))) {
    const folder = join(cache, name);
    if (name.endsWith('.lock') || Date.now() - statSync(folder).mtimeMs < KEPT_FOR_MS) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
