/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** What is exported is used elsewhere: the rest is nobody's business, or nobody's at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { unusedExports } from './exports';

const root = join(__dirname, '../..');
const folders = ['contract', 'credentials', 'migration', 'nodes', 'sandbox', 'scripts', 'test'];

/** Loaded by their paths: by n8n, and by the bundler of the converter's workflow. */
const entries = /\.(credentials|node)\.ts: |^migration\/page\/code\.ts: /;

it('every export is used by another file', () => {
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      ),
    )
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')]);
  expect(unusedExports(new Map(files)).filter((name) => !entries.test(name))).toEqual([]);
});

it('only what nobody takes is found, whichever way the others take it', () => {
  const files = new Map([
    [
      'a.ts',
      `export const { used, unused: [left] } = x; export interface Typed {} export type Queried = 1;
       export function again() {} export class Alone {} export default 1; const own = 2;`,
    ],
    ['b.ts', "import { used as other, type Typed } from './a'; let b: import('./a').Queried;"],
    ['c.ts', "export { again as once } from './a'; export const lazily = 1;"],
    ['d/index.ts', 'export const whole = 1;'],
    ['e.ts', "import * as d from './d'; const c = await import('./c'); import 'lodash';"],
  ]);
  expect(unusedExports(files)).toEqual(['a.ts: left', 'a.ts: Alone']);
});
