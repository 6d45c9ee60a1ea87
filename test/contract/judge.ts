/** Judges a request as it came over the wire by the contract. */
import type { INodeParameters } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Recorded } from '../unit/harness/recorder';
import type { Case } from './cases';
import type { Filling } from './fill';
import {
  resolve,
  schemaOf,
  type ContractOperation,
  type Parameter,
  type Schema,
} from '../../contract/index';
import { problems } from './jsonSchema';

/** The operation as it is at the version that the filling asks for. */
export const atVersion = (contract: ContractOperation, newest: boolean): ContractOperation =>
  newest ? { ...contract, ...contract.latest, version: contract.versionLatest } : contract;

/** Everything that the contract has against a request; empty when it is right. */
export function judge(of: Case, filling: Filling, request: Recorded): string[] {
  const contract = atVersion(of.contract!, filling.newest);
  const [path, query = ''] = request.url.split('?');
  const body = request.body ?? {};
  return [
    ...same('method', request.method, contract.method),
    ...same('path', path, expectedPath(of.path, filling.parameters)),
    ...same('cal-api-version', request.headers['cal-api-version'] ?? null, contract.version),
    ...judgeQuery(contract.query, query, filling.full),
    ...(contract.body
      ? [
          ...problems(contract.body, body, 'body'),
          ...(filling.full ? [] : cloudOnly(contract.body, body, 'body')),
        ]
      : same('body', request.body, undefined)),
    ...(request.body === undefined
      ? []
      : same(
          'content-type',
          request.headers['content-type']?.replace(/;.*$/, ''),
          of.operation.upload ? 'multipart/form-data' : 'application/json',
        )),
  ];
}

const same = (what: string, found: unknown, expected: unknown): string[] =>
  found === expected
    ? []
    : [`${what} is ${JSON.stringify(found)}, but should be ${JSON.stringify(expected)}`];

function expectedPath(path: string, parameters: INodeParameters): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    const text = isPlainObject(value) ? (value as INodeParameters).value : value;
    return encodeURIComponent(String(text));
  });
}

function judgeQuery(parameters: Parameter[], query: string, full: boolean): string[] {
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
  const names = pairs.map(([name]) => name);
  const repeats = ({ name, style }: Parameter) => style === 'repeat' && names.includes(name);
  const repeatable = parameters.filter(repeats).map(({ name }) => name);
  const found: string[] = names
    .filter((name, index) => names.indexOf(name) !== index && !repeatable.includes(name))
    .map((name) => `query ${name} is sent twice`);
  const values: Record<string, unknown> = {};
  for (const [name, text] of pairs) {
    const parameter = parameters.find((one) => one.name === name.split('[')[0]);
    if (!parameter) found.push(`query ${name} is not in the contract`);
    else values[parameter.name] = read(parameter, name, text, values[parameter.name]);
  }
  for (const parameter of parameters) {
    const { name, required, cloudOnly: onlyThere } = parameter;
    if (name in values) found.push(...problems(schemaOf(parameter), values[name], `query ${name}`));
    else if (required) found.push(`query ${name} is missing`);
    if (!full && onlyThere && name in values) found.push(`query ${name} exists on the cloud only`);
  }
  return found;
}

/** One pair of the query in the type that the contract gives it. */
function read({ style, type, items }: Parameter, name: string, text: string, before: unknown) {
  const inner = items && resolve(items);
  if (style === 'csv') return text.split(',').map((entry) => typed(inner?.type, entry));
  if (style === 'repeat') return [...((before ?? []) as unknown[]), typed(inner?.type, text)];
  if (style !== 'brackets') return typed(type, text);
  const [, index, key] = /^\w+\[(\d+)\]\[(\w+)\]$/.exec(name) ?? [];
  const rows = (before ?? []) as Record<string, unknown>[];
  if (index === undefined) return [...rows, { [name]: text }];
  rows[Number(index)] = {
    ...rows[Number(index)],
    [key]: typed(inner?.properties?.[key]?.type, text),
  };
  return rows;
}

function typed(type: Schema['type'], text: string): unknown {
  const value = decodeURIComponent(text);
  if (type === 'number' || type === 'integer') return value === '' ? value : Number(value);
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

/** Properties that only the cloud knows: a self-hosted server may refuse the request for them. */
function cloudOnly(schema: Schema, value: unknown, place: string): string[] {
  const { properties = {}, items, oneOf, anyOf } = resolve(schema);
  if (Array.isArray(value) && items) {
    return value.flatMap((entry) => cloudOnly(items, entry, place));
  }
  if (!isPlainObject(value)) return [];
  const variants = oneOf ?? anyOf;
  if (variants) return variants.map((one) => cloudOnly(one, value, place)).sort(byLength)[0];
  return Object.entries(value as object).flatMap(([name, inner]) => {
    const property = properties[name];
    if (!property) return [];
    return property.cloudOnly
      ? [`${place}.${name} exists on the cloud only, but is sent unasked`]
      : cloudOnly(property, inner, `${place}.${name}`);
  });
}

const byLength = (a: string[], b: string[]): number => a.length - b.length;
