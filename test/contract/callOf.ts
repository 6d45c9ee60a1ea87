import type { INodeParameters } from 'n8n-workflow';
import type { Call } from '../../nodes/shared/request';
import { build, readValues, type Source } from '../../nodes/shared/request/build';
import type { Case } from './cases';

/** The call that the engine makes of parameters, before it is paged and sent. */
export function callOf({ operation, scope }: Case, parameters: INodeParameters): Call {
  const source: Source = {
    scope,
    zone: 'Europe/Berlin',
    read: ({ field }) => parameters[field.name] ?? field.default,
  };
  return build(operation, readValues(operation, source), source);
}
