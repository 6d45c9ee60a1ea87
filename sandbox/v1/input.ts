/** Turns a raw request of API v1 into what a handler gets, checked and converted. */
import { omit } from 'lodash';
import type { Parameter } from '../../contract';
import type { LegacyOperation } from '../../contract/v1';
import { check, flatten, isObject } from '../validate';
import { refuse, type LegacyRequest } from './types';

type Input = Pick<LegacyRequest, 'params' | 'query' | 'body'>;

/** @throws {ApiError} 400 for ids that are no numbers, wrong values, and unknown keys of bodies */
export function readInput(
  operation: LegacyOperation,
  { params, query, body }: { params: Input['params']; query: URLSearchParams; body: unknown },
): Input {
  for (const { name, type } of operation.pathParams) {
    if (type === 'number' && !/^\d+$/.test(params[name])) {
      throw refuse(400, `Expected number, received nan in 'query,${name}'`);
    }
  }
  return {
    params,
    query: readQuery(operation.query, query),
    body: readBody(operation, body),
  };
}

function readQuery(parameters: Parameter[], query: URLSearchParams): Input['query'] {
  const values: Input['query'] = {};
  for (const parameter of parameters) {
    const { name, required, type, items } = parameter;
    const texts = query.getAll(name);
    if (texts.length > 0) {
      values[name] =
        type === 'array'
          ? texts.map((text) => scalar(items?.type, text))
          : scalar(type, texts[texts.length - 1]);
      validate(omit(parameter, ['name', 'required', 'style']), values[name], name);
    } else if (required) {
      throw refuse(400, `Required in 'query,${name}'`);
    }
  }
  return values;
}

function readBody({ body: schema, strictBody = false }: LegacyOperation, body: unknown): unknown {
  if (!schema) return {};
  const given = isObject(body) ? body : {};
  if (strictBody) {
    const unknown = Object.keys(given).filter((key) => !(key in (schema.properties ?? {})));
    if (unknown.length > 0) {
      throw refuse(400, `Unrecognized key(s) in object: '${unknown.join("', '")}'`);
    }
  }
  return validate(schema, given, 'body');
}

/** @throws {ApiError} 400 */
function validate(schema: Parameters<typeof check>[0], value: unknown, name: string): unknown {
  const {
    value: kept,
    constraints,
    children,
  } = check(schema, value, name, {
    profile: 'cloud',
  });
  const problems = [...Object.values(constraints), ...(children.length ? [flatten(children)] : [])];
  if (problems.length > 0) throw refuse(400, problems.join('; '));
  return kept;
}

function scalar(type: string | undefined, text: string): unknown {
  if (type === 'number' || type === 'integer') return text.trim() === '' ? NaN : Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
