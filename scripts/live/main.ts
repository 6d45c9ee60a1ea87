/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** `npm run live -- --server <address>`: does the product fit this Cal.com? */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownOf } from './report';
import { check, planOf, type Choices } from './run';

const usage = `Usage: CAL_API_KEY=... npm run live -- --server <address> [options]

  --server <address>  https://api.cal.com, https://api.cal.eu, or your own server
  --write             also make a round trip in things of its own, and remove them
  --plan              only say what would be done
  --kind <name>       cloud or selfHosted, where the address does not tell
  --out <folder>      where live-report.md and live-report.json go (here)

The key of the account stands in the environment variable CAL_API_KEY.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      server: { type: 'string' },
      write: { type: 'boolean', default: false },
      plan: { type: 'boolean', default: false },
      kind: { type: 'string' },
      out: { type: 'string', default: '.' },
    },
  });
  const { server, write, plan, kind, out } = values;
  const key = process.env.CAL_API_KEY ?? '';
  if (!server || (kind && kind !== 'cloud' && kind !== 'selfHosted') || (!key && !plan)) {
    process.stderr.write(usage);
    return 2;
  }
  const choices: Choices = { address: server, key, write, kind: kind as Choices['kind'] };
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(planOf(choices));
  if (plan) return 0;

  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopped) say('Stopping: removing what was created first.');
      stopped = true;
    });
  }
  const report = await check(choices, say, () => stopped);
  writeFileSync(join(out, 'live-report.md'), markdownOf(report));
  writeFileSync(join(out, 'live-report.json'), `${JSON.stringify(report, null, 2)}\n`);
  say('The report is in live-report.md: it holds no key, address or personal data.');
  return stopped || report.results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
