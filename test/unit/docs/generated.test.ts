/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- reads and writes files in a folder of its own */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectGenerated } from '../../generated';

const pages = { folder: '.', ending: '.md' };

const before = process.env.UPDATE_GENERATED;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generated-'));
  delete process.env.UPDATE_GENERATED;
  write('same.md', 'text');
  write('gone.md', 'text');
  write('picture.png', '');
});
afterEach(() => {
  rmSync(root, { recursive: true });
  if (before !== undefined) process.env.UPDATE_GENERATED = before;
});

const write = (name: string, text: string) => writeFileSync(join(root, name), text);

it('passes what is up to date', () => {
  expectGenerated({ 'same.md': 'text' }, undefined, root);
});

it.each([
  ['another text', { 'same.md': 'x'.repeat(1000) }, 'same.md, gone.md'],
  ['no such file', { 'new.md': 'text', 'same.md': 'text' }, 'new.md, gone.md'],
  ['a file that nothing makes', { 'same.md': 'text' }, 'gone.md'],
])('tells of %s in one line, and writes nothing', (_, files, names) => {
  expect(() => expectGenerated(files, pages, root)).toThrow(
    new Error(`Not what the code makes now: ${names}. Run: npm run update`),
  );
  expect(readFileSync(join(root, 'same.md'), 'utf8')).toBe('text');
  expect(existsSync(join(root, 'new.md'))).toBe(false);
});

it('names no more than five', () => {
  const files = Object.fromEntries([...'abcdefg'].map((name) => [name, '']));
  expect(() => expectGenerated(files, undefined, root)).toThrow(': a, b, c, d, e and 2 more. Run');
});

it('writes what is new and removes what nothing makes during npm run update', () => {
  process.env.UPDATE_GENERATED = 'yes';
  expectGenerated({ 'same.md': 'new text', 'new/a.md': 'a' }, pages, root);
  expect(readFileSync(join(root, 'same.md'), 'utf8')).toBe('new text');
  expect(readFileSync(join(root, 'new/a.md'), 'utf8')).toBe('a');
  expect(existsSync(join(root, 'gone.md'))).toBe(false);
  expect(existsSync(join(root, 'picture.png'))).toBe(true);
});
