/** Typed access to `contract.json`: the facts of all operations of Cal.com API v2. */
import { memoize, omit } from 'lodash';
import contract from './contract.json';

export type Availability = 'cloud' | 'selfHosted';

/** The contract's own schema dialect: JSON Schema words with `min`/`max`, `nullable`, `additional`, `cloudOnly`. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: Array<string | number | boolean>;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  pattern?: string;
  format?: string;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  nullable?: boolean;
  default?: unknown;
  additional?: boolean | Schema;
  deprecated?: boolean;
  cloudOnly?: boolean;
  $ref?: string;
}

/** A path or query parameter; `required` says whether it must be sent. */
export interface Parameter extends Omit<Schema, 'required'> {
  name: string;
  style?: 'csv' | 'brackets' | 'repeat';
  required?: boolean;
}

export interface Pagination {
  kind: 'none' | 'offset' | 'cursor' | 'body-offset' | 'page';
  limitParam?: string;
  offsetParam?: string;
  cursorParam?: string;
  max?: number;
  default?: number;
  itemsPath?: string;
  nextPath?: string | null;
}

/** What changes at the newest version date of an operation; absent keys stay as in the portable one. */
interface LatestVariant {
  version: string;
  query?: Parameter[];
  body?: Schema | null;
  pagination?: Pagination;
  response?: ContractOperation['response'];
}

export interface ContractOperation {
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Starts with `/v2/`, path parameters in braces. */
  path: string;
  tag: string;
  availability: Availability[];
  deprecated: boolean;
  auth: 'apiKey' | 'none' | 'platformClient';
  authAccepts: string[];
  version: string | null;
  versionLatest: string | null;
  scopes: string[];
  role: string | null;
  permission: string | null;
  pathParams: Parameter[];
  query: Parameter[];
  body: Schema | null;
  bodyRequired: boolean;
  pagination: Pagination;
  response: { status: number; dataKind: string; keys: string[]; envelope?: boolean };
  rateLimit: unknown;
  sideEffects: string[];
  certainty: string;
  note?: string;
  /** Day or month of the document or server that the operation is known from. */
  knownFrom?: string;
  /** What no document showed. */
  uncertain?: string[];
  latest?: LatestVariant;
}

const facts = contract as unknown as {
  operations: ContractOperation[];
  schemas: Record<string, Schema>;
};

export const operations = facts.operations;
export const schemas = facts.schemas;

/** Follows `$ref` until a schema with words of its own is reached. */
export function resolve(schema: Schema): Schema {
  return schema.$ref ? resolve(schemas[schema.$ref.replace('#/schemas/', '')]) : schema;
}

/** What the value of a parameter must be like. */
export const schemaOf = memoize(
  (parameter: Parameter): Schema => omit(parameter, ['name', 'style', 'required']),
);
