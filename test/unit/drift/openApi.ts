/** An OpenAPI document that says what the contract says, to be changed by tests. */
import { groupBy, omit } from 'lodash';
import { operations, schemas, type ContractOperation, type Schema } from '../../../contract';

type Json = ReturnType<typeof JSON.parse>;

/** The document in one of the two versions of OpenAPI. */
export function openApi(version: '3.0.0' | '3.1.0'): Json {
  const schema = (given: Schema): Json => toJson(given, version);
  const paths: Json = {};
  for (const operation of operations) {
    if (!operation.availability.includes('cloud')) continue;
    paths[operation.path] ??= {};
    paths[operation.path][operation.method.toLowerCase()] = operationOf(operation, schema);
  }
  return {
    openapi: version,
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, given]) => [name, schema(given)]),
      ),
    },
  };
}

const oneOf = (variants: Json[]): Json => (variants.length > 1 ? { oneOf: variants } : variants[0]);

function operationOf(operation: ContractOperation, schema: (given: Schema) => Json): Json {
  const { id, tag, deprecated, query, latest, body, bodyRequired, pathParams } = operation;
  const parameters = groupBy([...query, ...(latest?.query ?? [])], 'name');
  const bodies = [body, latest?.body].filter((one): one is Schema => Boolean(one)).map(schema);
  const versions = [operation.version, operation.versionLatest].filter(Boolean);
  return {
    operationId: id,
    tags: [tag],
    deprecated,
    parameters: [
      ...pathParams.map(({ name }) => ({ in: 'path', name, required: true, schema: {} })),
      ...(versions.length > 0
        ? [{ in: 'header', name: 'cal-api-version', schema: { type: 'string', enum: versions } }]
        : []),
      ...Object.entries(parameters).map(([name, variants]) => ({
        in: 'query',
        name,
        required: variants.every(({ required }) => required),
        schema: oneOf(
          variants.map((variant) => schema(omit(variant, ['required', 'name', 'style']))),
        ),
      })),
    ],
    ...(bodies.length > 0 && {
      requestBody: {
        required: bodyRequired,
        content: {
          'application/json': { schema: oneOf(bodies) },
        },
      },
    }),
    responses: { 200: { description: 'done' } },
  };
}

const words: Record<string, string> = { min: 'minimum', max: 'maximum' };

function toJson({ nullable, additional, ...all }: Schema, version: string): Json {
  const given: Omit<typeof all, 'cloudOnly'> = omit(all, 'cloudOnly');
  if (given.$ref) {
    const $ref = given.$ref.replace('#/', '#/components/');
    return given.deprecated ? { allOf: [{ $ref }], deprecated: true } : { $ref };
  }
  const inner = (schema: Schema) => toJson(schema, version);
  const made: Json = {};
  for (const [key, value] of Object.entries(given)) made[words[key] ?? key] = value;
  if (given.items) made.items = inner(given.items);
  if (given.oneOf) made.oneOf = given.oneOf.map(inner);
  if (given.anyOf) made.anyOf = given.anyOf.map(inner);
  if (given.properties) {
    made.properties = Object.fromEntries(
      Object.entries(given.properties).map(([name, one]) => [name, inner(one)]),
    );
  }
  if (additional !== undefined) {
    made.additionalProperties = typeof additional === 'object' ? inner(additional) : additional;
  }
  if (nullable && version.startsWith('3.1') && made.type) made.type = [made.type, 'null'];
  else if (nullable) made.nullable = true;
  return made;
}
