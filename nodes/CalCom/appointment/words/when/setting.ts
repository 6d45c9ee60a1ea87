import type { DateTime } from 'luxon';
import type { UserError } from 'n8n-workflow';
import { problem } from '../../../../shared/wording/problem';
import { shown } from '../../../../shared/wording/shown';
import { zoneLabel } from '../zone';
import { dayAt, isoOf, type Day } from './calendar';
import { clockText } from './clock';
import { sentence } from '../sentences';
import { speak, speakDay, type Part } from './speak';

/**
 * What the words are for. `range`: the times that suit (Find Times). `moment`: the one time at which
 * something is to begin (Book, Reschedule). `hint`: which booking is meant, also one of the past, so
 * that "Wednesday" is any. `since`: from when on something counts, mostly in the past.
 */
export type Mode = 'range' | 'moment' | 'hint' | 'since';

/** Whether the past may be meant. */
export const looksBack = (mode: Mode): boolean => mode === 'hint' || mode === 'since';

/** What has to be known to read what somebody says about time. */
export interface Question {
  /** The present, in the zone in which the words are meant. */
  now: DateTime;
  /** The name of the field, for messages. */
  label: string;
  mode: Mode;
  /**
   * The start of the booking that is spoken of, if there is one: "an hour later" and "same time next
   * day" are told from it, and a time without a day is one of its day where a moment is needed.
   */
  reference?: DateTime;
  /** The language of what was understood, and the one in which words are read first. */
  language?: string;
}

/** What has to be known while it is read. */
export interface Setting {
  /** The present, in the zone in which the words are read. */
  now: DateTime;
  today: Day;
  mode: Mode;
  /** The booking that is spoken of, in the same zone. */
  reference?: DateTime;
  /** The name of the field, for messages. */
  label: string;
  /** The words, for messages. */
  text: string;
  /** Makes the question of something that has several readings. */
  ask(readings: Reading[]): UserError;
  /** Makes the refusal of something that contradicts itself, with those `parts` of it that are known. */
  refuse(what: string, advice: string, ...parts: Part[]): UserError;
}

/** One way to understand what was said. */
interface Reading {
  day?: Day;
  minute?: number;
  /** Where it is a range of hours, its end. */
  until?: number;
}

/** What is known while a text is read, and how it is asked about. */
export function settingOf(
  text: string,
  { now, label, mode, reference, language = 'en' }: Question,
): Setting {
  const named = `${shown(text)} in "${label}"`;
  const today = dayAt(now);
  const toldBy =
    (dayText: (day: Day) => string) =>
    ({ day, minute, until }: Reading) =>
      [
        day === undefined ? undefined : dayText(day),
        minute === undefined
          ? undefined
          : [minute, until]
              .filter((one) => one !== undefined)
              .map(clockText)
              .join('-'),
      ]
        .filter(Boolean)
        .join(' ');
  return {
    now,
    today,
    mode,
    ...(reference && { reference: reference.setZone(now.zone) }),
    label,
    text,
    ask: (readings) => {
      const told = readings.map(toldBy((day) => speakDay(day, language)));
      const understood = told.join(' / ');
      const choices = readings.map(toldBy(isoOf));
      return problem(
        `${named} may be ${told.join(' or ')}`,
        `Ask which one is meant, then try again with ${choices.join(' or ')}${replaced(text, readings) ? '' : ' in its place'}.`,
        {
          understood,
          readings: choices,
          message: sentence('whichTime', language, understood),
        },
      );
    },
    refuse: (what, advice, ...parts) => {
      const known = parts.map((part) => speak([part], { now, language })).join(' / ');
      return problem(`${named} ${what}`, advice, known ? { understood: known } : {});
    },
  };
}

/** Whether a reading says all that the text said. */
const replaced = (text: string, readings: Reading[]): boolean =>
  readings.every(({ day }) => day !== undefined) && !/\d/.test(text);

/** A time with its day of the week and its zone, for messages. */
export const told = (moment: DateTime): string =>
  `${moment.setLocale('en').toFormat('cccc yyyy-MM-dd HH:mm')} (${zoneLabel(moment.zoneName!)})`;
