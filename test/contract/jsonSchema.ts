/** The contract's schema dialect as JSON Schema, and readable verdicts from ajv. */
import Ajv, { type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { memoize } from 'lodash';
import { resolve, type Schema } from '../../contract/index';

const ajv = (options: Options) => addFormats(new Ajv({ ...options, strict: false }));

/**
 * A schema of the contract as JSON Schema, references filled in. Objects take no other properties
 * than the declared ones, unless the contract says so or declares none: then they are free maps.
 * `cloudOnly` and the like are left to those who ask for them.
 */
function toJsonSchema(schema: Schema): Record<string, unknown> {
  const { type, properties, items, oneOf, anyOf, min, max, nullable, additional, ...rest } =
    resolve(schema);
  const numeric = type === 'number' || type === 'integer';
  const variants = (oneOf ?? anyOf)?.map(toJsonSchema);
  const translated: Record<string, unknown> = {
    ...pickWords(rest),
    ...(type && { type }),
    ...(numeric && min !== undefined && { minimum: min }),
    ...(numeric && max !== undefined && { maximum: max }),
    ...(items && { items: toJsonSchema(items) }),
    ...(variants && { anyOf: variants }),
    ...(type === 'object' && objectWords(properties, additional)),
  };
  return nullable ? { anyOf: [translated, { type: 'null' }] } : translated;
}

const words = ['required', 'enum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems'];

const pickWords = (schema: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(schema).filter(([word]) => [...words, 'pattern', 'format'].includes(word)),
  );

function objectWords(properties: Schema['properties'] = {}, additional?: boolean | Schema) {
  const free = additional ?? Object.keys(properties).length === 0;
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [name, toJsonSchema(inner)]),
    ),
    additionalProperties: typeof free === 'object' ? toJsonSchema(free) : free,
  };
}

const cached = (compiler: Ajv) =>
  memoize((schema: Schema): ValidateFunction => compiler.compile(toJsonSchema(schema)));

const thorough = cached(ajv({ allErrors: true, verbose: true }));
const quick = cached(ajv({}));

/** Whether a value fits a schema of the contract. */
export const isValid = (schema: Schema, value: unknown): boolean => quick(schema)(value);

/** What is wrong with a value, one sentence each with its place; empty when nothing is. */
export function problems(schema: Schema, value: unknown, place: string): string[] {
  const validate = thorough(schema);
  if (validate(value)) return [];
  return likely(validate.errors ?? []).map(({ instancePath, message, params, data }) => {
    const { additionalProperty, allowedValues } = params as Record<string, unknown>;
    const detail = additionalProperty ?? allowedValues;
    return (
      `${place}${instancePath} ${message}` +
      (detail === undefined ? '' : `: ${String(detail)}`) +
      ` (is ${JSON.stringify(data)?.slice(0, 160)})`
    );
  });
}

/** Of a choice between variants only the errors of the variant that was probably meant. */
function likely(errors: ErrorObject[]): ErrorObject[] {
  const choice = errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .sort((a, b) => a.schemaPath.length - b.schemaPath.length)[0];
  if (!choice) return errors;

  const sameValue = ({ schemaPath, instancePath }: ErrorObject) =>
    schemaPath.startsWith(`${choice.schemaPath}/`) &&
    `${instancePath}/`.startsWith(`${choice.instancePath}/`);
  const count = (choice.schema as unknown[]).length;
  const branches = Array.from({ length: count }, (_, index) =>
    likely(
      errors.filter(
        (error) =>
          sameValue(error) && error.schemaPath.startsWith(`${choice.schemaPath}/${index}/`),
      ),
    ),
  );
  const best = branches.sort((a, b) => distance(a) - distance(b))[0];
  return [...best, ...likely(errors.filter((error) => error !== choice && !sameValue(error)))];
}

/** A wrong constant means that another variant was meant, and so does another type. */
const distance = (errors: ErrorObject[]): number =>
  errors.reduce((sum, { keyword, schema }) => {
    const constant = keyword === 'enum' && (schema as unknown[]).length === 1;
    return sum + (constant || keyword === 'type' ? 100 : 1);
  }, 0);
