import { isEqual } from 'lodash';
import type { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { problem } from '../../../../shared/wording/problem';
import { shown } from '../../../../shared/wording/shown';
import { namesZone } from '../zone';
import { dayAt, type Day } from './calendar';
import { clausesOf } from './clauses';
import { Cursor } from './cursor';
import { lexiconOf, type Lexicon, type Token } from './lexicon';
import type { Clause } from './meaning';
import { readPhrase } from './phrase';
import { settingOf, told, type Question } from './setting';
import { speak } from './speak';
import { tokenize } from './tokens';
import { vocabularies } from './vocabulary';
import { zoned } from './zoned';

/** Clauses, and the zone in which they are meant. */
export interface Said {
  clauses: Clause[];
  now: DateTime;
}

const lexicons = new Map<string, Lexicon>();

function lexiconsFor(language = 'en'): Lexicon[] {
  const code = language.split('-')[0];
  return [...vocabularies]
    .sort((a, b) => Number(b.code === code) - Number(a.code === code))
    .map((vocabulary) => {
      const known = lexicons.get(vocabulary.code) ?? lexiconOf(vocabulary);
      lexicons.set(vocabulary.code, known);
      return known;
    });
}

/**
 * Reads a text in each language until one has a word for everything; only when none has, misspelt
 * words count as well. A text that means different things in two languages is asked about, unless one of
 * them was chosen.
 */
export function readText(text: string, question: Question): Said {
  const lexicons = lexiconsFor(question.language);
  const tried = { read: -1, rest: '' };
  // What contradicts itself in one language may be sound in another: "am 12.1. um 14:15".
  const refusals: Error[] = [];
  for (const corrected of [false, true]) {
    for (const [index, lexicon] of lexicons.entries()) {
      const said = orProblem(() => readIn(lexicon, text, { question, corrected, tried }));
      if (said instanceof Error) {
        if (isQuestion(said)) throw said;
        refusals.push(said);
      }
      if (!said || said instanceof Error) continue;
      const chosenOne = index === 0 && question.language !== undefined;
      for (const other of chosenOne ? [] : lexicons.slice(index + 1)) {
        const also = alsoIn(other, text, question);
        if (also && !isEqual(also.clauses, said.clauses))
          throw twoMeanings(said, also, 'in two languages', text, question);
      }
      return said;
    }
  }
  throw refusals[0] ?? notRead(text, tried.rest, question);
}

/** Undefined where a text is not read; the problem where it contradicts itself or is unclear. */
function orProblem(read: () => Said | undefined): Said | Error | undefined {
  try {
    return read();
  } catch (error) {
    return error as Error;
  }
}

/** What asks which of two readings is meant. */
const isQuestion = (error: Error): boolean =>
  !(error instanceof UserError) || error.extra?.readings !== undefined;

interface Attempt {
  question: Question;
  /** Whether misspelt words count. */
  corrected: boolean;
  /** How far the best attempt came, and what followed there. */
  tried: { read: number; rest: string };
}

/** Reads a text in one language. Undefined where a word is not known, or they do not fit together. */
function readIn(
  { vocabulary, ...lexicon }: Lexicon,
  text: string,
  attempt: Attempt,
): Said | undefined {
  const { question, corrected, tried } = attempt;
  const found = tokenize(text, { vocabulary, ...lexicon }, { isZone: namesZone, corrected });
  if ('unknown' in found) {
    if (tried.read < 0) tried.rest = found.unknown;
    return undefined;
  }
  const { tokens: all, zone } = zoned(found.tokens, text);
  // "I have an appointment on Friday" tells which one is meant.
  const tokens = question.mode === 'hint' ? all.filter((token) => !isEngaged(token)) : all;
  const now = zone ? question.now.setZone(zone) : question.now;
  const setting = settingOf(text, { ...question, now });
  const readOn = (today: Day): Said | undefined => {
    const cursor = new Cursor(tokens, vocabulary);
    let segments = readPhrase(cursor, today);
    // "To Thursday at 4 pm", where something is moved.
    if (!cursor.read && question.mode === 'moment' && cursor.word('to')) {
      segments = readPhrase(cursor, today);
    }
    if (cursor.read > tried.read) Object.assign(tried, { read: cursor.read, rest: cursor.rest });
    if (!cursor.atEnd || segments.length === 0) return undefined;
    const clauses = clausesOf(segments, { ...setting, today });
    return clauses && { clauses, now };
  };
  const said = readOn(setting.today);
  const here = dayAt(question.now);
  if (!said || here === setting.today || !tokens.some(isOfToday)) return said;
  const other = orNothing(() => readOn(here));
  if (other && !isEqual(other.clauses, said.clauses)) {
    throw twoMeanings(other, said, 'on two calendars', text, question);
  }
  return said;
}

const isEngaged = ({ senses }: Token): boolean =>
  senses.some((sense) => sense.is === 'word' && sense.value === 'engaged');

/** Whether a word tells a day by the present one: in another zone, that may be another day. */
const isOfToday = ({ senses }: Token): boolean =>
  senses.some(
    ({ is, ...sense }) => is === 'day' || ('value' in sense && sense.value === 'tonight'),
  );

/** The same without questions: of a language in which nobody may have spoken. */
function alsoIn(lexicon: Lexicon, text: string, question: Question): Said | undefined {
  const tried = { read: 0, rest: '' };
  return orNothing(() => readIn(lexicon, text, { question, corrected: false, tried }));
}

/** What a function returns; undefined when it throws. */
export function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function twoMeanings(
  one: Said,
  other: Said,
  where: string,
  text: string,
  { label, language = 'en' }: Question,
): UserError {
  const told = [one, other].map(({ clauses, now }) => speak(clauses, { now, language }));
  return problem(
    `${shown(text)} in "${label}" means two things ${where}: ${told.join(' / ')}`,
    'Ask which is meant, then use the dates.',
    { understood: told.join(' / ') },
  );
}

function notRead(text: string, rest: string, question: Question): UserError {
  const { now, label, mode, reference } = question;
  const [tomorrow, later] = [1, 3].map((days) => now.plus({ days }).toISODate());
  const names = vocabularies.map(({ name }) => name);
  const relative = reference ? ', an hour later or same time on Friday' : '';
  const takes =
    mode === 'moment'
      ? `Use a date and time such as ${tomorrow} 15:00, or words such as tomorrow at 3 pm${relative},`
      : `Use a date such as ${tomorrow}, a range such as ${tomorrow} to ${later}, a time such as ${tomorrow} 15:00, or words such as tomorrow, Tuesday afternoon, next week and next 3 days,`;
  return problem(
    `"${label}" cannot be read: ${shown(text)}${rest && rest !== text ? `, from "${rest.slice(0, 40)}" on` : ''}`,
    `${takes} in ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}. Now it is ${told(now)}.`,
  );
}
