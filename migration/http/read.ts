/** Reads n8n's HTTP Request node, whose parameters have had three shapes. */
import type { Value, Values, WorkflowNode } from '../types';
import { object } from '../values';
import { bodyOf, jsonBody, jsonEntries, pairsBody, rawBody, rows } from './body';
import { credentialOf, headersOf, type Body, type Call } from './call';
import { lostSettings } from './lost';

/** The request of an HTTP Request node, or of the tool that n8n makes of one. */
export function readHttpRequest({ parameters = {}, typeVersion = 1 }: WorkflowNode): Call {
  return typeVersion >= 3 ? readNewer(parameters) : readOlder(parameters);
}

function readNewer(parameters: Values): Call {
  const { method = 'GET', url = '', sendQuery, sendHeaders, sendBody } = parameters;
  const notes: string[] = [];
  const part = (on: Value | undefined, how: string, pairs: string, json: string) => {
    if (on !== true) return [];
    if (parameters[how] !== 'json') return rows(parameters[pairs]);
    const entries = jsonEntries(parameters[json]);
    if (!entries) notes.push(`${json} is computed: what is in it could not be taken over.`);
    return entries ?? [];
  };
  const options = object(parameters.options);
  const query = part(sendQuery, 'specifyQuery', 'queryParameters', 'jsonQuery');
  const headers = headersOf(part(sendHeaders, 'specifyHeaders', 'headerParameters', 'jsonHeaders'));
  const body: Body = sendBody === true ? bodyOf(parameters, headers, notes) : { kind: 'none' };
  const { paginationMode = 'off' } = object(object(options.pagination).pagination);
  return {
    method: String(method),
    url: String(url),
    query,
    headers,
    body,
    settings: settingsOf(options, options.allowUnauthorizedCerts),
    pages: paginationMode !== 'off',
    ...credentialOf(parameters),
    notes: [...notes, ...lostSettings(parameters)],
    extra: toolTexts(parameters),
  };
}

/** What an agent is told of a tool: the text of its author, which our node uses only if told so. */
const toolTexts = ({ toolDescription }: Values): Values =>
  toolDescription === undefined || toolDescription === ''
    ? {}
    : { descriptionType: 'manual', toolDescription };

function readOlder(parameters: Values): Call {
  const { requestMethod = 'GET', url = '', jsonParameters } = parameters;
  const notes: string[] = [];
  const part = (name: string) => {
    if (jsonParameters !== true) return rows(parameters[`${name}ParametersUi`]);
    const entries = jsonEntries(parameters[`${name}ParametersJson`]);
    if (!entries) notes.push(`${name}ParametersJson is computed: it could not be taken over.`);
    return entries ?? [];
  };
  const options = object(parameters.options);
  const query = part('query');
  const headers = headersOf(part('header'));
  return {
    method: String(requestMethod),
    url: String(url),
    query,
    headers,
    body: olderBody(parameters, headers, notes),
    settings: settingsOf(options, parameters.allowUnauthorizedCerts),
    pages: false,
    ...credentialOf(parameters),
    notes: [...notes, ...lostSettings(parameters)],
    extra: {},
  };
}

function olderBody(parameters: Values, headers: Call['headers'], notes: string[]): Body {
  const { jsonParameters, sendBinaryData, bodyParametersJson = '' } = parameters;
  const { bodyContentType: type = 'json', bodyContentCustomMimeType } = object(parameters.options);
  if (sendBinaryData === true) return { kind: 'other', contentType: 'binary' };
  const pairs = pairsBody(rows(parameters.bodyParametersUi));
  const isEmpty = pairs.kind === 'tree' && Object.keys(object(pairs.tree)).length === 0;
  if (jsonParameters !== true && isEmpty) return { kind: 'none' };
  if (type === 'form-urlencoded' && jsonParameters !== true) {
    notes.push('The body was sent as a form: it is sent as JSON now.');
    return pairs;
  }
  if (type === 'raw') return rawBody(bodyParametersJson, bodyContentCustomMimeType, headers);
  if (type !== 'json') return { kind: 'other', contentType: String(type) };
  return jsonParameters === true ? jsonBody(bodyParametersJson) : pairs;
}

function settingsOf(options: Values, ignoresCertificates: Value | undefined): Values {
  const { timeout, proxy } = options;
  return {
    ...(timeout !== undefined && { timeout }),
    ...(proxy !== undefined && proxy !== '' && { proxy }),
    ...(ignoresCertificates === true && { ignoreSslIssues: true }),
  };
}
