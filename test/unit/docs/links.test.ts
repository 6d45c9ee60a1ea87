/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import manifest from '../../../package.json';
import { markdownFiles, proseOf, root, textOf } from './files';

interface Link {
  file: string;
  /** As it is written. */
  target: string;
  /** From the root of the repository. */
  path: string;
  anchor?: string;
}

const patterns = [/\]\(([^)\s]+)\)/g, /\s(?:src|srcset|href)="([^"\s]+)"/g];

const linksIn = (file: string): Link[] =>
  patterns
    .flatMap((pattern) => [...proseOf(file).matchAll(pattern)].map(([, target]) => target))
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path, anchor] = target.split('#');
      return { file, target, path: path ? normalize(join(dirname(file), path)) : file, anchor };
    });

/** The anchors that GitHub gives the headings of a text. */
function anchorsIn(file: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of textOf(file).matchAll(/^#+ (.+)$/gm)) {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = plain;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${plain}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

const files = markdownFiles();
const links = files.flatMap(linksIn);
const told = ({ file, target }: Link): string => `${file}: ${target}`;

it('reads texts with links and pictures', () => {
  expect(links.length).toBeGreaterThan(300);
  expect(links.filter(({ path }) => path.endsWith('.png')).length).toBeGreaterThan(40);
});

it('has a file for every link and picture', () => {
  expect(links.filter(({ path }) => !existsSync(join(root, path))).map(told)).toEqual([]);
});

it('has a heading for every link into a text', () => {
  const into = links.filter(({ anchor, path }) => anchor && path.endsWith('.md'));
  expect(into.filter(({ path, anchor }) => !anchorsIn(path).has(anchor!)).map(told)).toEqual([]);
});

it('shows every picture that it has, and each guide in the dark, too', () => {
  const shown = new Set(links.map(({ path }) => path));
  const pictures = readdirSync(join(root, 'docs/images'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => join('docs/images', name));
  expect(pictures.filter((path) => !shown.has(path))).toEqual([]);

  const light = pictures.filter((path) => !/-dark\.png$|\/examples\//.test(path));
  const dark = light.map((path) => path.replace('.png', '-dark.png'));
  expect(dark.filter((path) => !shown.has(path))).toEqual([]);
});

it('names only npm scripts that exist', () => {
  const named = [...files, 'package.json'].flatMap((file) =>
    [...textOf(file).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => `${file}: ${script}`),
  );
  const unknown = named.filter((name) => !(name.split(': ')[1] in manifest.scripts));
  expect(named.length).toBeGreaterThan(20);
  expect(unknown).toEqual([]);
});

it('names only test files that exist', () => {
  const named = files.flatMap((file) =>
    [...textOf(file).matchAll(/(?:jest|testPathPatterns) ['"]?(test\/[\w/.-]+)/g)].map(
      ([, path]) => ({ file, path: path.replace(/\.$/, '') }),
    ),
  );
  const missing = named.filter(
    ({ path }) => !existsSync(join(root, path)) && !hasStart(dirname(path), path),
  );
  expect(missing).toEqual([]);
});

const hasStart = (folder: string, path: string): boolean =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder)).some((name) => join(folder, name).startsWith(path));
