/** Turns a raw request into what a handler gets: path ids, query and body, checked and converted. */
import { omit } from 'lodash';
import type { ContractOperation, Parameter, Schema } from '../contract';
import type { Dispatch } from './versions';
import { ApiError, type Profile, type Problem } from './types';
import { check, flatten, isObject, type Checked } from './validate';

interface RawRequest {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
}

interface Input {
  query: Record<string, unknown>;
  body: unknown;
}

/** Routes that refuse unknown properties, and send their problems as one line. */
const strictRoutes =
  /^POST \/v2\/bookings(\/\{bookingUid\}\/(reschedule|cancel))?$|^GET \/v2\/slots$/;
const flatRoutes = /^POST \/v2\/bookings(\/\{bookingUid\}\/(reschedule|cancel))?$|\/v2\/slots/;

/**
 * Checks a request against the contract.
 * @throws {ApiError} 500 for a path id that is no number, as the server has it; 400 otherwise
 */
export function readInput(
  operation: ContractOperation,
  raw: RawRequest,
  { latest }: Pick<Dispatch, 'latest'>,
  profile: Profile,
): Input {
  for (const parameter of operation.pathParams) checkPath(parameter, raw.params[parameter.name]);

  const route = `${operation.method} ${operation.path}`;
  const variant = latest ? operation.latest : undefined;
  const options = { profile, strict: strictRoutes.test(route) };
  const refuse = (problems: Problem[]) => {
    if (problems.length === 0) return;
    if (flatRoutes.test(route)) throw new ApiError(400, flatten(problems));
    throw new ApiError(400, 'Bad Request Exception', undefined, { details: { errors: problems } });
  };

  const parameters = variant?.query ?? operation.query;
  const query = check(querySchema(parameters), readQuery(parameters, raw.query), 'query', {
    ...options,
    defaults: true,
  });
  refuse(query.children);

  // The token endpoint has rules and error bodies of its own.
  if (operation.path === '/v2/auth/oauth2/token') return { query: {}, body: raw.body ?? {} };
  const schema = variant?.body === undefined ? operation.body : variant.body;
  const body = schema ? checkBody(schema, raw.body, { ...options, route }) : undefined;
  refuse(body?.children ?? []);
  return { query: query.value as Record<string, unknown>, body: body?.value ?? {} };
}

function checkBody(
  schema: Schema,
  body: unknown,
  { route, ...options }: { profile: Profile; strict: boolean; route: string },
): Checked {
  // Whatever is no JSON object arrives as an empty one.
  return check(schema, isObject(body) ? body : {}, 'body', {
    ...options,
    defaults: route.startsWith('POST '),
  });
}

function checkPath({ name, type, enum: allowed }: Parameter, value: string): void {
  // One of the routes is documented with a text where the server wants a number.
  if ((type === 'number' || name === 'eventTypeId') && !/^-?\d+$/.test(value)) {
    throw new ApiError(500, 'There was an error, please try again later.', 'INTERNAL_SERVER_ERROR');
  }
  if (allowed && !allowed.includes(value)) {
    throw new ApiError(400, `Invalid ${name} ${value}, available are: ${allowed.join(', ')}`);
  }
}

/** Page sizes start at 1 and offsets at 0, which the contract leaves unsaid. */
function querySchema(parameters: Parameter[]): Schema {
  const least: Record<string, number | undefined> = { take: 1, limit: 1, skip: 0, offset: 0 };
  return {
    type: 'object',
    additional: false,
    properties: Object.fromEntries(
      parameters.map((parameter) => {
        const schema: Schema = omit(parameter, 'required', 'style');
        const min = parameter.type === 'number' ? least[parameter.name] : undefined;
        return [parameter.name, min === undefined ? schema : { min, ...schema }];
      }),
    ),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
  };
}

/** Text to the types of the contract; unknown parameters stay texts. */
function readQuery(parameters: Parameter[], raw: URLSearchParams): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  const bracketed = new Map<string, Array<Record<string, unknown>>>();
  for (const key of new Set(raw.keys())) {
    const [, name, index, inner] = /^(\w+)\[(\d+)\]\[(\w+)\]$/.exec(key) ?? [];
    const parameter = parameters.find((one) => one.name === (name ?? key.replace(/\[\]$/, '')));
    const values = raw.getAll(key);
    if (name && parameter) {
      const rows = bracketed.get(name) ?? [];
      rows[Number(index)] = {
        ...rows[Number(index)],
        [inner]: scalar(parameter.items?.properties?.[inner], values[0]),
      };
      bracketed.set(name, rows);
    } else if (parameter?.type === 'array') {
      const items = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
      query[parameter.name] = items.map((item) => scalar(parameter.items, item));
    } else {
      query[key] = scalar(parameter, values[values.length - 1]);
    }
  }
  for (const [name, rows] of bracketed) query[name] = rows.filter(Boolean);
  return query;
}

function scalar(schema: Pick<Schema, 'type'> | undefined, text: string): unknown {
  if (schema?.type === 'number' || schema?.type === 'integer') {
    return text.trim() === '' ? NaN : Number(text);
  }
  if (schema?.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
