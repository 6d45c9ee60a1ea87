/** Reads an OpenAPI document, 3.0 or 3.1, into the words of the contract. */
import type { ContractOperation, Schema } from '../../contract';

type Json = ReturnType<typeof JSON.parse>;

/** What a document says of one operation. */
export interface Published {
  method: ContractOperation['method'];
  /** As in the contract: starts with `/v2/`. */
  path: string;
  id: string;
  tag: string;
  deprecated: boolean;
  query: { name: string; required: boolean; schema: Schema }[];
  body?: Schema;
  bodyRequired: boolean;
  /** Every `cal-api-version` date that is named, oldest first. */
  versions: string[];
  /** Names of OAuth scopes in the description. */
  scopes: string[];
  response: { status: number; dataKind: string; keys: string[] };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** All operations of a document. @throws a readable sentence for anything else than one */
export function readDocument(document: Json): Published[] {
  if (!/^3\.[01]/.test(String(document?.openapi)) || typeof document.paths !== 'object') {
    throw new Error('This is not an OpenAPI document of version 3.0 or 3.1.');
  }
  const read = readerOf(document);
  return Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => operationOf(read, { method, path, item, operation: item[method] })),
  );
}

interface Found {
  method: (typeof methods)[number];
  path: string;
  item: Json;
  operation: Json;
}

type Reader = ReturnType<typeof readerOf>;

function operationOf(read: Reader, { method, path, item, operation }: Found): Published {
  const parameters: Json[] = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(
    read.resolved,
  );
  const body = operation.requestBody && read.resolved(operation.requestBody);
  const content = Object.values<Json>(body?.content ?? {})[0];
  return {
    method: method.toUpperCase() as Published['method'],
    path: `/v2${path.replace(/^\/v2(?=\/)/, '')}`,
    id: operation.operationId ?? `${method} ${path}`,
    tag: operation.tags?.[0] ?? '',
    deprecated: operation.deprecated === true,
    query: parameters
      .filter((one) => one.in === 'query')
      .map(({ name, required, schema }) => ({
        name: String(name).replace(/\[\]$/, ''),
        required: required === true,
        schema: read.schema(schema ?? {}),
      })),
    ...(content?.schema && { body: read.schema(content.schema) }),
    bodyRequired: body?.required === true,
    versions: versionsIn(parameters.find((one) => /^cal-api-version$/i.test(one.name))),
    scopes: [
      ...new Set(String(operation.description ?? '').match(/\b[A-Z_]+_(READ|WRITE)\b/g) ?? []),
    ].sort(),
    response: responseOf(read, operation.responses ?? {}),
  };
}

const versionsIn = (header: Json): string[] =>
  [...new Set(JSON.stringify(header ?? '').match(/\b20\d\d-\d\d-\d\d\b/g) ?? [])].sort();

function responseOf(read: Reader, responses: Record<string, Json>): Published['response'] {
  const [status = '200', answer] =
    Object.entries(responses).find(([code]) => /^2/.test(code)) ?? [];
  const content = answer && Object.values<Json>(read.resolved(answer).content ?? {})[0];
  const data = content?.schema && read.schema(content.schema).properties?.data;
  const record = data?.items ?? data;
  const kind = data?.type === 'array' ? 'array' : 'object';
  return {
    status: Number(status) || 200,
    dataKind: data ? kind : 'none',
    keys: Object.keys(record?.properties ?? {}).sort(),
  };
}

/** Follows references and translates schemas. A schema within itself ends where it comes again. */
function readerOf(document: Json) {
  const at = (reference: string): Json => {
    if (!reference.startsWith('#/')) {
      throw new Error(
        `The document refers to another one (${reference}): put them together first.`,
      );
    }
    const parts = reference.slice(2).split('/');
    const found = parts
      .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
      .reduce<Json>((node, part) => node?.[part], document);
    if (found === undefined) throw new Error(`The document has no ${reference}.`);
    return found;
  };
  const resolved = (node: Json): Json => (node?.$ref ? resolved(at(node.$ref)) : node);

  const schema = (given: Json, within: string[] = []): Schema => {
    if (given?.$ref) {
      if (within.includes(given.$ref)) return {};
      return schema(at(given.$ref), [...within, given.$ref]);
    }
    const { allOf = [], ...own } = given ?? {};
    const parts = [own, ...allOf].map((part) => (part === own ? own : schema(part, within)));
    return parts.slice(1).reduce<Schema>(
      together,
      translated(own, (one) => schema(one, within)),
    );
  };
  return { resolved, schema: (given: Json) => schema(given) };
}

/** One schema of two that must both hold. */
function together(a: Schema, b: Schema): Schema {
  const properties = { ...a.properties };
  for (const [name, inner] of Object.entries(b.properties ?? {})) {
    properties[name] = properties[name] ? together(properties[name], inner) : inner;
  }
  return {
    ...a,
    ...b,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...((a.required ?? b.required) && { required: [...(a.required ?? []), ...(b.required ?? [])] }),
  };
}

const numbers = {
  minimum: 'min',
  maximum: 'max',
  minLength: 'minLength',
  maxLength: 'maxLength',
  minItems: 'minItems',
  maxItems: 'maxItems',
} as const;

function translated(given: Json, inner: (schema: Json) => Schema): Schema {
  const types: string[] = [given.type ?? []].flat();
  const made: Record<string, unknown> = {};
  const type = types.find((one) => one !== 'null') ?? (given.properties ? 'object' : undefined);
  if (type) made.type = type;
  if (given.nullable === true || types.includes('null')) made.nullable = true;
  if (given.const !== undefined) made.enum = [given.const];
  if (given.enum) made.enum = given.enum.filter((value: unknown) => value !== null);
  for (const [name, own] of Object.entries(numbers)) {
    if (typeof given[name] === 'number') made[own] = given[name];
  }
  for (const name of ['required', 'format', 'pattern', 'default', 'deprecated']) {
    if (given[name] !== undefined) made[name] = given[name];
  }
  if (given.items) made.items = inner(given.items);
  if (given.properties) {
    made.properties = Object.fromEntries(
      Object.entries(given.properties).map(([name, one]) => [name, inner(one)]),
    );
  }
  for (const word of ['oneOf', 'anyOf']) {
    const variants: Json[] = (given[word] ?? []).filter((one: Json) => one.type !== 'null');
    if (variants.length < (given[word]?.length ?? 0)) made.nullable = true;
    if (variants.length > 0) made[word] = variants.map(inner);
  }
  return made;
}
