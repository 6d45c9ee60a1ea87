/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** `npm run drift -- <openapi.json or address> [--write]`: has Cal.com changed what we rely on? */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractText } from '../../contract/format';
import { compare } from './compare';
import { readDocument } from './document';
import { reportOf } from './report';
import { withNews, type Contract } from './write';

const FILE = join(__dirname, '../../contract/contract.json');

async function documentAt(source: string): Promise<unknown> {
  if (!/^https?:\/\//i.test(source)) return JSON.parse(readFileSync(source, 'utf8'));
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} answered ${answer.status}.`);
  return await answer.json();
}

async function main(args: string[]): Promise<number> {
  const [source] = args.filter((arg) => !arg.startsWith('--'));
  if (!source) throw new Error('Usage: npm run drift -- <openapi.json or address> [--write]');
  const contract = JSON.parse(readFileSync(FILE, 'utf8')) as Contract;
  const published = readDocument(await documentAt(source));
  const differences = compare(published, contract.operations);
  process.stdout.write(reportOf(differences, source));
  if (args.includes('--write')) {
    const day = new Date().toISOString().slice(0, 10);
    writeFileSync(FILE, contractText(withNews(contract, published, differences, day)));
    process.stdout.write(
      '\nThe changes that are certain were written. Now run the contract tests.\n',
    );
  }
  return differences.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
