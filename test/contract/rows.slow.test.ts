/** Rows that people add show as required what Cal.com does not take a row without. */
import type { INodeParameters, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { isShown } from '../../nodes/shared/engine/read';
import type { Routing } from '../../nodes/shared/operation/routing';
import type { Call } from '../../nodes/shared/request';
import { callOf } from './callOf';
import { cases, type Case } from './cases';
import { exampleText } from './exampleValue';
import { fillings } from './fill';
import { schemaOf } from '../../contract/index';
import { problems } from './jsonSchema';

type Row = Record<string, unknown>;

/**
 * A new row as the editor fills it in, and one more for each choice of its menus; and each of them
 * with its texts written, once for every field that somebody may have emptied.
 */
function rowsOf(values: INodeProperties[]): Row[] {
  const fresh = Object.fromEntries(values.map(({ name, default: value }) => [name, value]));
  const menus = values.filter(({ type }) => type === 'options');
  const filled = values.filter(({ type }) => ['number', 'multiOptions', 'color'].includes(type));
  const written = Object.fromEntries(
    values.filter(({ type }) => type === 'string').map((field) => [field.name, exampleText(field)]),
  );
  return [
    fresh,
    ...menus.flatMap(({ name, options = [] }) =>
      (options as { value: unknown }[]).map(({ value }) => ({ ...fresh, [name]: value })),
    ),
  ].flatMap((row) => [
    row,
    ...filled.map(({ name, type }) => ({
      ...row,
      ...written,
      [name]: type === 'multiOptions' ? [] : '',
    })),
  ]);
}

/** The request of these parameters; undefined where the node itself refuses an empty row. */
function requestOf(of: Case, parameters: INodeParameters): Call | undefined {
  try {
    return callOf(of, parameters);
  } catch (error) {
    expect((error as Error).message).toMatch(/is required, but it is empty$|^Nothing to change/);
    return undefined;
  }
}

const absent = /^\S+ must have required property '(\w+)'/;

/** The names of the properties that Cal.com misses in the request of these parameters. */
function missing(of: Case, parameters: INodeParameters): string[] {
  const { body: schema, query } = of.contract!;
  const call = requestOf(of, parameters);
  if (!call) return [];
  const found = [
    ...(schema ? problems(schema, call.body ?? {}, 'body') : []),
    ...query
      .filter(({ name }) => call.query?.[name] !== undefined)
      .flatMap((one) => problems(schemaOf(one), call.query![one.name], one.name)),
  ];
  return found.flatMap((problem) => absent.exec(problem)?.slice(1) ?? []);
}

/** The property that a field of a row fills, without what is within it. */
const propertyOf = ({ name, routing }: INodeProperties): string =>
  ((routing as Routing | undefined)?.send?.property ?? name).split(/[.[]/)[0];

/** All lists of rows, each with the parameters that hold a given row of it. */
function listsOf({ operation, scope }: Case, base: INodeParameters) {
  return fieldsOf(operation)
    .filter(({ scopes }) => !scopes || scopes.includes(scope))
    .flatMap(({ field }) =>
      field.type === 'collection'
        ? (field.options as INodeProperties[]).map((inner) => ({
            list: inner,
            holding: (rows: unknown) => ({ ...base, [field.name]: { [inner.name]: rows } }),
          }))
        : [{ list: field, holding: (rows: unknown) => ({ ...base, [field.name]: rows }) }],
    )
    .filter(({ list }) => list.type === 'fixedCollection');
}

function unmarked(of: Case): string[] {
  const base = fillings(of).find(({ full, newest }) => !full && !newest)!.parameters;
  const before = missing(of, base);
  return listsOf(of, base).flatMap(({ list, holding }) => {
    const [{ name, values }] = list.options as INodePropertyCollection[];
    return rowsOf(values).flatMap((row) => {
      const parameters = holding({ [name]: list.typeOptions?.multipleValues ? [row] : row });
      const marked = values
        .filter((field) => field.required && isShown(field, row, base))
        .map(propertyOf);
      return missing(of, parameters as INodeParameters)
        .filter((property) => !before.includes(property) && !marked.includes(property))
        .map((property) => `${of.name}, ${list.displayName}: ${property}`);
    });
  });
}

const exceptions = [
  // Only steps that lead to paths, which come from Get, need their ID.
  'workflow update (me), Steps: id',
  'workflow update (organizationTeam), Steps: id',
];

it('every row marks what Cal.com requires of it', () => {
  const known = cases.filter(({ contract }) => contract);

  expect([...new Set(known.flatMap(unmarked))]).toEqual(exceptions);
});
