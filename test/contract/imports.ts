/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Who imports whom, as TypeScript's own parser reads it. */
import { posix } from 'node:path';
import * as ts from 'typescript';

/** The text of each file by its path from the root of the project. */
export type Files = Map<string, string>;

/** One import of a file of ours: both as paths from the root of the project. */
export interface Import {
  from: string;
  to: string;
}

/** What an import may mean when its file is not named in full. */
const endings = ['', '.ts', '.mjs', '.js', '.json', '/index.ts'];

/** Which of our files a file means by `specifier`; undefined for packages and for what is not there. */
export function fileOf(from: string, specifier: string, files: Files): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  return endings.map((ending) => path + ending).find((name) => files.has(name));
}

/** All imports of our own files, those of types and the lazy ones included. */
export function importsOf(files: Files): Import[] {
  return [...files].flatMap(([from, text]) =>
    ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
      const to = fileOf(from, fileName, files);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}

/** The imports that close a circle: each, read on from its end, leads back to its beginning. */
export function circlesOf(imports: Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);

  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const begin = path.indexOf(file);
    if (begin >= 0) circles.push([...path.slice(begin), file]);
    if (begin >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
