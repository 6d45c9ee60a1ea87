/** Pairs each operation-and-scope of the node with the operation of the contract that it calls. */
import { resources } from '../../nodes/CalCom/resources';
import {
  routeOf,
  scopesOf,
  type Operation,
  type Resource,
} from '../../nodes/shared/operation/operation';
import type { Scope } from '../../nodes/shared/api/scope';
import { operations, resolve, type ContractOperation, type Schema } from '../../contract/index';

/** One operation of the node in one scope. */
export interface Case {
  resource: Resource;
  operation: Operation;
  scope: Scope;
  /** As in the contract: starts with `/v2/`, but with the node's own placeholder names. */
  path: string;
  /** Method and path without placeholder names: what identifies the operation. */
  route: string;
  /** `booking getMany (team)`, for test names. */
  name: string;
  /** Undefined when nothing like it is published. */
  contract?: ContractOperation;
}

/** A route without the names of its placeholders, which are the node's own choice. */
export const anonymous = (route: string): string => route.replace(/\{\w+\}/g, '{}');

export const published = new Map(
  operations.map((operation) => [
    anonymous(`${operation.method} ${operation.path}`),
    operation.note?.includes('enum is incomplete') ? withOpenLists(operation) : operation,
  ]),
);

/** Permissions are free texts: Cal.com adds some faster than its reference names them. */
function withOpenLists(operation: ContractOperation): ContractOperation {
  const { query, body } = operation;
  const permissions: Schema = { type: 'array', items: { type: 'string' } };
  const known = body && resolve(body);
  return {
    ...operation,
    query: query.map((one) => (one.name === 'permissions' ? { ...one, ...permissions } : one)),
    body: known && { ...known, properties: { ...known.properties, permissions } },
  } as ContractOperation;
}

/** All operations of a node in all their scopes; `root` is what the paths of its API start with. */
export const casesOf = (
  resources: Resource[],
  known: Map<string, ContractOperation>,
  root: string,
): Case[] =>
  resources.flatMap((resource) =>
    resource.operations.flatMap((operation) =>
      scopesOf(operation).map((scope): Case => {
        const { method, path } = routeOf(operation, scope);
        const route = anonymous(`${method} ${root}${path}`);
        return {
          resource,
          operation,
          scope,
          path: `${root}${path}`,
          route,
          name: `${resource.value} ${operation.value} (${scope})`,
          contract: known.get(route),
        };
      }),
    ),
  );

export const everyCase: Case[] = casesOf(resources, published, '/v2');

/** Those that make one call. Guided operations make several, of operations that stand here too. */
export const cases: Case[] = everyCase.filter(({ operation }) => !operation.run);
