/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/**
 * `npm run bench`: our nodes beside n8n's own and another package's, in one real n8n, in turn.
 * Progress goes to standard error, the tables of docs/performance.md to standard output.
 *
 *   --rounds <n>     so many rounds instead of five
 *   --only <part>    gets, lists, creates, deliveries, startUp or packageFacts
 *   --other <folder> the other package where it is unpacked, instead of from npm
 */
import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { startN8n } from '../n8n/harness';
import { provide, type Provided } from '../n8n/harness/provide';
import { createUserFolder, installPackage } from '../n8n/harness/userFolder';
import type { Bench, Section } from './bench';
import { creates } from './creates';
import { deliveries } from './deliveries';
import { gets } from './gets';
import { lists } from './lists';
import { installOther, type Other } from './other';
import { packageFacts } from './packageFacts';
import { toMarkdown } from './report';
import { startServers } from './servers';
import { startUp } from './startUp';

const inN8n = { gets, lists, creates, deliveries };

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string' }, only: { type: 'string' }, other: { type: 'string' } },
  });
  const wanted = (part: string) => !values.only || values.only === part;
  const rounds = Number(values.rounds ?? 5);
  if (!(rounds >= 1)) throw new Error(`--rounds must be a number, but is ${values.rounds}`);
  const from = Date.now();
  const provided = await provide('package');
  const { other, remove } = installOther(values.other);
  if (!other) say('No other package for Cal.com can be installed: it is left out');
  try {
    const sections = await measureInN8n(provided, { rounds, other, wanted });
    if (wanted('startUp')) sections.push(await startUp(provided, rounds, say));
    if (wanted('packageFacts')) sections.push(await packageFacts(provided, other));
    const minutes = ((Date.now() - from) / 60_000).toFixed(0);
    const machine = `${cpus().length} × ${cpus()[0].model}`;
    process.stdout.write(
      `${sections.map(toMarkdown).join('\n')}\nMedians of ${rounds} rounds, ${minutes} minutes in all, on ${machine}.\n`,
    );
  } finally {
    remove();
  }
}

interface Plan {
  rounds: number;
  other?: Other;
  wanted(part: string): boolean;
}

/** Everything that happens in one n8n process. */
async function measureInN8n(
  { package: packageFolder }: Provided<'package'>,
  { rounds, other, wanted }: Plan,
): Promise<Section[]> {
  const parts = Object.entries(inN8n).filter(([name]) => wanted(name));
  if (parts.length === 0) return [];
  const userFolder = await createUserFolder();
  if (other) await installPackage(other.folder, userFolder);
  const servers = await startServers();
  const n8n = await startN8n({ packageFolder, userFolder });
  const bench: Bench = { n8n, servers, other, rounds, say };
  const sections: Section[] = [];
  try {
    for (const [, part] of parts) sections.push(await part(bench));
    return sections;
  } finally {
    await n8n.stop();
    await servers.stop();
    await rm(userFolder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
