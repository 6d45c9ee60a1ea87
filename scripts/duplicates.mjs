// `npm run duplicates`: how many lines of code stand in a run of six that stands somewhere else as
// well, letter by letter, for each folder. Blank lines, imports and lines of brackets alone do not
// count. `npm run duplicates -- nodes` lists the places of one folder, the longest runs first.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './lib/paths.mjs';
import { say } from './lib/run.mjs';

const RUN = 6;

/** The lines that count, each with its place. An import may be of several lines. */
function linesOf(path) {
  const text = readFileSync(path, 'utf8').replace(
    /^(import|export) (type )?(\{[^}]*\}|\*|[\w, {}*]+) from .*$/gm,
    (found) => '\n'.repeat(found.split('\n').length - 1),
  );
  return text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), place: `${relative(root, path)}:${index + 1}` }))
    .filter((line) => !/^[\s{}()[\];,]*$/.test(line.text));
}

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));

/** All lines of a folder, and those of them that are repeated, as runs by their text. */
function measure(folder) {
  const runs = new Map();
  let all = 0;
  for (const lines of filesIn(folder).map(linesOf)) {
    all += lines.length;
    for (let first = 0; first + RUN <= lines.length; first += 1) {
      const run = lines.slice(first, first + RUN);
      const key = run.map(({ text }) => text).join('\n');
      runs.set(key, [...(runs.get(key) ?? []), run]);
    }
  }
  const twice = [...runs.values()].filter((places) => places.length > 1);
  const repeated = new Set(twice.flat(2).map(({ place }) => place));
  return { all, repeated: repeated.size, twice };
}

const [asked] = process.argv.slice(2);
for (const folder of asked ? [asked] : ['nodes', 'credentials', 'sandbox', 'migration', 'test']) {
  const { all, repeated, twice } = measure(folder);
  say(`${folder}: ${repeated} of ${all} lines, ${((repeated / all) * 100).toFixed(1)} %`);
  for (const places of asked ? twice : []) {
    say(`  ${places.map(([first]) => first.place).join('  ')}`);
  }
}
