/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- reads and writes files of the repository */
/**
 * What is made from the code and kept in the repository: `npm run update` runs every test that
 * imports this file and lets them write, in any other run they compare.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '..');

/** How many stale files a message names. */
const NAMED = 5;

/** The folder in which every file with this ending is generated. */
interface Whole {
  folder: string;
  ending: string;
}

/**
 * Compares generated files with what they must be now, or writes them during `npm run update`.
 *
 * @param files the text of each by its path from the root of the repository
 * @param whole where files that nothing makes any more must be gone
 * @throws one line that names what is stale and the command that renews it
 */
export function expectGenerated(
  files: Record<string, string>,
  whole?: Whole,
  root = repository,
): void {
  const wrong = Object.keys(files).filter((file) => textAt(join(root, file)) !== files[file]);
  const gone = whole ? namesIn(root, whole).filter((file) => !(file in files)) : [];
  if (!process.env.UPDATE_GENERATED) return refuse([...wrong, ...gone]);
  for (const file of wrong) write(join(root, file), files[file]);
  for (const file of gone) rmSync(join(root, file));
}

/** Undefined if there is no such file. */
const textAt = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

const namesIn = (root: string, { folder, ending }: Whole): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function refuse(stale: string[]): void {
  if (stale.length === 0) return;
  const more = stale.length > NAMED ? ` and ${stale.length - NAMED} more` : '';
  const error = new Error(
    `Not what the code makes now: ${stale.slice(0, NAMED).join(', ')}${more}. Run: npm run update`,
  );
  // Jest prints the stack, but this line is all that there is to know.
  error.stack = error.message;
  throw error;
}
