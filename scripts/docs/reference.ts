/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Writes the reference of a node's resources from their declarations: one page for each resource. */
import { basename } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import type { Operation, Resource } from '../../nodes/shared/operation/operation';
import { inScope, onlyOn, routeOf, scopesOf } from '../../nodes/shared/operation/operation';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { marks } from '../../nodes/shared/api/server';
import { scopes } from '../../nodes/shared/api/scope';
import probable from '../../contract/probable.json';
import { canShow, conditionOf, type Around } from './condition';

/** Path and text of a page. */
export type Pages = Record<string, string>;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

const kinds: Partial<Record<INodeProperties['type'], string>> = {
  boolean: 'switch',
  collection: 'form',
  color: 'color',
  dateTime: 'date and time',
  fixedCollection: 'form',
  json: 'JSON',
  multiOptions: 'several of',
  number: 'number',
  options: 'one of',
  resourceLocator: 'picker',
  resourceMapper: 'form of the event type',
  string: 'text',
};

/** Menus longer than this are cut: the editor shows them whole. */
const MENU = 12;

function typeOf(field: INodeProperties): string {
  const kind = kinds[field.type] ?? field.type;
  if (field.type !== 'options' && field.type !== 'multiOptions') {
    return field.type === 'fixedCollection' && field.typeOptions?.multipleValues ? 'rows' : kind;
  }
  const names = ((field.options ?? []) as INodePropertyOptions[]).map(({ name }) => name);
  const shown = names.slice(0, MENU).join(', ');
  return `${kind}: ${shown}${names.length > MENU ? ', …' : ''}`;
}

const sentences = (...texts: string[]): string =>
  texts
    .filter(Boolean)
    .map((text, index, all) => (index < all.length - 1 ? text.replace(/([^.])$/, '$1.') : text))
    .join(' ');

/** Rows of a table: the field, and indented below it what its form holds. */
function rowsOf(field: INodeProperties, where: string, around: Around, depth = 0): string[] {
  if (!canShow(field, around)) return [];
  const indent = '&nbsp;&nbsp;'.repeat(depth * 2);
  const required = field.required ? ' (required)' : '';
  const text = sentences(field.description ?? '', where, conditionOf(field, around));
  const own = `| ${indent}${cell(field.displayName)}${required} | ${cell(typeOf(field))} | ${cell(text)} |`;
  const children = inner(field);
  return [
    own,
    ...children.flatMap((child) => rowsOf(child, '', { ...around, beside: children }, depth + 1)),
  ];
}

function inner(field: INodeProperties): INodeProperties[] {
  if (field.type === 'collection') return (field.options ?? []) as INodeProperties[];
  if (field.type !== 'fixedCollection') return [];
  return ((field.options ?? []) as INodePropertyCollection[]).flatMap(({ values }) => values);
}

function routesOf(operation: Operation, root: string): string[] {
  if (operation.run) return ['Makes as many requests as it takes.'];
  return scopesOf(operation).map((scope) => {
    const { method, path } = routeOf(operation, scope);
    const version = inScope(operation.version, scope);
    const dated = version ? `, version ${version}` : '';
    const only = onlyOn(operation, scope);
    const where = only ? `, ${marks[only]}` : '';
    return `- ${scopes[scope].name}: \`${method} ${root}${path}\`${dated}${where}`;
  });
}

function operationText(operation: Operation, apiRoot: string): string {
  const offered = scopesOf(operation);
  const root = fieldsOf(operation).map(({ field }) => field);
  const rows = fieldsOf(operation)
    .filter(({ field }) => field.name !== 'scope' && field.type !== 'notice')
    .flatMap(({ field, scopes: some }) => {
      const where = some ? `Only in scope ${some.map((it) => scopes[it].name).join(', ')}.` : '';
      return rowsOf(field, where, { root, beside: root });
    });
  const notices = fieldsOf(operation)
    .filter(({ field }) => field.type === 'notice')
    .map(({ field }) => `> **Careful:** ${field.displayName}`);
  return [
    `## ${operation.name}`,
    operation.description + (/[.!?]$/.test(operation.description) ? '' : '.'),
    ...notices,
    routesOf(operation, apiRoot).join('\n'),
    ...(offered.length > 1
      ? [`Scopes: ${offered.map((scope) => scopes[scope].name).join(', ')}.`]
      : []),
    ...(rows.length > 0
      ? [['| Field | Type | What it does |', '|---|---|---|', ...rows].join('\n')]
      : []),
  ].join('\n\n');
}

const generated = '<!-- Made by `npm run update` from the node itself. Do not edit. -->';

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');

function resourcePage(node: string, resource: Resource, apiRoot: string): string {
  return [
    generated,
    `# ${node}: ${resource.name}`,
    ...(resource.description ? [`${resource.description}.`.replace(/\.\.$/, '.')] : []),
    resource.operations.map(({ name }) => `- [${name}](#${anchorOf(name)})`).join('\n'),
    ...resource.operations.map((operation) => operationText(operation, apiRoot)),
    ...(apiRoot === '/v2' ? probableText(resource.value) : []),
  ]
    .join('\n\n')
    .concat('\n');
}

interface Probable {
  request: string;
  why: string;
}

/** What Cal.com is likely to have although no page of it was found, and how to try it. */
function probableText(resource: string): string[] {
  const found = (probable as Record<string, Probable[] | undefined>)[resource];
  if (!found) return [];
  return [
    '## Probably there',
    'Cal.com is likely to have these, too, but we found no page about them. Try them with [Custom API Call](customApiCall.md): choose the method, and enter the path.',
    found.map(({ request, why }) => `- \`${request}\`: ${why}.`).join('\n'),
  ];
}

/**
 * The pages of a node: an index and one for each resource, by file name.
 *
 * @param apiRoot what stands before the paths of the operations
 */
export function referenceOf(
  node: string,
  folder: string,
  resources: Resource[],
  apiRoot: string,
): Pages {
  const rows = resources.map(
    ({ name, value, operations }) =>
      `| [${name}](${basename(folder)}/${value}.md) | ${operations.map((it) => it.name).join(', ')} |`,
  );
  const count = resources.flatMap(({ operations }) => operations).length;
  const index = [
    generated,
    `# ${node}`,
    `${count} operations in ${resources.length} resources.`,
    ['| Resource | Operations |', '|---|---|', ...rows].join('\n'),
  ].join('\n\n');
  return {
    [`${folder}.md`]: `${index}\n`,
    ...Object.fromEntries(
      resources.map((resource) => [
        `${folder}/${resource.value}.md`,
        resourcePage(node, resource, apiRoot),
      ]),
    ),
  };
}
