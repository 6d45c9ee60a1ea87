/** Puts what a document says for certain into the contract: what is new and takes nothing away. */
import { cloneDeep } from 'lodash';
import type { ContractOperation, Schema } from '../../contract';
import type { Difference } from './compare';
import type { Published } from './document';

/** The content of `contract.json`. */
export interface Contract {
  schemas: Record<string, Schema>;
  operations: ContractOperation[];
}

/**
 * The contract with the new operations, the new optional query parameters and what is deprecated.
 * Bodies of known operations are shared by name and described in several versions: they are changed
 * by hand.
 *
 * @param day when the document was read, `YYYY-MM-DD`
 */
export function withNews(
  contract: Contract,
  published: Published[],
  differences: Difference[],
  day: string,
): Contract {
  const next = cloneDeep(contract);
  const routed = (one: { method: string; path: string }) => `${one.method} ${one.path}`;
  const documented = new Map(published.map((one) => [routed(one), one]));
  for (const { route, kind, place } of differences) {
    const operation = next.operations.find((one) => routed(one) === route);
    const found = documented.get(route);
    if (kind === 'new operation' && found) next.operations.push(newOperation(found, day));
    if (kind === 'deprecated' && place === '' && operation) operation.deprecated = true;
    const name = place.replace(/^query /, '');
    const parameter = found?.query.find((one) => one.name === name);
    if (kind === 'new' && place.startsWith('query ') && operation && parameter) {
      const { type, ...schema } = parameter.schema;
      operation.query.push({
        name,
        type: type ?? 'string',
        ...schema,
        ...(type === 'array' && { style: 'csv' as const }),
        ...(parameter.required && { required: true }),
      } as ContractOperation['query'][number]);
    }
  }
  next.operations.sort(
    (a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method),
  );
  return next;
}

function newOperation(found: Published, day: string): ContractOperation {
  const { id, method, path, tag, deprecated, query, body, bodyRequired, versions, scopes } = found;
  const version = versions[0] ?? null;
  return {
    id,
    method,
    path,
    tag,
    availability: ['cloud'],
    deprecated,
    auth: 'apiKey',
    authAccepts: ['apiKey', ...(scopes.length > 0 ? ['oauth'] : [])],
    version,
    versionLatest: versions.at(-1) ?? null,
    scopes,
    role: null,
    permission: null,
    pathParams: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, type: 'string' })),
    query: query.map(({ name, required, schema }) => ({
      name,
      ...schema,
      ...(schema.type === 'array' && { style: 'csv' as const }),
      required: required || undefined,
    })),
    body: body ?? null,
    bodyRequired,
    pagination: { kind: 'none' },
    response: found.response,
    rateLimit: null,
    sideEffects: [],
    certainty: 'documented',
    knownFrom: day,
    uncertain: ['paging, role, permission and side effects: not in the document'],
  };
}
