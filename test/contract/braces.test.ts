/** Braces of an expression that n8n did not evaluate never reach Cal.com. */
import type { INodeParameters } from 'n8n-workflow';
import { mapValues } from 'lodash';
import { serverOf } from '../../nodes/shared/api/server';
import { readValues } from '../../nodes/shared/engine/build';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { ZONE } from './callOf';
import { everyCase, type Case } from './cases';
import { fillings } from './fill';
import { leavesOf } from './leaves';
import { entriesOf } from './texts';
import { cases as legacyCases } from './v1/cases';

/** What people type where n8n does not switch the field to an expression by itself. */
const TYPED = '{{ $json["Your email"] }}';

/** Reads the fields of a case, as the node does before it asks Cal.com for anything. */
const read = ({ operation, scope }: Case, parameters: INodeParameters) =>
  readValues(operation, {
    scope,
    zone: ZONE,
    server: serverOf({}),
    read: ({ field }) => parameters[field.name] ?? field.default,
  });

/** A copy with the text at a path, in all rows of lists on the way, and in whatever picks a value. */
function withText(value: unknown, [name, ...rest]: string[], text: string): unknown {
  if (Array.isArray(value)) return value.map((row) => withText(row, [name, ...rest], text));
  if (name === undefined) return inPicker(value, text) ?? text;
  return mapValues(value as object, (inner: unknown, key) =>
    key === name ? withText(inner, rest, text) : inner,
  );
}

/** A picker with another value, or a form that n8n draws with another answer. */
function inPicker(value: unknown, text: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('__rl' in value) return { ...value, value: text };
  if ('mappingMode' in value) return { ...value, value: { topics: ['Billing', text] } };
  return undefined;
}

const textsOf = (of: Case): Set<string> =>
  new Set(
    entriesOf(fieldsOf(of.operation).map(({ field }) => field))
      .filter(({ field }) => /string|json|dateTime|resource|number/i.test(field.type))
      .map(({ field }) => field.name),
  );

/** Every place of an operation where somebody may type, with the parameters that show it. */
const placesOf = (of: Case): Array<[INodeParameters, string[]]> => {
  const typed = textsOf(of);
  return fillings(of)
    .filter(({ full }) => full)
    .flatMap(({ parameters }) =>
      leavesOf(parameters)
        .filter((path) => typed.has(path.at(-1)!))
        .map((path): [INodeParameters, string[]] => [parameters, path]),
    );
};

const tried = [...everyCase, ...legacyCases]
  .map((of) => ({ name: of.name, of, places: placesOf(of) }))
  .filter(({ places }) => places.length > 0);

it('looks into thousands of places', () => {
  expect(tried.flatMap(({ places }) => places).length).toBeGreaterThan(6_000);
});

it.each(tried)('$name refuses the text of an expression in every field', ({ of, places }) => {
  for (const [parameters, path] of places) {
    const filled = withText(parameters, path, TYPED) as INodeParameters;
    expect(() => read(of, filled)).toThrow('contains the braces of an expression');
  }
});
