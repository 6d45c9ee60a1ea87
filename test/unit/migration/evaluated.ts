import { Expression } from 'n8n-workflow';
import type { Value } from '../../../migration/types';

const expressions = new Expression('UTC');

/** What n8n's own engine makes of the value of a parameter. */
export const evaluated = (value: string, json: object = {}): unknown =>
  expressions.resolveSimpleParameterValue(value, { $json: json } as never);

/** The same of a tree of values: of each of its leaves. */
export function evaluatedTree(value: Value | undefined, json: object = {}): unknown {
  if (typeof value === 'string') return evaluated(value, json);
  if (Array.isArray(value)) return value.map((entry) => evaluatedTree(entry, json));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, evaluatedTree(inner, json)]),
  );
}
