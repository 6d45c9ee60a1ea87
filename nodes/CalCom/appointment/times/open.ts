import type { IDataObject, UserError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { Session } from '../../../shared/request';
import { problem } from '../../../shared/wording/problem';
import { freeInWords, missed } from '../words/forPeople';
import { sentence } from '../words/sentences';
import { textOf } from '../words/text';
import { orNothing } from '../words/when/languages';
import { isMeant, suits } from '../words/when/meaning';
import { readMeaning } from '../words/when/read';
import type { Question } from '../words/when/setting';
import { zoneLabel } from '../words/zone';
import { OFFERED } from './alternatives';
import { choose } from './choose';
import { offerOf } from './offer';
import { freeSlots, nextFreeDay, type Search } from './slots';
import { leavesHours, waking } from './waking';

/** A wish in words that was to be the start of a booking. */
export interface Wish {
  text: unknown;
  question: Omit<Question, 'mode'>;
  /** What did not happen: the name of the result. */
  done: 'booked' | 'rescheduled';
}

/** Where free times are looked for, once it is known that they are needed; nowhere without an event type. */
type Look = () => Where | undefined | Promise<Where>;
type Where = { session: Session; search: Search };

/**
 * Reads a start. If days or hours are named, but no exact time, the problem that it throws also tells
 * what is free then, as of a time that is taken: in its advice, and as data in its `extra`.
 */
export async function startOrOffer(
  read: () => DateTime,
  wish: Wish,
  look: Look,
): Promise<DateTime> {
  try {
    return read();
  } catch (error) {
    throw (await offering(error as UserError, wish, look).catch(() => undefined)) ?? error;
  }
}

async function offering(
  { message: what, description, extra }: UserError,
  { text, question, done }: Wish,
  look: Look,
): Promise<UserError | undefined> {
  const { now, language = 'en' } = question;
  // What cannot be read, or may mean two things, is asked: nothing is offered for it.
  const meaning = orNothing(() => readMeaning(text, { ...question, mode: 'moment' }));
  if (!meaning || textOf(text) === '') return undefined;
  const where = await look();
  if (!where) return undefined;
  const { session, search } = where;
  const found = await freeSlots(
    session,
    { from: DateTime.max(meaning.from, now), to: meaning.to },
    search,
  );
  const fitting = found.filter(({ start }) => isMeant(meaning, start));
  const then = leavesHours(meaning) ? waking(fitting) : fitting;
  const suitable = ({ start }: { start: DateTime }) => suits(meaning, start);
  const slots =
    then.length > 0 ? then : waking(await nextFreeDay(session, meaning.to, search, suitable));
  const chosen = choose(slots, { limit: OFFERED, spread: true });
  const times = chosen.map(({ start }) => start);
  const offer = (inLanguage: string) =>
    then.length > 0
      ? freeInWords(times, inLanguage)
      : String(missed('nextFree', times, { language: inLanguage }).message);
  const asked = then.length > 0 ? `${sentence('chooseTime', language)} ` : '';
  return problem(what, `${description} ${offer('en')}`, {
    [done]: false,
    ...(extra as IDataObject),
    message: asked + offer(language),
    timeZone: zoneLabel(search.zone),
    alternatives: chosen.map(offerOf(language)),
  });
}
