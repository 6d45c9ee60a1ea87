// `npm run demo [-- --once] [--n8n <url>]`: installs what is missing, then shows the package at work
// in real n8n against the local Cal.com. With --once it ends after the run; exit code 0 means that
// every step did what it should. Without it the editor stays open until Ctrl+C. With --n8n it takes
// an n8n that runs already, has the package, and has no owner yet.
// `npm run dev` is the same with --watch: each change of the nodes is built, and n8n restarted.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDevDependencies } from './lib/devDependencies.mjs';
import { exclusively } from './lib/once.mjs';
import { cache } from './lib/paths.mjs';
import { say } from './lib/run.mjs';
import { runTypeScript } from './lib/typescript.mjs';
import { setup } from './setup.mjs';

const once = process.argv.includes('--once');
const running = process.argv.indexOf('--n8n');
const watch = process.argv.includes('--watch') ? ['--watch'] : [];

try {
  process.exitCode = running > 0 ? await playIn(process.argv[running + 1]) : await playHere();
} catch (error) {
  say(`\n${error.message}`);
  process.exitCode = 1;
}

async function playIn(url) {
  await installDevDependencies();
  const args = ['--n8n', url, ...(once ? ['--once'] : [])];
  return await runTypeScript('test/n8n/demo/main.ts', args);
}

async function playHere() {
  const paths = await setup(['package']);
  // Your own changes in the editor last until the next demo; a run with --once starts from nothing.
  const userFolder = join(cache, 'demo');
  mkdirSync(userFolder, { recursive: true });
  const play = (args) =>
    runTypeScript('test/n8n/demo/main.ts', ['--package', paths.package, ...args]);
  return once
    ? await play(['--once'])
    : await exclusively(join(cache, 'demo.lock'), () =>
        play(['--user-folder', userFolder, ...watch]),
      );
}
