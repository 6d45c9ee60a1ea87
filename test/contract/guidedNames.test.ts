/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** Guided operations read their parameters by name: only names that a field has mean anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as ts from 'typescript';
import { resources } from '../../nodes/CalCom/resources';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { entriesOf } from './texts';

const folder = join(__dirname, '../../nodes/CalCom/appointment');

const declared = new Set(
  resources
    .find(({ value }) => value === 'appointment')!
    .operations.flatMap((operation) => entriesOf(fieldsOf(operation).map(({ field }) => field)))
    .map(({ field }) => field.name),
);

/** What holds parameters, by the names that the code gives it. */
const isHolder = (node: ts.Node | undefined, text: string): boolean =>
  node !== undefined &&
  (/^(guide\.)?values$/.test(node.getText()) ||
    // Elsewhere the options are those of a question.
    (node.getText() === 'options' && /\b(values\.options|options = )/.test(text)));

const keyOf = ({ propertyName, name }: ts.BindingElement): string =>
  (propertyName ?? name).getText();

/** The names that a file reads from `values` and `options`, with and without taking them apart. */
function namesReadIn(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && isHolder(node.expression, text)) {
      found.push(node.name.text);
    }
    const isApart =
      (ts.isVariableDeclaration(node) && isHolder(node.initializer, text)) ||
      (ts.isParameter(node) && node.type?.getText() === 'Values');
    if (isApart && ts.isObjectBindingPattern(node.name)) {
      found.push(...node.name.elements.map(keyOf));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found.map((name) => `${name} in ${relative(folder, path)}`);
}

const read = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .flatMap(({ parentPath, name }) => namesReadIn(join(parentPath, name)));

it('every parameter that a guided operation reads is a field of one', () => {
  expect(read.length).toBeGreaterThan(30);
  expect(read.filter((name) => !declared.has(name.split(' ')[0]))).toEqual([]);
});
