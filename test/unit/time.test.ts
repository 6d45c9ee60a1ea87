import { UserError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import fc from 'fast-check';
import { readMoment, toDay, toInstant } from '../../nodes/shared/times/time';
import { FROM, UNTIL, refusal, zones } from './harness/zones';

const read = (value: unknown, zone = 'Europe/Berlin') => toInstant(value, zone, 'Start');

describe('any form of the same moment', () => {
  const instant = '2026-07-01T12:30:00Z';
  const millis = Date.parse(instant);

  it.each([
    ['picked in the editor', '2026-07-01T14:30:00'],
    ['to the minute', '2026-07-01T14:30'],
    ['with a blank', '2026-07-01 14:30'],
    ['with a short hour', '2026-07-01 2:30 pm'],
    ['basic ISO', '20260701T143000'],
    ['UTC', '2026-07-01T12:30:00Z'],
    ['UTC in lower case', '2026-07-01t12:30:00.000z'],
    ['basic UTC', '20260701T123000Z'],
    ['with an offset', '2026-07-01T08:30:00-04:00'],
    ['with an offset after a blank', '2026-07-01 08:30:00 -0400'],
    ['with a short offset', '2026-07-01T18:00+05:30'],
    ['with a zone', '2026-07-01T08:30[America/New_York]'],
    ['with an offset and a zone', '2026-07-01T08:30:00-04:00[America/New_York]'],
    ['of a sheet', '01.07.2026 14:30'],
    ['of a sheet with a comma', '1.7.2026, 14:30:00'],
    ['with slashes', '2026/07/01 14:30'],
    ['a mail header', 'Wed, 01 Jul 2026 14:30:00 +0200'],
    ['an HTTP header', 'Wed, 01 Jul 2026 12:30:00 GMT'],
    ['as JavaScript writes it', 'Wed Jul 01 2026 14:30:00 GMT+0200 (Central European Summer Time)'],
    ['spelled out', 'July 1, 2026, 2:30 PM'],
    ['of a database', '2026-07-01 12:30:00+00'],
    ['of a database with a zone', '2026-07-01 08:30:00.000 America/New_York'],
    ['surrounded by blanks', '  2026-07-01T14:30  '],
    ['epoch milliseconds', millis],
    ['epoch seconds', millis / 1000],
    ['epoch milliseconds as text', String(millis)],
    ['epoch seconds as text', String(millis / 1000)],
    ['epoch seconds with a fraction as text', `${millis / 1000}.000`],
    ['a Date', new Date(millis)],
    ['a DateTime', DateTime.fromMillis(millis, { zone: 'Asia/Tokyo' })],
  ])('is understood: %s', (_, value) => {
    expect(read(value)).toBe(instant);
    expect(readMoment(value, 'Europe/Berlin', 'Start').zoneName).toBe('Europe/Berlin');
  });

  it('is understood as the DateTime of another copy of luxon', () => {
    jest.isolateModules(() => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const other = (require('luxon') as { DateTime: typeof DateTime }).DateTime;
      expect(other).not.toBe(DateTime);
      expect(read(other.fromMillis(millis, { zone: 'Asia/Tokyo' }))).toBe(instant);
    });
  });

  it('is the same instant in every form, at any time and in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: FROM / 1000, max: UNTIL / 1000 }),
        (zone, seconds) => {
          const moment = DateTime.fromSeconds(seconds, { zone });
          const forms = [
            moment,
            moment.toJSDate(),
            moment.toISO(),
            moment.toUTC().toISO(),
            seconds,
            seconds * 1000,
            String(seconds),
            String(seconds * 1000),
          ];
          const expected = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
          expect(new Set(forms.map((form) => read(form, 'Asia/Tokyo')))).toEqual(
            new Set([expected]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is no moment', () => {
  it.each([
    ['words', 'next tuesday', '"next tuesday"'],
    ['a day that does not exist', '2026-02-30T10:00', '"2026-02-30T10:00"'],
    ['an hour that does not exist', '2026-02-20T25:00', '"2026-02-20T25:00"'],
    ['a day that may be another one', '03/04/2026 14:30', '"03/04/2026 14:30"'],
    ['a range', '2026-03-29 09:00-11:00', '"2026-03-29 09:00-11:00"'],
    ['an offset that no place has', '2026-03-29T09:00-17:00', '"2026-03-29T09:00-17:00"'],
    [
      'a date on another weekday',
      'Mon, 03 Dec 2026 14:00:00 GMT',
      '"Mon, 03 Dec 2026 14:00:00 GMT"',
    ],
    ['a bare time', '14:30', '"14:30"'],
    ['a year', '2026', '"2026"'],
    ['a month', '2026-03', '"2026-03"'],
    ['a week', '2026-W13-7', '"2026-W13-7"'],
    ['a day of the year', '2026-088', '"2026-088"'],
    ['an unknown zone', '2026-03-29T14:30[Europe/Atlantis]', '"2026-03-29T14:30[Europe/Atlantis]"'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a blank', ' ', '" "'],
    ['a truth', true, 'true'],
    ['no number', NaN, 'NaN'],
    ['an endless number', Infinity, 'Infinity'],
    ['a day as a number', 20260701, '20260701'],
    ['a year as a number', 2026, '2026'],
    ['an object', { date: '2026-03-29' }, 'an object'],
    ['an invalid Date', new Date('x'), 'an invalid date'],
    ['an invalid DateTime', DateTime.invalid('x'), 'an invalid date'],
  ])('is refused: %s', (_, value, shown) => {
    expect(refusal(() => read(value))).toBe(
      `"Start" cannot be read as a time: ${shown}. Write it like 2026-03-29T14:30 or 2026-03-29T14:30:00+02:00.`,
    );
  });

  it('is refused in one sentence, whatever text comes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(read(text)).toMatch(/^[\d-]+T[\d:.]+Z$/);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['a date', '2026-07-01', '2026-07-01'],
    ['a time late in the evening of the zone', '2026-07-01T22:30:00Z', '2026-07-02'],
    ['a local time', '2026-07-01T23:59', '2026-07-01'],
    ['a Date', new Date('2026-07-01T22:30:00Z'), '2026-07-02'],
  ])('comes of %s', (_, value, expected) => {
    expect(toDay(value, 'Europe/Berlin', 'Day')).toBe(expected);
  });
});
