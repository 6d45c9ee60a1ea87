/** Reads n8n's HTTP Request node, whose parameters have had three shapes. */
import { isExpression } from '../expressions/template';
import { treeOf } from '../expressions/tree';
import type { Value, Values, WorkflowNode } from '../types';
import { looksLikeJson, object } from '../values';
import type { Body, Call } from './call';

/** Rows of name and value, as the editor keeps them under one of these keys. */
function rows(value: Value | undefined): [string, Value][] {
  const { parameters, parameter, values } = object(value);
  return [parameters ?? parameter ?? values ?? []]
    .flat()
    .map(object)
    .filter(({ name }) => typeof name === 'string' && name !== '')
    .map(({ name, value: given = '' }) => [String(name), given]);
}

/** The entries of parameters that are given as JSON; undefined when they cannot be told. */
function jsonEntries(value: Value | undefined): [string, Value][] | undefined {
  if (value === undefined || value === '') return [];
  const tree = treeOf(value);
  return tree === undefined || isExpression(tree) ? undefined : Object.entries(object(tree));
}

/** The request of an HTTP Request node, or of the tool that n8n makes of one. */
export function readHttpRequest({ parameters = {}, typeVersion = 1 }: WorkflowNode): Call {
  return typeVersion >= 3 ? readNewer(parameters) : readOlder(parameters);
}

function readNewer(parameters: Values): Call {
  const { method = 'GET', url = '', sendQuery, sendHeaders, sendBody, authentication } = parameters;
  const notes: string[] = [];
  const part = (on: Value | undefined, how: string, pairs: string, json: string) => {
    if (on !== true) return [];
    if (parameters[how] !== 'json') return rows(parameters[pairs]);
    const entries = jsonEntries(parameters[json]);
    if (!entries) notes.push(`${json} is computed: what is in it could not be taken over.`);
    return entries ?? [];
  };
  const options = object(parameters.options);
  return {
    method: String(method).toUpperCase(),
    url: String(url),
    query: part(sendQuery, 'specifyQuery', 'queryParameters', 'jsonQuery'),
    headers: headersOf(part(sendHeaders, 'specifyHeaders', 'headerParameters', 'jsonHeaders')),
    body: sendBody === true ? bodyOf(parameters) : { kind: 'none' },
    settings: settingsOf(options, options.allowUnauthorizedCerts),
    pages: object(object(options.pagination).pagination).paginationMode !== undefined,
    ...(authentication === 'predefinedCredentialType' && {
      credential: String(parameters.nodeCredentialType ?? ''),
    }),
    notes: [...notes, ...optionNotes(object(object(options.response).response), options)],
    extra: toolTexts(parameters),
  };
}

/** What an agent is told of a tool. */
const toolTexts = ({ descriptionType, toolDescription }: Values): Values => ({
  ...(descriptionType !== undefined && { descriptionType }),
  ...(toolDescription !== undefined && { toolDescription }),
});

function bodyOf(parameters: Values): Body {
  const { contentType = 'json', specifyBody, bodyParameters, jsonBody, body } = parameters;
  if (contentType === 'json' && specifyBody !== 'json') return pairsBody(rows(bodyParameters));
  if (contentType === 'json') return jsonBodyOf(jsonBody ?? '');
  const raw = contentType === 'raw' && /json/.test(String(parameters.rawContentType ?? ''));
  return raw ? jsonBodyOf(body ?? '') : { kind: 'other', contentType: String(contentType) };
}

const pairsBody = (pairs: [string, Value][]): Body => ({
  kind: 'tree',
  tree: Object.fromEntries(pairs.map(([name, value]) => [name, nested(value)])),
});

/** A value of a row may be a whole object, written as JSON or in code. */
const nested = (value: Value): Value => (looksLikeJson(value) ? (treeOf(value) ?? value) : value);

function jsonBodyOf(value: Value): Body {
  if (value === '') return { kind: 'none' };
  const tree = treeOf(value);
  return tree === undefined || isExpression(tree)
    ? { kind: 'opaque', value }
    : { kind: 'tree', tree };
}

function readOlder(parameters: Values): Call {
  const { requestMethod = 'GET', url = '', jsonParameters, authentication } = parameters;
  const notes: string[] = [];
  const part = (name: string) => {
    if (jsonParameters !== true) return rows(parameters[`${name}ParametersUi`]);
    const entries = jsonEntries(parameters[`${name}ParametersJson`]);
    if (!entries) notes.push(`${name}ParametersJson is computed: it could not be taken over.`);
    return entries ?? [];
  };
  const options = object(parameters.options);
  const { bodyContentType = 'json' } = options;
  const body: Body =
    bodyContentType !== 'json'
      ? { kind: 'other', contentType: String(bodyContentType) }
      : jsonParameters === true
        ? jsonBodyOf(parameters.bodyParametersJson ?? '')
        : pairsBody(rows(parameters.bodyParametersUi));
  const isEmpty = body.kind === 'tree' && Object.keys(object(body.tree)).length === 0;
  return {
    method: String(requestMethod).toUpperCase(),
    url: String(url),
    query: part('query'),
    headers: headersOf(part('header')),
    body: isEmpty ? { kind: 'none' } : body,
    settings: settingsOf(options, parameters.allowUnauthorizedCerts),
    pages: false,
    ...(authentication === 'predefinedCredentialType' && {
      credential: String(parameters.nodeCredentialType ?? ''),
    }),
    notes: [...notes, ...optionNotes(options, options)],
    extra: {},
  };
}

const headersOf = (pairs: [string, Value][]): Record<string, Value> =>
  Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));

function settingsOf(options: Values, ignoresCertificates: Value | undefined): Values {
  const { timeout, proxy } = options;
  return {
    ...(timeout !== undefined && { timeout }),
    ...(proxy !== undefined && proxy !== '' && { proxy }),
    ...(ignoresCertificates === true && { ignoreSslIssues: true }),
  };
}

function optionNotes(response: Values, { batching }: Values): string[] {
  return [
    ...(batching === undefined
      ? []
      : ['Batching is gone: the node keeps the pace of the rate limit by itself.']),
    ...(response.fullResponse === true
      ? ['Status and headers of the answer are not in the output any more.']
      : []),
    ...(response.neverError === true
      ? ['Never Error is gone: choose under Settings what happens on an error.']
      : []),
  ];
}

/** The first HTTP tool of AI agents, in which `{name}` stands for what the model fills in. */
export function readHttpTool({ parameters = {} }: WorkflowNode): Call {
  const described = new Map(
    rowsOfPlaceholders(parameters).map(({ name, description, type }) => [
      String(name),
      `$fromAI(${[name, description ?? '', toolTypes[String(type)] ?? 'string'].map((text) => JSON.stringify(text)).join(', ')})`,
    ]),
  );
  const fromModel = (name: string) => described.get(name) ?? `$fromAI(${JSON.stringify(name)})`;
  const filled = (value: Value): Value =>
    typeof value !== 'string' || isExpression(value) || !/\{\w+\}/.test(value)
      ? value
      : `=${value.replace(/\{(\w+)\}/g, (_, name: string) => `{{ ${fromModel(name)} }}`)}`;
  const part = (on: Value | undefined, key: string): [string, Value][] =>
    on === true
      ? toolRows(parameters[key]).map(({ name, valueProvider, value = '' }) => [
          String(name),
          valueProvider === 'fieldValue' ? filled(value) : `={{ ${fromModel(String(name))} }}`,
        ])
      : [];
  const { method = 'GET', url = '', sendBody, specifyBody, jsonBody, toolDescription } = parameters;
  const body: Body =
    sendBody !== true
      ? { kind: 'none' }
      : specifyBody === 'json'
        ? jsonBodyOf(filled(jsonBody ?? ''))
        : pairsBody(part(true, 'parametersBody'));
  return {
    method: String(method).toUpperCase(),
    url: String(filled(url)),
    query: part(parameters.sendQuery, 'parametersQuery'),
    headers: headersOf(part(parameters.sendHeaders, 'parametersHeaders')),
    body,
    settings: {},
    pages: false,
    ...(parameters.authentication === 'predefinedCredentialType' && {
      credential: String(parameters.nodeCredentialType ?? ''),
    }),
    notes: [],
    extra: {
      descriptionType: 'manual',
      ...(toolDescription !== undefined && { toolDescription }),
    },
  };
}

const toolTypes: Record<string, string> = { number: 'number', boolean: 'boolean', json: 'json' };

const toolRows = (value: Value | undefined): Values[] =>
  [object(value).values ?? []].flat().map(object);

const rowsOfPlaceholders = ({ placeholderDefinitions }: Values): Values[] =>
  toolRows(placeholderDefinitions);
