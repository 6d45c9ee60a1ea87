import type { IDataObject } from 'n8n-workflow';
import { jsonParse } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { problem } from '../words/problem';
import { textOf } from '../words/text';

/** A question of an event type, in either generation of the API (API.md: values by field type). */
interface Question extends IDataObject {
  type: string;
  slug: string;
  label?: string;
  required?: boolean;
  hidden?: boolean;
  isDefault?: boolean;
  options?: string[];
}

/** Questions whose answers stand elsewhere in the booking, or that nobody answers when booking. */
const ELSEWHERE = [
  'name',
  'email',
  'attendeePhoneNumber',
  'location',
  'title',
  'guests',
  'rescheduleReason',
];

/** The answers as given: an object, its JSON, or lines of `question: answer`; by question. */
export function readAnswers(value: unknown): IDataObject {
  if (isPlainObject(value)) return value as IDataObject;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '' || textOf(text) === '') return {};
  const parsed = /^[[{]/.test(text)
    ? jsonParse<unknown>(text, { fallbackValue: undefined })
    : undefined;
  if (isPlainObject(parsed)) return parsed as IDataObject;
  const lines = text.split(/\n/).map((line) => /^\s*(.+?)\s*:\s*(.*?)\s*$/.exec(line));
  if (parsed === undefined && lines.every((line) => line !== null)) {
    return Object.fromEntries(lines.map(([, question, answer]) => [question, answer]));
  }
  throw problem(
    'The answers cannot be read',
    'Give them as a JSON object of question and answer, such as { "company": "Acme" }.',
  );
}

/**
 * The answers in the types that the questions ask for, by their slugs. Questions may be named by
 * slug or label. Throws a problem for required ones without an answer, listing what is asked, and
 * for choices that are not offered. What is not among the questions is passed on as it is.
 */
export function typedAnswers(given: IDataObject, details?: IDataObject): IDataObject {
  const questions = questionsOf(details);
  const typed: IDataObject = {};
  for (const [name, answer] of Object.entries(given)) {
    const question = questions.find(
      ({ slug, label }) => slug === name || [slug, label].some((one) => isSame(one, name)),
    );
    if (answer === null || answer === undefined || answer === '') continue;
    typed[question?.slug ?? name] = question ? (convert(answer, question) as string) : answer;
  }
  const missing = questions.filter(({ required, slug }) => required && !(slug in typed));
  if (missing.length === 0) return typed;
  throw problem(
    `The event type asks for more: ${missing.map(({ slug }) => slug).join(', ')}`,
    `Ask for the answers and give them in Answers, by the names before the brackets: ${missing.map(asked).join('; ')}.`,
  );
}

/** The questions that an event type asks beside name, e-mail, phone and place. */
function questionsOf(details?: IDataObject): Question[] {
  const fields = (details?.bookingFields ?? []) as Question[];
  return fields.filter(({ slug, hidden }) => slug && !hidden && !ELSEWHERE.includes(slug));
}

const isSame = (one: unknown, other: string): boolean =>
  typeof one === 'string' && one.trim().toLowerCase() === other.trim().toLowerCase();

const asked = ({ slug, label, type, options }: Question): string =>
  `${slug} (${[label, options?.length ? `one of ${options.join(', ')}` : type].filter(Boolean).join(', ')})`;

function convert(answer: unknown, question: Question): unknown {
  const { type, options = [] } = question;
  switch (type) {
    case 'number':
      return toNumber(answer, question);
    case 'boolean':
      return toBoolean(answer);
    case 'select':
    case 'radio':
    case 'radioGroup':
      return option(answer, question);
    case 'multiselect':
    case 'multiSelect':
    case 'checkboxGroup':
      return list(answer).map((one) => option(one, question));
    case 'checkbox':
      // A list of choices in 2024-06-14, a single box in 2026-06-12.
      return options.length > 0
        ? list(answer).map((one) => option(one, question))
        : toBoolean(answer);
    case 'multiemail':
    case 'multiEmail':
      return list(answer);
    default:
      return typeof answer === 'object' ? answer : String(answer);
  }
}

const list = (answer: unknown): string[] =>
  [answer]
    .flat()
    .flatMap((one) => String(one).split(/[,;\n]/))
    .map((one) => one.trim())
    .filter(Boolean);

function toNumber(answer: unknown, { slug }: Question): number {
  const number = Number(String(answer).replace(/[\s']/g, ''));
  if (Number.isFinite(number)) return number;
  throw problem(`The answer to ${slug} must be a number`, 'Ask for it, and give only the digits.');
}

const toBoolean = (answer: unknown): boolean =>
  typeof answer === 'boolean'
    ? answer
    : /^(true|yes|y|1|on|ok|okay|agreed)$/i.test(String(answer).trim());

function option(answer: unknown, { slug, options = [] }: Question): string {
  const found = options.find((one) => isSame(one, String(answer)));
  if (found !== undefined || options.length === 0) return found ?? String(answer);
  throw problem(
    `"${String(answer).slice(0, 60)}" is not among the answers to ${slug}`,
    `Choose one of: ${options.join(', ')}.`,
  );
}
