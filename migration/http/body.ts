/** Bodies of requests, in the forms that n8n's HTTP nodes keep them. */
import { isExpression } from '../expressions/template';
import { readTree, treeOf } from '../expressions/tree';
import type { Value, Values } from '../types';
import { looksLikeJson, object } from '../values';
import type { Body, Call } from './call';

/** Rows of name and value, as the editor keeps them under one of these keys. */
export function rows(value: Value | undefined): [string, Value][] {
  const { parameters, parameter, values } = object(value);
  return [parameters ?? parameter ?? values ?? []]
    .flat()
    .map(object)
    .filter(({ name }) => typeof name === 'string' && name !== '')
    .map(({ name, value: given = '' }) => [String(name), given]);
}

/** The entries of parameters that are given as JSON; undefined when they cannot be told. */
export function jsonEntries(value: Value | undefined): [string, Value][] | undefined {
  if (value === undefined || value === '') return [];
  const tree = treeOf(value);
  return tree === undefined || isExpression(tree) ? undefined : Object.entries(object(tree));
}

/** A body of names and values, which may be whole objects, written as JSON or in code. */
export const pairsBody = (pairs: [string, Value][]): Body => ({
  kind: 'tree',
  tree: Object.fromEntries(pairs.map(([name, value]) => [name, nested(value)])),
});

const nested = (value: Value): Value => (looksLikeJson(value) ? (treeOf(value) ?? value) : value);

/** A body that is written as JSON. */
export function jsonBody(value: Value): Body {
  if (value === '') return { kind: 'none' };
  const { tree, loose = [] } = readTree(value) ?? {};
  return tree === undefined || isExpression(tree)
    ? { kind: 'opaque', value }
    : { kind: 'tree', tree, ...(loose.length > 0 && { loose }) };
}

/** A body that is written as text, of the type that the node or a header gives it. */
export const rawBody = (value: Value, type: Value | undefined, headers: Call['headers']): Body =>
  /json/i.test(`${String(type ?? '')} ${String(headers['content-type'] ?? '')}`) ||
  looksLikeJson(value)
    ? jsonBody(value)
    : { kind: 'other', contentType: String(type || 'raw') };

/** The body of an HTTP Request node since its version 3. */
export function bodyOf(parameters: Values, headers: Call['headers'], notes: string[]): Body {
  const { contentType = 'json', specifyBody = 'keypair', bodyParameters, body = '' } = parameters;
  if (contentType === 'raw') return rawBody(body, parameters.rawContentType, headers);
  if (contentType === 'json') {
    return specifyBody === 'json'
      ? jsonBody(parameters.jsonBody ?? '')
      : pairsBody(rows(bodyParameters));
  }
  if (contentType === 'form-urlencoded' && specifyBody === 'keypair') {
    notes.push('The body was sent as a form: it is sent as JSON now.');
    return pairsBody(rows(bodyParameters));
  }
  return { kind: 'other', contentType: String(contentType) };
}
