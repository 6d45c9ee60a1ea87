import type { IDataObject } from 'n8n-workflow';
import { jsonParse } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { answerTo, isOpen } from '../../../shared/questions/answer';
import { isPhone, questionsOf, type Question } from '../../../shared/questions/question';
import { problem } from '../words/problem';
import { textOf } from '../words/text';

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
 * for answers that do not fit. What is not among the questions is passed on as it is.
 */
export function typedAnswers(given: IDataObject, details?: IDataObject): IDataObject {
  // The attendee's phone number has a field of its own.
  const questions = questionsOf(details?.bookingFields).filter((question) => !isPhone(question));
  const typed: IDataObject = {};
  for (const [name, answer] of Object.entries(given)) {
    if (isOpen(answer)) continue;
    const question =
      questions.find(({ slug }) => slug === name) ??
      questions.find(({ slug, label }) => [slug, label].some((one) => isSame(one, name)));
    typed[question?.slug ?? name] = question ? (fitting(question, answer) as string) : answer;
  }
  const missing = questions.filter(({ required, slug }) => required && typed[slug] === undefined);
  if (missing.length === 0) return typed;
  throw problem(
    `The event type asks for more: ${missing.map(({ slug }) => slug).join(', ')}`,
    `Ask for the answers and give them in Answers, by the names before the brackets: ${missing.map(asked).join('; ')}.`,
  );
}

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

function fitting(question: Question, answer: unknown): unknown {
  try {
    return answerTo({ ...question, required: false }, answer);
  } catch (error) {
    throw problem((error as Error).message, `Ask again for the answer to ${asked(question)}.`);
  }
}

function asked({ slug, label, kind, options }: Question): string {
  const choices = `${kind === 'list' ? 'some' : 'one'} of ${options.join(', ')}`;
  return `${slug} (${label}, ${options.length > 0 ? choices : kind})`;
}
