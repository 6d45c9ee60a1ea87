import { jsonParse, UserError } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { list } from '../operation/convert';
import { shown } from '../wording/shown';
import type { Question } from './question';

/**
 * An answer in the type that its question asks for, because the API takes no other: a number from
 * digits, a list from commas, a boolean from text, two names from one, an option in the case in which
 * it is offered. Undefined for an empty answer to a question that may stay open. Throws a UserError
 * with one sentence for what cannot be meant.
 */
export function answerTo(question: Question, value: unknown): unknown {
  try {
    const answer = isOpen(value) ? undefined : convert(question, value);
    if (answer === undefined && question.required) {
      throw new UserError(`"${question.label}" is required by the event type, but it is empty`);
    }
    return answer;
  } catch (error) {
    throw about([question.label], error as UserError);
  }
}

const labels = new WeakMap<object, string[]>();

/** Notes which questions, by their labels, a refusal of answers is about; returns the refusal. */
export function about(questions: string[], refusal: UserError): UserError {
  labels.set(refusal, questions);
  return refusal;
}

/** The labels of the questions that a refusal is about; none where they are not known. */
export const questionsIn = (refusal: object): string[] => labels.get(refusal) ?? [];

/** Whether a question was left without an answer. */
export const isOpen = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function convert(question: Question, value: unknown): unknown {
  switch (question.kind) {
    case 'number':
      return toNumber(question, value);
    case 'boolean':
      return toBoolean(question, value);
    case 'choice':
      return toOption(question, value);
    case 'list':
      return toList(question, value);
    case 'splitName':
      return toNames(question, value);
    default:
      return toText(question, value);
  }
}

function toText({ label }: Question, value: unknown): string {
  if (typeof value !== 'object') return String(value);
  throw new UserError(`"${label}" must be a text, but is ${shown(value)}`);
}

/** `{ firstName, lastName }`, as the API takes a name in two halves; a text is divided. */
function toNames({ label, needsLastName }: Question, value: unknown): unknown {
  if (isPlainObject(value)) return value;
  if (typeof value !== 'string')
    throw new UserError(`"${label}" must be a name, but is ${shown(value)}`);
  const [firstName, ...others] = value.trim().split(/\s+/);
  if (needsLastName && others.length === 0) {
    throw new UserError(`"${label}" must be a first and a last name, but is ${shown(value)}`);
  }
  return { firstName, ...(others.length > 0 && { lastName: others.join(' ') }) };
}

/**
 * Digits may be grouped by blanks and apostrophes, but not by what may be a decimal sign. A text such
 * as `1.000` is a thousand for some people and one for others.
 */
function toNumber({ label }: Question, value: unknown): number {
  const isGiven = typeof value === 'number' || typeof value === 'string';
  const text = isGiven ? String(value).replace(/[\s']/g, '') : '';
  const isUnclear = typeof value === 'string' && /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(text);
  if (/^[-+]?\d+(\.\d+)?$/.test(text) && !isUnclear) return Number(text);
  throw new UserError(`"${label}" must be a number, but is ${shown(value)}`);
}

/** As forms and people say it, in the languages in which times are read. */
const YES = ['true', 'yes', 'y', 'on', '1', 'ok', 'agreed', 'ja', 'sí', 'si', 'oui', 'sim'];
const NO = ['false', 'no', 'n', 'off', '0', 'nein', 'non', 'não', 'nao'];

/** A form's checkboxes come as a list of those that are ticked: one that is alone counts itself. */
function toBoolean({ label }: Question, value: unknown): boolean {
  const only = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  const text = String(only).trim().toLowerCase();
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  throw new UserError(`"${label}" must be yes or no, but is ${shown(value)}`);
}

/** Whether two texts are the same but for what people write in two ways: case, and how many blanks. */
export const isSameText = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The option that is meant: the very same, or else one that differs by case and blanks only. */
const offered = ({ options }: Question, value: unknown): string | undefined =>
  options.find((option) => option === String(value)) ??
  options.find((option) => option.trim() === String(value).trim()) ??
  options.find((option) => isSameText(option, String(value)));

function toOption(question: Question, value: unknown, isOneOfMany = false): string {
  const { label, options } = question;
  const found = typeof value === 'object' ? undefined : offered(question, value);
  if (found !== undefined) return found;
  if (options.length === 0) return toText(question, value);
  const rule = isOneOfMany ? 'must each be one of' : 'must be one of';
  throw new UserError(`"${label}" ${rule} ${options.join(', ')}, but is ${shown(value)}`);
}

/** A list, its JSON, or a text with separators: options may hold commas and semicolons themselves. */
function toList(question: Question, value: unknown): string[] | undefined {
  const given =
    typeof value === 'string' && /^\s*\[/.test(value)
      ? jsonParse<unknown>(value, { fallbackValue: value })
      : value;
  const entries = [given]
    .flat()
    .flatMap((entry) =>
      typeof entry === 'string'
        ? separated(question, entry)
        : ((list(entry, { label: question.label, zone: 'utc', now: 0 }) as string[]) ?? []),
    );
  return entries.length > 0 ? entries.map((entry) => toOption(question, entry, true)) : undefined;
}

/** The entries of a text: at each place the longest stretch that is an option, else up to the separator. */
function separated(question: Question, text: string): string[] {
  const parts = text.split(/([,;\n])/);
  const entries: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from + 1 && offered(question, parts.slice(from, to).join('')) === undefined)
      to -= 2;
    entries.push(parts.slice(from, to).join('').trim());
    from = to + 1;
  }
  return entries.filter((entry) => entry !== '');
}
