import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * Runs a TypeScript file of this repository and answers its exit code. Ctrl+C reaches the script
 * from the terminal; it ends in its own time.
 *
 * @param {string} script path from the root of the repository
 * @param {string[]} args
 */
export function runTypeScript(script, args) {
  const loader = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const command = ['--import', loader, join(root, script), ...args];
  const child = spawn(process.execPath, command, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
