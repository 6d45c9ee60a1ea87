/** Blanks around a text are not meant, and a text of blanks alone is none. */
import type { INodeParameters } from 'n8n-workflow';
import { isPlainObject, mapValues } from 'lodash';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import type { Call } from '../../nodes/shared/request';
import { callOf } from './callOf';
import { cases, type Case } from './cases';
import { fillings } from './fill';
import { entriesOf } from './texts';
import { cases as legacyCases } from './v1/cases';

/** A copy in which every text that people type is `changed`. */
function withTexts(value: unknown, kept: Set<string>, changed: (text: string) => string): unknown {
  if (typeof value === 'string') return changed(value);
  if (Array.isArray(value)) return value.map((entry) => withTexts(entry, kept, changed));
  if (!isPlainObject(value)) return value;
  return mapValues(value as object, (inner: unknown, name) =>
    kept.has(name) ? inner : withTexts(inner, kept, changed),
  );
}

/** The names of what is chosen instead of typed. */
const menusOf = ({ operation }: Case): string[] =>
  entriesOf(fieldsOf(operation).map(({ field }) => field))
    .filter(({ field }) => /options|resourceMapper/i.test(field.type))
    .map(({ field }) => field.name);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const all = [...cases, ...legacyCases].map((of) => [of.name, of] as const);

function callsOf(of: Case, changed: (text: string) => string): Call[] {
  const kept = new Set(['mode', '__rl', 'resource', 'operation', 'scope', ...menusOf(of)]);
  return fillings(of)
    .filter(({ full }) => full)
    .map(({ parameters }) => callOf(of, withTexts(parameters, kept, changed) as INodeParameters));
}

it.each(all)('%s sends texts without the blanks around them', (_, of) => {
  const calls = callsOf(of, (text) => text);
  const padded = callsOf(of, (text) => (/^[[{=]/.test(text) ? text : ` ${text}\n `));
  const isBlankAround = (text: string) => text !== text.trim();
  expect(calls.flatMap(({ body, query }) => textsIn([body, query])).filter(isBlankAround)).toEqual(
    [],
  );
  expect(padded).toEqual(calls);
});
