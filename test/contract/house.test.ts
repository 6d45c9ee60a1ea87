/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** The house in order: what keeps the code readable for those who come after us. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '../..');
const product = ['nodes', 'credentials', 'migration', 'scripts'];

const sources = [...product, 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ),
  )
  .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
  .filter((path) => /\.(ts|mjs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const linesOf = (text: string): number => text.split('\n').length - 1;

/** Files that are longer than 300 lines, with the reason. */
const long: Record<string, string> = {};

it('no file is longer than 300 lines without a reason', () => {
  const found = sources.filter(({ text }) => linesOf(text) > 300).map(({ path }) => path);
  expect(found).toEqual(Object.keys(long));
});

it('half of the files are under 80 lines', () => {
  const sorted = sources.map(({ text }) => linesOf(text)).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
});

it('files have names in camel case', () => {
  const odd = sources.filter(
    ({ path }) =>
      !/^[a-zA-Z][a-zA-Z\d]*(\.(node|credentials|slow\.test|test))?\.(ts|mjs)$/.test(
        basename(path),
      ),
  );
  expect(odd.map(({ path }) => path)).toEqual([]);
});

interface Exported {
  path: string;
  name: string;
  isFunction: boolean;
  isDocumented: boolean;
}

const ARROW = ts.SyntaxKind.ArrowFunction;

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The functions and constants that a file exports. */
function exportsOf({ path, text }: { path: string; text: string }): Exported[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return file.statements.filter(isExported).flatMap((statement) => {
    const declared = ts.isVariableStatement(statement)
      ? [...statement.declarationList.declarations]
      : [statement].filter(ts.isFunctionDeclaration);
    const comments = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
    const isDocumented = comments.some(({ pos }) => text.startsWith('/**', pos));
    return declared.flatMap((one) => {
      if (!one.name || !ts.isIdentifier(one.name)) return [];
      const isFunction = !ts.isVariableDeclaration(one) || one.initializer?.kind === ARROW;
      return [{ path, name: one.name.text, isFunction, isDocumented }];
    });
  });
}

const ofProduct = sources.filter(({ path }) => product.some((folder) => path.startsWith(folder)));
const exported = ofProduct.flatMap(exportsOf);

it('every function that is exported says what it takes and gives', () => {
  const silent = exported.filter(({ isFunction, isDocumented }) => isFunction && !isDocumented);
  expect(silent.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

/** Names that once meant several things each: nothing in nodes/shared is called so any more. */
const worn = ['Place', 'Wanted', 'details', 'kept', 'plain', 'utc', 'whole'];

it('a name in nodes/shared means one thing', () => {
  const shared = sources.filter(({ path }) => path.startsWith('nodes/shared/'));
  const names = shared.flatMap(declaredIn);
  const twice = names.filter(
    ({ name, isExported: open }, index) =>
      open && names.some((other, at) => at < index && other.name === name && other.isExported),
  );
  const old = names.filter(({ name }) => worn.includes(name));
  expect([...twice, ...old].map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

/** Everything that a file names at its top: types, functions and constants. */
function declaredIn({ path, text }: { path: string; text: string }) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    const named = ts.isVariableStatement(statement)
      ? [...statement.declarationList.declarations]
      : [statement as ts.DeclarationStatement];
    return named.flatMap(({ name }) =>
      name && ts.isIdentifier(name)
        ? [{ path, name: name.text, isExported: isExported(statement) }]
        : [],
    );
  });
}
