/** Reads the first HTTP tool of AI agents, in which `{name}` stands for what the model fills in. */
import { isExpression, valueOf, type Part } from '../expressions/template';
import { textParts } from '../expressions/texts';
import type { Value, Values, WorkflowNode } from '../types';
import { object, own } from '../values';
import { jsonBody, jsonEntries, pairsBody } from './body';
import { credentialOf, headersOf, type Body, type Call } from './call';
import { lostSettings } from './lost';

const types: Record<string, string> = { number: 'number', boolean: 'boolean', json: 'json' };

const rowsOf = (value: Value | undefined): Values[] =>
  [object(value).values ?? []].flat().map(object);

/** A name in single braces; double ones are none. */
const placeholder = /(?<!\{)\{([\w-]+)\}/;

/** Turns placeholders into what tells the model the same. */
function placeholdersOf({ placeholderDefinitions }: Values) {
  const described = new Map(
    rowsOf(placeholderDefinitions).map(({ name, description, type }) => [
      String(name),
      `$fromAI(${[name, description ?? '', own(types, String(type)) ?? 'string'].map((text) => JSON.stringify(text)).join(', ')})`,
    ]),
  );
  const fromModel = (name: string) => described.get(name) ?? `$fromAI(${JSON.stringify(name)})`;
  const partsIn = (text: string): Part[] =>
    text
      .split(placeholder)
      .map((piece, at): Part => (at % 2 === 1 ? { code: fromModel(piece) } : { text: piece }))
      .filter((part) => 'code' in part || part.text !== '');
  const filled = (value: Value): Value => {
    if (typeof value !== 'string' || !placeholder.test(value)) return value;
    const parts = isExpression(value) ? textParts(value) : [{ text: value }];
    return valueOf(parts.flatMap((part) => ('text' in part ? partsIn(part.text) : [part])));
  };
  return { fromModel, filled };
}

/** The request of such a tool. */
export function readHttpTool({ name: node, parameters = {} }: WorkflowNode): Call {
  const { method = 'GET', url = '', toolDescription, name } = parameters;
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
    notes: [...notes, ...nameNotes(), ...lostSettings(parameters)],
    extra:
      toolDescription === undefined || toolDescription === ''
        ? {}
        : { descriptionType: 'manual', toolDescription },
  };

  /** The first version had a name of its own for the model. */
  function nameNotes(): string[] {
    const known = String(name ?? '');
    return known === '' || known === node.replace(/\W+/g, '_')
      ? []
      : [
          `The model knew the tool as ${known}; now it has the name of the node. Check your prompts.`,
        ];
  }

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
