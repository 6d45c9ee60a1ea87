/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** `npm run migrate -- workflow.json`: converts a workflow and says what was done. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { convert } from './convert';
import { reportOf } from './report';
import { tables } from './tables';

const usage = `Usage: npm run migrate -- <workflow.json> [options]

  --out <file>   where to write the converted workflow (printed otherwise)
  --host <name>  your own Cal.com server; may be given several times
  --help
`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      host: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (values.help || !file) {
    process.stdout.write(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const input = parsed(readFileSync(file, 'utf8'));
  if (input === undefined) {
    throw new Error('This is not JSON. Export the workflow from n8n, or copy all of its nodes.');
  }
  const conversion = convert(input, tables, { hosts: values.host });
  const text = `${JSON.stringify(conversion.workflow, null, 2)}\n`;
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
  process.stderr.write(reportOf(conversion));
}

/** What a file says; undefined when it is not JSON. */
function parsed(text: string): unknown {
  try {
    // Editors on Windows begin files with a mark that is no JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
