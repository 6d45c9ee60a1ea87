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
    print(
      `  Tour             ${addressOf(stage, 'tour')}`,
      `  Sign in with     ${stage.n8n.owner.email}, password ${stage.n8n.owner.password}`,
      `  Cal.com sandbox  ${stage.sandbox.url}`,
    );
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

/** Where an example is open in the editor. */
const addressOf = ({ n8n, example }: Stage, name: string): string =>
  `${n8n.url}/workflow/${example(name).id}`;

function invite(stage: Stage) {
  const { owner } = stage.n8n;
  print(
    '',
    'Open the tour, and press "Execute workflow":',
    `  ${addressOf(stage, 'tour')}`,
    `  email ${owner.email}, password ${owner.password} (this account exists only here)`,
    'What was just played:',
    `  ${addressOf(stage, 'book-move-cancel')}`,
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
