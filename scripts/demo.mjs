// `npm run demo [-- --once]`: installs what is missing, then shows the package at work in real n8n
// against the local Cal.com. With --once it ends after the run; exit code 0 means that every step
// did what it should. Without it the editor stays open until Ctrl+C.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './lib/once.mjs';
import { cache } from './lib/paths.mjs';
import { say } from './lib/run.mjs';
import { runTypeScript } from './lib/typescript.mjs';
import { setup } from './setup.mjs';

const once = process.argv.includes('--once');

try {
  const paths = await setup(['package']);
  // Your own changes in the editor last until the next demo; a run with --once starts from nothing.
  const userFolder = join(cache, 'demo');
  mkdirSync(userFolder, { recursive: true });
  const play = (args) =>
    runTypeScript('test/n8n/demo/main.ts', ['--package', paths.package, ...args]);
  process.exitCode = once
    ? await play(['--once'])
    : await exclusively(join(cache, 'demo.lock'), () => play(['--user-folder', userFolder]));
} catch (error) {
  say(`\n${error.message}`);
  process.exitCode = 1;
}
