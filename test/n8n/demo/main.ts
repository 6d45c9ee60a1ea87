/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
// Plays the scenario; see scripts/demo.mjs, which installs everything first.
import { parseArgs } from 'node:util';
import { ifFree } from '../harness/ports';
import { play } from './play';
import { rebuildOnChange } from './rebuild';
import type { Stage } from './stage';
import { setTheStage } from './stage';

const N8N_PORT = 5678;

async function main() {
  const { values } = parseArgs({
    options: {
      once: { type: 'boolean' },
      n8n: { type: 'string' },
      package: { type: 'string' },
      'user-folder': { type: 'string' },
      watch: { type: 'boolean' },
    },
  });
  print('Starting the local Cal.com and real n8n ...');
  const port = values.once || values.n8n ? undefined : await ifFree(N8N_PORT);
  const stage = await setTheStage({
    runningAt: values.n8n,
    packageFolder: values.package,
    userFolder: values['user-folder'],
    port,
  });
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  try {
    print(`  Cal.com sandbox  ${stage.sandbox.url}`, `  n8n              ${stage.n8n.url}`);
    const failed = await play(stage, print);
    if (failed) process.exitCode = 1;
    if (values.once) return;
    invite(stage);
    const stopWatching = values.watch && stage.own && rebuildOnChange(stage.own, print);
    await interrupted;
    if (stopWatching) stopWatching();
  } finally {
    print('', 'Stopping ...');
    await stage.leave();
  }
}

function invite({ n8n, example }: Stage) {
  print(
    '',
    'Have a look around:',
    `  ${n8n.url}/workflow/${example('book-move-cancel').id}`,
    `  email ${n8n.owner.email}, password ${n8n.owner.password} (this account exists only here)`,
    '',
    'Press Ctrl+C to stop.',
  );
}

function print(...lines: string[]) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
