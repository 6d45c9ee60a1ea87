import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { isEmpty } from 'lodash';
import { locators } from './locators';
import {
  inScope,
  onlyOnAll,
  pathNames,
  scopesOf,
  type Operation,
  type Resource,
} from './operation';
import { isUnseen } from './merge';
import { inOrder } from './order';
import { placesOf, type EditorField, type Placed } from './places';
import { limit, oneItem, returnAll } from './paging';
import type { Paging } from '../api/paging';
import { scopes, type Scope } from '../api/scope';
import { alphabetical } from '../wording/alphabetical';
import { marked, type Only } from '../api/server';

const scopeField: INodeProperties = {
  displayName: 'Scope',
  name: 'scope',
  type: 'options',
  noDataExpression: true,
  default: '',
  description: 'Whose data to work on',
};

const menus = new Map<string, INodeProperties>();

/** The Scope menu of a combination of scopes: one object for each, so that operations share it. */
function scopeMenu(offered: Scope[]): INodeProperties {
  const key = offered.join();
  const menu = menus.get(key) ?? {
    ...scopeField,
    default: offered[0],
    options: alphabetical(
      offered.map((scope) => {
        const { name, description, only } = scopes[scope];
        return { name, description: marked(description, only), value: scope };
      }),
    ),
  };
  menus.set(key, menu);
  return menu;
}

/** Whether an operation returns the keys that its `simplify` keeps, or all. */
export const simplifyField: INodeProperties = {
  displayName: 'Simplify',
  name: 'simplify',
  type: 'boolean',
  default: true,
  // Where n8n is too old to know the condition, tools go on with this switch.
  displayOptions: { hide: { '@tool': [true] } },
  description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** What a tool of an AI agent returns of each record: n8n's UX guidelines ask for these three. */
const outputField: INodeProperties = {
  displayName: 'Output',
  name: 'output',
  type: 'options',
  default: 'simplified',
  displayOptions: { show: { '@tool': [true] } },
  description: 'How much of each record the model gets to read',
  options: [
    { name: 'Raw', value: 'raw', description: 'Everything that Cal.com returns' },
    { name: 'Selected Fields', value: 'selectedFields', description: 'Only the fields you name' },
    { name: 'Simplified', value: 'simplified', description: 'The fields that are needed most' },
  ],
};

const outputFieldsField: INodeProperties = {
  displayName: 'Output Fields',
  name: 'outputFields',
  type: 'string',
  default: '',
  required: true,
  displayOptions: { show: { '@tool': [true], output: ['selectedFields'] } },
  placeholder: 'e.g. uid, title, attendees.email',
  description:
    'Names of the fields to return, separated by commas. A dot reaches into an object or list.',
};

const switches = [simplifyField, outputField, outputFieldsField];

/** Whether an operation asks for its `newest` version date. */
export const newestVersion: INodeProperties = {
  displayName: 'Newest API Version (Cloud Only)',
  name: 'newestVersion',
  type: 'boolean',
  default: false,
  description:
    'Whether to use the newest version of this operation, which has more fields but does not exist on self-hosted servers',
};

const isCollection = ({ type }: INodeProperties) => type === 'collection';

const placedFields = new WeakMap<Operation, Placed[]>();

/** IDs stand in the order of the table, from the organization down, whatever scope they are for. */
const rank = (name: string): number => Object.keys(locators).indexOf(name);

/** All fields of an operation in the order in which people see them. */
export function fieldsOf(operation: Operation): Placed[] {
  const known = placedFields.get(operation) ?? placeFields(operation);
  placedFields.set(operation, known);
  return known;
}

function placeFields(operation: Operation): Placed[] {
  const offered = scopesOf(operation);
  const everywhere = (field: INodeProperties): Placed => ({ field });
  const within = (field: INodeProperties, where: Scope[]): Placed =>
    where.length === offered.length ? { field } : { field, scopes: where };
  const own = operation.fields ?? [];
  const named = new Set(own.map(({ name }) => name));

  const ids = pathNames(operation)
    .filter(({ name }) => !named.has(name))
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map(({ name, scopes: where }) => {
      if (!locators[name]) throw new Error(`No locator for {${name}} in ${operation.action}`);
      return within(locators[name], where);
    });
  const listed = offered.filter((scope) => inScope<Paging>(operation.paging, scope));
  const dated = offered.filter((scope) => inScope(operation.newest, scope));

  return [
    ...(offered.length > 1 ? [everywhere(scopeMenu(offered))] : []),
    ...ids,
    ...own.filter((field) => !isCollection(field)).map(everywhere),
    ...(listed.length > 0 ? [returnAll, limit].map((field) => within(field, listed)) : []),
    ...(operation.simplify ? switches.map(everywhere) : []),
    ...(listed.length > 0 ? [within(oneItem, listed)] : []),
    ...(dated.length > 0 ? [within(newestVersion, dated)] : []),
    ...own.filter(isCollection).map(everywhere),
  ];
}

/** Where a field stands among the others: menus, IDs, own fields, paging, switches, collections. */
function layerOf(field: INodeProperties): number {
  if (field.name === 'scope') return 0;
  if (locators[field.name] === field) return 1;
  if (field === returnAll || field === limit) return 3;
  if ([...switches, oneItem, newestVersion].includes(field)) return 4;
  return isCollection(field) ? 5 : 2;
}

/** A field with what the editor needs of it, and not more. */
function asSeen<T extends object>(field: T): T {
  const seen: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(field)) {
    if (isUnseen(key, inner)) continue;
    const isList = (key === 'options' || key === 'values') && Array.isArray(inner);
    seen[key] = isList ? listed(inner) : inner;
  }
  return seen as T;
}

/** Many fields have the same choices, such as all languages. */
const lists = new WeakMap<object[], object[]>();

function listed(list: object[]): object[] {
  const known = lists.get(list) ?? list.map(asSeen);
  lists.set(list, known);
  return known;
}

/** The field of a place as the editor gets it. */
const conditioned = ({
  field,
  resources,
  operations,
  scopes: scope,
}: EditorField): INodeProperties =>
  shownFor(asSeen(field), {
    resource: resources,
    operation: operations,
    ...(scope && { scope }),
  });

/**
 * A field that is shown under more conditions. They come first: at a menu that holds an expression
 * n8n stops looking and takes the field for shown, so that of another operation must be over by then.
 * n8n's own function merges deeply, which takes long.
 */
function shownFor(
  field: INodeProperties,
  show: NonNullable<INodeProperties['displayOptions']>['show'],
): INodeProperties {
  const { displayOptions, required, ...rest } = field;
  // n8n would miss the field of every other choice where the menu beside it holds an expression, and
  // publish nothing. The engine asks for it when it knows the choice.
  const always = isEmpty(displayOptions?.show) && isEmpty(displayOptions?.hide);
  return {
    ...rest,
    ...(required && always && { required }),
    displayOptions: { ...displayOptions, show: { ...show, ...displayOptions?.show } },
  };
}

const toOption = (
  { name, value, action, description }: Operation,
  only?: Only,
): INodePropertyOptions => ({ name, value, action, description: marked(description, only) });

const operationField: INodeProperties = {
  displayName: 'Operation',
  name: 'operation',
  type: 'options',
  noDataExpression: true,
  default: '',
};

/** The operation menu of a resource. Where all operations are in one place, the resource says so. */
const operationMenu = ({ value, operations, first }: Resource): INodeProperties => ({
  ...operationField,
  displayOptions: { show: { resource: [value] } },
  options: operations.map((one) =>
    toOption(one, onlyOnAll(operations) ? undefined : onlyOnAll([one])),
  ),
  default: first ?? operations[0].value,
});

const resourceOption = ({ name, value, description, operations }: Resource) => ({
  name,
  value,
  description: description && marked(description, onlyOnAll(operations)),
});

const resourceField: INodeProperties = {
  displayName: 'Resource',
  name: 'resource',
  type: 'options',
  noDataExpression: true,
  default: '',
};

/** Everything that the node shows below Authentication: the menus and all fields. */
export function propertiesOf(resources: Resource[], first: string): INodeProperties[] {
  const { places, sequences } = placesOf(resources, fieldsOf);
  places.sort((a, b) => layerOf(a.field) - layerOf(b.field));
  const fields = inOrder(places, sequences).map(conditioned);
  return [
    {
      ...resourceField,
      options: resources.map(resourceOption),
      default: first,
    },
    ...resources.map(operationMenu),
    ...fields,
  ];
}
