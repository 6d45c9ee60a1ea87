/** What reads a property of an old item, as what reads it from the new one. */
import type { Reshaped } from '../types';
import { own } from '../values';
import type { Step } from './ref';

/** A node whose output has another shape now. */
export interface Changed {
  name: string;
  reshaped: Reshaped;
}

/** The steps of a dot path, such as `data[0].uid`. */
export const stepsOfPath = (path: string): Step[] =>
  (path.match(/[^.[\]]+|\[\d+\]/g) ?? []).map((piece) => ({
    name: piece.replace(/[[\]'"]/g, ''),
    text: piece.startsWith('[') ? piece : `.${piece}`,
  }));

/** A chain of accesses as code. */
export const textOf = (steps: Step[]): string => steps.map(({ text }) => text).join('');

const isIndex = (step: Step | undefined): boolean => /^\d+$/.test(step?.name ?? '');

/** The new chain of accesses; undefined when only a person can tell. */
export function reshape(steps: Step[], reshaped: Reshaped): string | undefined {
  const { inside, under, list } = reshaped;
  const [first, ...rest] = steps;
  if (under) {
    if (!first) return undefined;
    return under.but.includes(first.name) ? textOf(steps) : `.${under.key}${textOf(steps)}`;
  }
  if (inside === undefined) return reshaped.renamed ? record(steps, reshaped) : undefined;
  if (first?.name !== inside) return undefined;
  if (!list) return isIndex(rest[0]) ? undefined : record(rest, reshaped);

  // The list is in data of the one item, with the same records or with others.
  const head = inside === LIST ? first.text : `.${LIST}`;
  const [index, ...more] = rest;
  if (isSame(reshaped) || index?.name === 'length') return head + textOf(rest);
  const inner = isIndex(index) && more.length > 0 ? record(more, reshaped) : undefined;
  return inner && `${head}${index.text}${inner}`;
}

/** Where the node puts a list that it puts out as one item. */
const LIST = 'data';

const isSame = ({ renamed = {}, unsure = [] }: Reshaped): boolean =>
  Object.keys(renamed).length === 0 && unsure.length === 0;

/** What is read of a record whose properties have other names now. */
function record(steps: Step[], reshaped: Reshaped): string | undefined {
  const [first, ...more] = steps;
  if (isSame(reshaped)) return textOf(steps);
  if (!first || reshaped.unsure?.includes(first.name)) return undefined;
  const { renamed = {} } = reshaped;
  const inner = own(renamed, `${first.name}.${more[0]?.name}`);
  if (inner !== undefined) return `.${inner}${textOf(more.slice(1))}`;
  const name = own(renamed, first.name);
  return name === undefined ? textOf(steps) : `.${name}${textOf(more)}`;
}

/** What to look at where a reader cannot be changed: what it reads may say more than the shape. */
export function adviceFor([first]: Step[], { advice, inside }: Reshaped): string {
  const isAnswer = inside !== undefined && first?.name !== inside;
  const special = isAnswer ? own(ofAnswers, first?.name ?? '') : undefined;
  return special ? `${special} ${advice}` : advice;
}

const failures =
  'An item that failed has a sentence in "error", advice in "description", and the status in "httpCode", such as "404".';

/** What stood beside the data of an answer. */
const ofAnswers: Record<string, string> = {
  status:
    '"status" was "success" whenever the call had worked. Now it is that of the record, such as "accepted", or missing: a call that fails stops the workflow, or its item has "error".',
  error: failures,
  message: failures,
  statusCode: failures,
  pagination: 'The node reads further pages by itself, so that "pagination" is gone.',
};
