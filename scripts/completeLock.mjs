// Completes package-lock.json after `npm install`: npm leaves an optional platform package out of
// the lock file when the registry at hand does not have it, and `npm ci` then refuses the lock file
// everywhere. Also drops download addresses, and packages that nothing depends on. Run `node scripts/completeLock.mjs` after every change of the dependencies.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const platform =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|musl))?/;
const libcs = { gnu: 'glibc', musl: 'musl' };

/** Whether `name` is found from the package at `from`, walking up as Node does. */
function isLocked(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLocked(from, name))
    .map(([name, version]) => ({ name, version })),
);

for (const { name, version } of missing) {
  const [, os, cpu, libc] = name.match(platform) ?? [];
  if (!os)
    throw new Error(`${name} is missing from the lock file and names no platform: add it manually`);
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    dev: true,
    ...(os === 'linux' && libc && { libc: [libcs[libc]] }),
    optional: true,
    os: [os],
  };
}

for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  if (entry.extraneous) delete lock.packages[path];
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} platform packages added to package-lock.json`);
