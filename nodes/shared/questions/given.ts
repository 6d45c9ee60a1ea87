import type { IDataObject } from 'n8n-workflow';
import { jsonParse, UserError } from 'n8n-workflow';
import { escapeRegExp, isPlainObject } from 'lodash';
import { shown } from '../wording/shown';
import { about, answerTo, isOpen, isSameText } from './answer';
import { elsewhere, type Question } from './question';

/** Signs that people and models put before a line of a list, and around a name. */
const MARKS = '[\\s*•"\'`–-]*(?:\\d+[.)]\\s+)?[\\s*•"\'`–-]*';

/** What stands between a name and its answer; bold names may hold their colon. */
const BETWEEN = '["\'`*\\s]*[:=]\\**';

/** What looks like a name with an answer: not a time of day, not an address. */
const ANY_NAME = new RegExp(
  `^${MARKS}(\\p{L}(?:[^\\n:=]{0,60}?["'\`*\\s]*:(?!//)(?=[\\s*]|$)|[\\p{L}\\p{N} _-]{0,40}?\\s*=))\\**`,
  'u',
);

/** The name of a text that begins with one, and what follows it. */
function named(text: string): { name: string; answer: string } | undefined {
  const [whole, head] = ANY_NAME.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { name: head.replace(/["'`*\s]*[:=]$/, ''), answer: text.slice(whole.length).trim() };
}

/**
 * The answers by the names under which they were given: an object, its JSON, or lines of
 * `question: answer`, which may also stand in one line with semicolons between. A line that names no
 * question goes on with the answer before it. `questions` are those of the event type, undefined
 * where they cannot be read. Throws a UserError that lists them for a text that cannot be meant.
 */
export function readAnswers(value: unknown, questions?: Question[]): IDataObject {
  if (isPlainObject(value)) return known(value as IDataObject, questions);
  if (Array.isArray(value)) throw refusal('"Answers" holds a list', questions);
  const text = unfenced(String(value ?? ''));
  if (text === '') return {};
  if (/^[[{]/.test(text)) return readJson(text, questions);
  if (questions?.length === 0) throw asksNothing();
  return questions ? readLines(text, questions) : readUnknown(text);
}

const unfenced = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^```\w*\n?([^]*?)\n?```$/, '$1')
    .trim();

function readJson(text: string, questions?: Question[]): IDataObject {
  const parsed = jsonParse<unknown>(text, { fallbackValue: null });
  if (isPlainObject(parsed)) return known(parsed as IDataObject, questions);
  const isList = Array.isArray(parsed);
  throw refusal(isList ? '"Answers" holds a list' : '"Answers" is not valid JSON', questions);
}

/** Throws for a name that is not among the questions: Cal.com would drop its answer silently. */
function known(answers: IDataObject, questions?: Question[]): IDataObject {
  if (!questions) return answers;
  const given = Object.keys(answers).filter((name) => !isOpen(answers[name]));
  const stranger = given.find((name) => !slugOf(questions, name));
  if (stranger !== undefined) {
    throw questions.length === 0 ? asksNothing() : unasked(stranger, questions);
  }
  const slugs = given.map((name) => slugOf(questions, name)!);
  const twice = given.find((_, index) => slugs.indexOf(slugs[index]) < index);
  if (twice !== undefined) throw refusal(`"${twice}" is answered twice`, questions);
  return Object.fromEntries(given.map((name, index) => [slugs[index], answers[name]]));
}

function readLines(text: string, questions: Question[]): IDataObject {
  const names = questions
    .flatMap(({ slug, label }) => [slug, label])
    .concat(...elsewhere)
    .sort((one, other) => other.length - one.length)
    .map((name) => escapeRegExp(name).replace(/\s+/g, '\\s+'));
  const head = new RegExp(`(?:^|[\\n;])${MARKS}(${names.join('|')})${BETWEEN}`, 'gi');
  const heads = [...text.matchAll(head)];
  const before = text.slice(0, heads[0]?.index ?? text.length).trim();
  const rest = heads.map((found, index) => ({
    name: found[1],
    answer: text
      .slice(found.index + found[0].length, heads[index + 1]?.index)
      .replace(/;\s*$/, '')
      .trim(),
  }));
  for (const part of [before, ...rest.flatMap(({ answer }) => answer.split(/[\n;]/).slice(1))]) {
    const stranger = named(part);
    if (stranger) throw unasked(stranger.name, questions);
  }
  if (before !== '' && heads.length === 0 && questions.length === 1) {
    return { [questions[0].slug]: before };
  }
  if (before !== '') throw refusal(`${shown(before)} in "Answers" names no question`, questions);
  return together(rest.map(({ name, answer }) => ({ name: slugOf(questions, name)!, answer })));
}

/** Lines of any names, or all of them in one line. */
function readUnknown(text: string): IDataObject {
  const found: { name: string; answer: string }[] = [];
  for (const part of text.split(/;\s*(?=[\w-]+\s*:)|\n/)) {
    const next = named(part);
    if (next) found.push(next);
    else if (found.length > 0) found.at(-1)!.answer = `${found.at(-1)!.answer}\n${part}`.trim();
    else if (part.trim() !== '') throw refusal('"Answers" cannot be read');
  }
  return together(found);
}

/** Answers by their names; a question that is answered in two places gets both. */
function together(given: { name: string; answer: string }[]): IDataObject {
  const answers: Record<string, string> = {};
  for (const { name, answer } of given) {
    answers[name] = [answers[name], answer].filter(Boolean).join('\n');
  }
  return answers;
}

/**
 * The answers in the types that the questions ask for, by their slugs. Questions may be named by
 * slug or label. Throws one UserError for all required ones without an answer and all answers that do
 * not fit, listing what is asked. What is not among the questions is passed on as it is.
 */
export function typedAnswers(given: IDataObject, questions: Question[] = []): IDataObject {
  const typed: IDataObject = {};
  const wrong: { label: string; problem: string }[] = [];
  for (const [name, answer] of Object.entries(given)) {
    if (isOpen(answer)) continue;
    const question = questionOf(questions, name);
    try {
      typed[question?.slug ?? name] = question ? (fitting(question, answer) as string) : answer;
    } catch (error) {
      wrong.push({ label: question!.label, problem: (error as Error).message });
      typed[question!.slug] = null;
    }
  }
  const missing = questions.filter(({ required, slug }) => required && typed[slug] === undefined);
  if (wrong.length + missing.length === 0) return typed;
  const named = missing.map(({ slug, label }) => `"${label}" (${slug})`).join(', ');
  const again = wrong.map(({ label }) => `"${label}"`).join(' and ');
  const refused = refusal(
    [
      ...wrong.map(({ problem }) => problem),
      ...(missing.length > 0 ? [`The event type asks for more: ${named}`] : []),
    ].join('. '),
    questions,
    [
      ...(wrong.length > 0 ? [`Ask again for the answer to ${again}.`] : []),
      ...(missing.length > 0 ? ['Ask for what is missing.'] : []),
    ].join(' '),
  );
  throw about(
    [...wrong, ...missing].map(({ label }) => label),
    refused,
  );
}

const fitting = (question: Question, answer: unknown): unknown =>
  answerTo({ ...question, required: false }, answer);

/** The question of a slug or label; a slug goes before a label that is the same. */
const questionOf = (questions: Question[], name: string): Question | undefined =>
  questions.find(({ slug }) => slug === name) ??
  questions.find(({ slug }) => isSameText(slug, name)) ??
  questions.find(({ label }) => isSameText(label, name));

/** The slug under which Cal.com knows what somebody names: a question, or what has a field of its own. */
const slugOf = (questions: Question[], name: string): string | undefined =>
  questionOf(questions, name)?.slug ?? [...elsewhere].find((own) => isSameText(own, name));

const asksNothing = (): UserError =>
  new UserError('The event type asks no questions', { description: 'Leave "Answers" empty.' });

const unasked = (name: string, questions: Question[]): UserError =>
  refusal(`The event type does not ask "${name}"`, questions);

/** A refusal with how answers are written, and all that is asked. */
function refusal(what: string, questions: Question[] = [], first = ''): UserError {
  const [{ slug, options } = { slug: 'company', options: [] }] = questions;
  const example = `${slug}: ${options[0] ?? '…'}`;
  const listed = questions.map(asked).join('; ');
  return new UserError(what, {
    description: [
      ...(first ? [first] : []),
      `Write a line for each answer, such as "${example}", or a JSON object.`,
      ...(listed ? [`The event type asks: ${listed}.`] : []),
    ].join(' '),
  });
}

function asked({ slug, label, kind, required, options }: Question): string {
  const choices = `${kind === 'list' ? 'some' : 'one'} of ${options.join(', ')}`;
  const facts = [label, options.length > 0 ? choices : kinds[kind], required && 'required'];
  return `${slug} (${facts.filter(Boolean).join(', ')})`;
}

/** The kinds of answers in words. */
const kinds: Record<Question['kind'], string> = {
  boolean: 'yes or no',
  choice: 'one choice',
  list: 'a list',
  number: 'a number',
  splitName: 'first and last name',
  text: 'text',
};
