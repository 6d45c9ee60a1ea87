/** Typed access to `contract.json`: the facts of all operations of the legacy API v1. */
import type { ContractOperation, Pagination, Parameter, Schema } from '../index';
import contract from './contract.json';

export interface LegacyOperation {
  id: string;
  method: ContractOperation['method'];
  /** Starts with `/v1/`; keys that are made of several values are spelled `{userId}_{teamId}`. */
  path: string;
  tag: string;
  /** Who may call it, if not everybody with a key. */
  role: string | null;
  pathParams: Parameter[];
  query: Parameter[];
  body: Schema | null;
  /** Whether an unknown property of the body is refused. */
  strictBody?: boolean;
  pagination: Pagination;
  response: {
    status: number;
    dataKind: string;
    /** The key that holds the data; null for an answer without envelope. */
    dataKey: string | null;
    keys: string[];
    otherKeys?: string[];
  };
  /** Headers that it needs. */
  headers?: string[];
}

export const legacyOperations = contract.operations as unknown as LegacyOperation[];

/** In the shape of the newer contract, for everything that judges by it. */
export const asContract = (operation: LegacyOperation): ContractOperation => ({
  ...operation,
  availability: ['selfHosted'],
  deprecated: true,
  auth: 'apiKey',
  authAccepts: [],
  version: null,
  versionLatest: null,
  scopes: [],
  permission: null,
  bodyRequired: operation.body !== null,
  rateLimit: null,
  sideEffects: [],
  certainty: '',
});
