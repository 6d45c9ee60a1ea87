/** What files export, and who takes it, as TypeScript's own parser reads it. */
import * as ts from 'typescript';
import { fileOf, type Files } from './imports';

/** Stands for every name that a file exports. */
const ALL = '*';

/** The exports that no other file takes, tests included: `file: name`. */
export function unusedExports(files: Files): string[] {
  const parsed = [...files].map(([path, text]): [string, ts.SourceFile] => [
    path,
    ts.createSourceFile(path, text, ts.ScriptTarget.Latest),
  ]);
  const taken = new Set(parsed.flatMap(([path, source]) => takenBy(path, source, files)));
  return parsed.flatMap(([path, source]) =>
    exportsOf(source)
      .filter((name) => !taken.has(`${path}: ${name}`) && !taken.has(`${path}: ${ALL}`))
      .map((name) => `${path}: ${name}`),
  );
}

/** What a file takes from others, each as `file: name`. */
function takenBy(path: string, source: ts.SourceFile, files: Files): string[] {
  const taken: string[] = [];
  const take = (from: ts.Node | undefined, names: string[]): void => {
    const file = from && ts.isStringLiteralLike(from) && fileOf(path, from.text, files);
    if (file) taken.push(...names.map((name) => `${file}: ${name}`));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, imported(node));
    else if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, listed(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      take(node.argument.literal, [node.qualifier?.getText(source) ?? ALL]);
    } else if (ts.isCallExpression(node) && /^(import|require)\b/.test(node.getText(source))) {
      take(node.arguments[0], [ALL]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return taken;
}

const imported = ({ importClause: clause }: ts.ImportDeclaration): string[] => [
  ...(clause?.name ? ['default'] : []),
  ...(clause?.namedBindings ? listed(clause.namedBindings) : []),
];

/** The names in a list of imports or exports, as the other file calls them. */
const listed = (list: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] =>
  list && (ts.isNamedImports(list) || ts.isNamedExports(list))
    ? list.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
    : [ALL];

/** The names that a file exports; what it exports by default is for tools that know its path. */
const exportsOf = (source: ts.SourceFile): string[] =>
  source.statements.flatMap((statement): string[] => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      return exportClause && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({ name }) => name.text)
        : [];
    }
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const kinds = modifiers.map(({ kind }) => kind);
    if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return [];
    if (kinds.includes(ts.SyntaxKind.DefaultKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    }
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name.text] : [];
  });

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) =>
        ts.isBindingElement(element) ? namesIn(element.name) : [],
      );
