import type { INodeParameters } from 'n8n-workflow';
import type { Call } from '../../nodes/shared/request';
import { build, readValues, type Source } from '../../nodes/shared/engine/build';
import { serverOf } from '../../nodes/shared/api/server';
import type { Case } from './cases';

/** The workflow's zone: another one than the examples have. */
export const ZONE = 'America/New_York';

/** The call that the engine makes of parameters, before it is paged and sent. */
export function callOf(
  { operation, scope }: Case,
  parameters: INodeParameters,
  { defaults = true, server = serverOf({}) } = {},
): Call {
  const source: Source = {
    scope,
    zone: ZONE,
    server,
    read: ({ field }) => parameters[field.name] ?? (defaults ? field.default : undefined),
  };
  return build(operation, readValues(operation, source), source);
}
