import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isMeant } from '../../nodes/CalCom/appointment/words/when/meaning';
import { readMeaning } from '../../nodes/CalCom/appointment/words/when/read';
import { readStart } from '../../nodes/CalCom/appointment/words/when/start';
import { start, toUtc } from '../../nodes/shared/operation/convert';

/** All offsets that clocks have or had in quarters of an hour, as `-05:00`. */
const offsets = Array.from({ length: (14 + 12) * 4 + 1 }, (_, index) => index * 15 - 12 * 60);

/** A moment with an offset, in every form in which programs write it. */
const forms: Record<string, (moment: DateTime, offset: string) => string> = {
  'ISO to the minute': (moment, offset) => `${moment.toFormat("yyyy-MM-dd'T'HH:mm")}${offset}`,
  'ISO to the second': (moment, offset) => `${moment.toFormat("yyyy-MM-dd'T'HH:mm:ss")}${offset}`,
  'ISO with a fraction': (moment) => moment.toISO()!,
  'ISO with a comma': (moment) => moment.toISO()!.replace('.', ','),
  'ISO in lower case': (moment) => moment.toISO()!.toLowerCase(),
  'ISO without a colon': (moment, offset) =>
    `${moment.toFormat("yyyy-MM-dd'T'HH:mm:ss")}${offset.replace(':', '')}`,
  'ISO in UTC': (moment) => moment.toUTC().toISO()!,
  'ISO in UTC to the minute': (moment) => moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm'Z'"),
  'basic ISO': (moment) => moment.toISO({ format: 'basic' })!,
  'with a blank': (moment, offset) => `${moment.toFormat('yyyy-MM-dd HH:mm:ss')}${offset}`,
  'with two blanks': (moment, offset) => `${moment.toFormat('yyyy-MM-dd HH:mm')} ${offset}`,
  'of a database': (moment) => moment.toSQL()!,
  'with UTC behind it': (moment) => moment.toUTC().toFormat("yyyy-MM-dd HH:mm 'UTC'"),
  'of JavaScript': (moment, offset) =>
    `${moment.setLocale('en').toFormat('ccc LLL dd yyyy HH:mm:ss')} GMT${offset.replace(':', '')} (Some Time)`,
  JSON: (moment) => moment.toJSON()!,
  'of a mail': (moment) => moment.toRFC2822()!,
  'of HTTP': (moment) => moment.toHTTP()!,
  'epoch seconds': (moment) => String(moment.toSeconds()),
  'epoch milliseconds': (moment) => String(moment.toMillis()),
  'of n8n': (moment) => moment.toString(),
};

const now = DateTime.fromISO('2026-11-25T14:20', { zone: 'Europe/Berlin' });
const place = { label: 'Start', zone: 'Europe/Berlin', now: now.toMillis() };
const question = { now, label: 'Start' };

/** What each kind of field makes of a text: the instant; undefined where it is refused. */
const readers: Record<string, (text: string, moment: DateTime) => string | undefined> = {
  'a date field': (text) => toUtc(text, place) as string,
  'a start': (text) => start(text, place) as string,
  Book: (text) => readStart(text, question).toUTC().toISO({ suppressMilliseconds: true })!,
  'Find Times': (text, moment) => {
    const meaning = readMeaning(text, { ...question, mode: 'range' });
    return isMeant(meaning, moment) ? instant(meaning.moment!) : 'another time';
  },
  'a hint': (text, moment) => {
    const meaning = readMeaning(text, { ...question, mode: 'hint' });
    return isMeant(meaning, moment) ? instant(meaning.moment!) : 'another time';
  },
};

const instant = (moment: DateTime): string => moment.toUTC().toISO({ suppressMilliseconds: true })!;

it.each(Object.keys(forms))('%s is that instant in all fields, or refused', (name) => {
  let refused = 0;
  let count = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...offsets),
      fc.integer({ min: 1, max: 2 * 365 * 24 * 4 }),
      fc.constantFrom(...Object.keys(readers)),
      (offset, quarters, reader) => {
        const moment = now
          .setZone(
            offset === 0
              ? 'utc'
              : `UTC${offset < 0 ? '-' : '+'}${DateTime.fromMillis(Math.abs(offset) * 60_000, { zone: 'utc' }).toFormat('H:mm')}`,
          )
          .startOf('hour')
          .plus({ minutes: 60 + 15 * quarters });
        const text = forms[name](moment, moment.toFormat('ZZ'));
        count += 1;
        let read;
        try {
          read = readers[reader](text, moment);
        } catch {
          refused += 1;
          return;
        }
        expect(`${text} ${read}`).toBe(`${text} ${instant(moment)}`);
      },
    ),
    { numRuns: 400 },
  );
  // An offset behind a time may be the end of a range instead.
  expect(refused / count).toBeLessThan(name.includes('blank') ? 0.5 : 0.01);
});
