/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
/** The types that the node's schemas give the keys of an operation. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractOperation } from '../../contract';
import { resources } from '../../nodes/CalCom/resources';
import { routeOf, scopesOf } from '../../nodes/shared/operation/operation';
import type { Types } from './check';

const FOLDER = join(__dirname, '../../nodes/CalCom/__schema__/v1.0.0');

const anonymous = (route: string): string => route.replace(/\{\w+\}/g, '{}');

/** The file of each route whose records the node puts out as they are. */
const files = new Map(
  resources.flatMap((resource) =>
    resource.operations
      .filter(({ run, output, simplify }) => !run && !output && typeof simplify !== 'function')
      .flatMap((operation) =>
        scopesOf(operation).map((scope) => {
          const { method, path } = routeOf(operation, scope);
          return [anonymous(`${method} /v2${path}`), `${resource.value}/${operation.value}.json`];
        }),
      ),
  ) as [string, string][],
);

/** Empty where the node changes the records or nobody has described them. */
export function typesOf({ method, path }: ContractOperation): Types {
  const file = files.get(anonymous(`${method} ${path}`));
  if (!file || !existsSync(join(FOLDER, file))) return {};
  const { properties = {} } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
    properties?: Record<string, { type: string }>;
  };
  return Object.fromEntries(Object.entries(properties).map(([key, { type }]) => [key, type]));
}
