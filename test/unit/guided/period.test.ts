import { DateTime } from 'luxon';
import {
  readPeriod,
  readStart,
  readTimeOfDay,
  readWish,
} from '../../../nodes/CalCom/guided/words/period';

/** A Tuesday. */
const now = DateTime.fromISO('2026-11-24T09:15', { zone: 'Europe/Berlin' });
const clock = { now, label: 'When' };
const at = (moment: DateTime) => moment.toFormat('yyyy-MM-dd HH:mm');
const period = (text: unknown) => {
  const { from, to } = readPeriod(text, clock);
  return [at(from), at(to)];
};
const day = (date: string) => [
  `${date} 00:00`,
  `${DateTime.fromISO(date).plus({ days: 1 }).toISODate()} 00:00`,
];

describe('a day', () => {
  it.each([
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['Tuesday', '2026-11-24'],
    ['on Monday', '2026-11-30'],
    ['next Tuesday', '2026-12-01'],
    ['this friday', '2026-11-27'],
    ['wed', '2026-11-25'],
    ['in 3 days', '2026-11-27'],
    ['in a week', '2026-12-01'],
    ['2026-12-24', '2026-12-24'],
    ['2026/12/24', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
    ['December 24', '2026-12-24'],
    ['24th of December', '2026-12-24'],
    ['Dec 24, 2026', '2026-12-24'],
    ['Thursday, December 24', '2026-12-24'],
    ['Thursday 2026-12-24', '2026-12-24'],
    ['January 5', '2027-01-05'],
  ])('%s', (text, date) => {
    expect(period(text)).toEqual(day(date));
  });

  it('whose weekday is another one is questioned', () => {
    expect(() => period('Friday, December 24')).toThrow('2026-12-24 is a Thursday, not a friday');
  });
});

describe('a range', () => {
  it.each([
    ['next 3 days', '2026-11-24 09:15', '2026-11-28 00:00'],
    ['the next three days', '2026-11-24 09:15', '2026-11-28 00:00'],
    ['within 2 weeks', '2026-11-24 09:15', '2026-12-09 00:00'],
    ['next 2 hours', '2026-11-24 09:15', '2026-11-24 11:15'],
    ['next 3 business days', '2026-11-24 09:15', '2026-11-28 00:00'],
    ['next 4 business days', '2026-11-24 09:15', '2026-12-01 00:00'],
    ['this week', '2026-11-23 00:00', '2026-11-30 00:00'],
    ['next week', '2026-11-30 00:00', '2026-12-07 00:00'],
    ['this weekend', '2026-11-28 00:00', '2026-11-30 00:00'],
    ['next month', '2026-12-01 00:00', '2027-01-01 00:00'],
    ['December', '2026-12-01 00:00', '2027-01-01 00:00'],
    ['2026-12', '2026-12-01 00:00', '2027-01-01 00:00'],
    ['2026-11-25 to 2026-11-27', '2026-11-25 00:00', '2026-11-28 00:00'],
    ['2026-11-25/2026-11-27', '2026-11-25 00:00', '2026-11-28 00:00'],
    ['from tomorrow until Friday', '2026-11-25 00:00', '2026-11-28 00:00'],
    ['between tomorrow and Friday', '2026-11-25 00:00', '2026-11-28 00:00'],
    ['2026-11-25 14:00 to 17:00', '2026-11-25 14:00', '2026-11-25 17:00'],
    ['tomorrow 14:00-17:00', '2026-11-25 14:00', '2026-11-25 17:00'],
    ['2026-11-25T14:00+01:00 to 2026-11-25T16:00Z', '2026-11-25 14:00', '2026-11-25 17:00'],
  ])('%s', (text, from, to) => {
    expect(period(text)).toEqual([from, to]);
  });

  it('that ends before it starts is refused', () => {
    expect(() => period('2026-11-27 to 2026-11-25')).toThrow('When ends before it starts');
  });
});

describe('a wish', () => {
  const wish = (text: unknown) => {
    const { from, to, part, weekdaysOnly } = readWish(text, clock);
    return [at(from), at(to), part, weekdaysOnly];
  };

  it.each([
    ['', '2026-11-24 09:15', '2026-12-02 00:00', undefined, false],
    ['asap', '2026-11-24 09:15', '2026-12-02 00:00', undefined, false],
    ['mornings', '2026-11-24 09:15', '2026-12-02 00:00', 'morning', false],
    ['tomorrow afternoon', '2026-11-25 00:00', '2026-11-26 00:00', 'afternoon', false],
    ['Friday in the evening', '2026-11-27 00:00', '2026-11-28 00:00', 'evening', false],
    ['tonight', '2026-11-24 00:00', '2026-11-25 00:00', 'evening', false],
    ['weekday mornings next week', '2026-11-30 00:00', '2026-12-07 00:00', 'morning', true],
    ['next 3 business days', '2026-11-24 09:15', '2026-11-28 00:00', undefined, true],
  ])('%s', (text, ...expected) => {
    expect(wish(text)).toEqual(expected);
  });

  it('may be a luxon DateTime, a Date or epoch seconds, and means that day', () => {
    const moment = DateTime.fromISO('2026-11-26T15:00:00Z');
    for (const value of [moment, moment.toJSDate(), moment.toSeconds(), moment.toISO()]) {
      const read = readWish(value, clock);
      expect([at(read.from), at(read.moment!)]).toEqual(['2026-11-26 00:00', '2026-11-26 16:00']);
    }
  });

  it('that is over is refused with the time that it is', () => {
    expect(() => readWish('2025-11-24', clock)).toThrow(
      expect.objectContaining({
        message: 'When lies in the past: Monday 2025-11-24 00:00 (Europe/Berlin)',
        description: expect.stringContaining('Now it is Tuesday 2026-11-24 09:15 (Europe/Berlin)'),
      }),
    );
  });

  it('that cannot be read is refused with examples', () => {
    for (const text of [
      'whenever the moon is full',
      '12/13',
      'at 3',
      '2026-13-45',
      'tomorrow 25:00',
    ]) {
      expect(() => readWish(text, clock)).toThrow();
    }
    expect(() => readWish('soonish', clock)).toThrow(
      expect.objectContaining({ description: expect.stringContaining('2026-11-25 to 2026-11-27') }),
    );
  });
});

describe('a start', () => {
  const start = (value: unknown) => readStart(value, { now, label: 'Start' }).toUTC().toISO();

  it.each([
    ['2026-11-25 15:00', '2026-11-25T14:00:00.000Z'],
    ['2026-11-25T15:00:00', '2026-11-25T14:00:00.000Z'],
    ['2026-11-25T15:00:00Z', '2026-11-25T15:00:00.000Z'],
    ['2026-11-25T15:00+02:00', '2026-11-25T13:00:00.000Z'],
    ['2026-11-25 3:00 pm', '2026-11-25T14:00:00.000Z'],
    ['tomorrow at 3 pm', '2026-11-25T14:00:00.000Z'],
    ['tomorrow noon', '2026-11-25T11:00:00.000Z'],
    ['Friday, November 27, 15:30', '2026-11-27T14:30:00.000Z'],
    ['November 27 at 3:30 p.m.', '2026-11-27T14:30:00.000Z'],
    ['in 2 hours', '2026-11-24T10:15:00.000Z'],
  ])('%s', (text, instant) => {
    expect(start(text)).toBe(instant);
  });

  it('needs a time', () => {
    expect(() => start('tomorrow')).toThrow('Start names a day, but no time');
    expect(() => start('')).toThrow('Start');
  });

  it('in a gap of daylight saving is refused with both neighbours', () => {
    expect(() => start('2027-03-28 02:30')).toThrow(/does not exist.*01:30 or 03:30/);
  });
});

it('reads times of the day', () => {
  const read = (text: string) => readTimeOfDay(text, 'Preferred Time');
  expect(['15:00', '3 pm', '3:30pm', 'noon', '12 am', ''].map(read)).toEqual([
    900,
    900,
    930,
    720,
    0,
    undefined,
  ]);
  expect(() => read('25:00')).toThrow('Preferred Time is no time of a day');
  expect(() => read('late')).toThrow('Preferred Time is no time of a day');
});
