/** Reads the first HTTP tool of AI agents, in which `{name}` stands for what the model fills in. */
import { isExpression } from '../expressions/template';
import type { Value, Values, WorkflowNode } from '../types';
import { object, own } from '../values';
import { jsonBody, jsonEntries, pairsBody } from './body';
import { credentialOf, headersOf, type Body, type Call } from './call';
import { lostSettings } from './lost';

const types: Record<string, string> = { number: 'number', boolean: 'boolean', json: 'json' };

const rowsOf = (value: Value | undefined): Values[] =>
  [object(value).values ?? []].flat().map(object);

/** Turns placeholders into what tells the model the same. */
function placeholdersOf({ placeholderDefinitions }: Values) {
  const described = new Map(
    rowsOf(placeholderDefinitions).map(({ name, description, type }) => [
      String(name),
      `$fromAI(${[name, description ?? '', own(types, String(type)) ?? 'string'].map((text) => JSON.stringify(text)).join(', ')})`,
    ]),
  );
  const fromModel = (name: string) => described.get(name) ?? `$fromAI(${JSON.stringify(name)})`;
  const filled = (value: Value): Value =>
    typeof value !== 'string' || isExpression(value) || !/\{\w+\}/.test(value)
      ? value
      : `=${value.replace(/\{(\w+)\}/g, (_, name: string) => `{{ ${fromModel(name)} }}`)}`;
  return { fromModel, filled };
}

/** The request of such a tool. */
export function readHttpTool({ parameters = {} }: WorkflowNode): Call {
  const { method = 'GET', url = '', toolDescription } = parameters;
  const { fromModel, filled } = placeholdersOf(parameters);
  const notes: string[] = [];
  const pairs = (key: string): [string, Value][] =>
    rowsOf(parameters[key]).map(({ name, valueProvider, value = '' }) => [
      String(name),
      valueProvider === 'fieldValue' ? filled(value) : `={{ ${fromModel(String(name))} }}`,
    ]);
  const part = (what: 'Query' | 'Headers'): [string, Value][] => {
    if (parameters[`send${what}`] !== true) return [];
    const how = parameters[`specify${what}`] ?? 'keypair';
    if (how === 'keypair') return pairs(`parameters${what}`);
    const entries = how === 'json' ? jsonEntries(filled(parameters[`json${what}`] ?? '')) : null;
    if (!entries) notes.push(`${what}: the model, or an expression, chose all of it. It is gone.`);
    return entries ?? [];
  };
  return {
    method: String(method),
    url: String(filled(url)),
    query: part('Query'),
    headers: headersOf(part('Headers')),
    body: bodyOf(),
    settings: {},
    pages: false,
    ...credentialOf(parameters),
    notes: [...notes, ...lostSettings(parameters)],
    extra: {
      descriptionType: 'manual',
      ...(toolDescription !== undefined && { toolDescription }),
    },
  };

  function bodyOf(): Body {
    const { sendBody, specifyBody = 'keypair' } = parameters;
    if (sendBody !== true) return { kind: 'none' };
    if (specifyBody === 'json') return jsonBody(filled(parameters.jsonBody ?? ''));
    if (specifyBody === 'model') {
      return { kind: 'opaque', value: '={{ $fromAI("body", "The body as JSON", "json") }}' };
    }
    return pairsBody(pairs('parametersBody'));
  }
}
