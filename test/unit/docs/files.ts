/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** The texts of the repository that people read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../../..');

const FOLDERS = ['docs', 'examples', '.github', 'sandbox'];

/** Paths of all Markdown files, from the root of the repository. */
export function markdownFiles(): string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  );
  return [...top, ...below].sort();
}

/** The text of a file, given from the root of the repository. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A text without its code, in which nothing is a link or a heading. */
export const proseOf = (file: string): string =>
  textOf(file)
    .replace(/^( *)```[\s\S]*?^\1```$/gm, '')
    .replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]()<>]/g, ''));
