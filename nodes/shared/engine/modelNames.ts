import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Operation } from '../operation/operation';

/** The texts of an answer that say something to whoever reads it. */
const SPEAKING = ['problem', 'advice', 'question', 'message'];

/** The key in `$fromAI('key', …)`, which n8n makes a parameter of the tool. */
const FROM_AI = /\$fromAI\(\s*['"`]([\w-]+)['"`]/i;

/** Where a sentence ends and another one begins. */
const SENTENCES = /(?<=[.?!])\s+(?=["A-Z])/;

/**
 * An answer in the names that a model knows. Texts name the fields of an operation by their labels;
 * in a tool some of them are parameters of other names, and those that the workflow fills in itself
 * are out of the model's reach: sentences of advice about these are left out. Without `$fromAI` in
 * the node the answer stays as it is.
 */
export function inModelNames(
  context: IExecuteFunctions,
  operation: Operation,
  answer: IDataObject,
): IDataObject {
  const { keys, fixed } = labelsOf(operation, context.getNode().parameters);
  if (keys.size === 0) return answer;
  const told = { ...answer };
  for (const name of SPEAKING) {
    if (typeof told[name] !== 'string') continue;
    const reachable = name === 'advice' ? withoutFixed(told[name], fixed) : told[name];
    told[name] = renamed(reachable, keys);
  }
  return told;
}

interface Labels {
  /** The keys of what the model fills in, by the labels of the fields. */
  keys: Map<string, string>;
  /** The labels of all other fields. */
  fixed: string[];
}

function labelsOf({ fields = [] }: Operation, parameters: IDataObject): Labels {
  const keys = new Map<string, string>();
  const fixed: string[] = [];
  const note = ({ displayName, name }: INodeProperties, values: IDataObject) => {
    const value = values[name];
    const text = isPlainObject(value) ? (value as IDataObject).value : value;
    const [, key] = (typeof text === 'string' && FROM_AI.exec(text)) || [];
    if (key) keys.set(displayName, key);
    else fixed.push(displayName);
  };
  for (const field of fields) {
    note(field, parameters);
    if (field.type !== 'collection') continue;
    const values = (parameters[field.name] ?? {}) as IDataObject;
    for (const entry of (field.options ?? []) as INodeProperties[]) note(entry, values);
  }
  return { keys, fixed };
}

/** Advice without what can only be done in the workflow; all of it where nothing else is left. */
function withoutFixed(advice: string, fixed: string[]): string {
  const sentences = advice.split(SENTENCES);
  const left = sentences.filter(
    (sentence) => !fixed.some((label) => sentence.includes(`"${label}"`)),
  );
  return left.length > 0 ? left.join(' ') : advice;
}

/** Sentences put labels in quotation marks; longer ones may contain shorter ones. */
function renamed(text: string, keys: Map<string, string>): string {
  const labels = [...keys].sort(([one], [other]) => other.length - one.length);
  return labels.reduce((said, [label, key]) => said.replaceAll(`"${label}"`, `"${key}"`), text);
}
