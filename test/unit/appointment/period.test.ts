import { DateTime } from 'luxon';
import { readTimeOfDay } from '../../../nodes/CalCom/appointment/words/hours';
import { readPeriod, readStart } from '../../../nodes/CalCom/appointment/words/period';
import { isMeant, readWhen, readWish } from '../../../nodes/CalCom/appointment/words/wish';

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
    ['two weeks from now', '2026-12-08'],
    ['in 4 business days', '2026-11-30'],
    ['next working day', '2026-11-25'],
    ['Friday this week', '2026-11-27'],
    ['Friday next week', '2026-12-04'],
    ['next week on Friday', '2026-12-04'],
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

  it.each([
    ['next Friday', '"next friday" may be 2026-11-27 or 2026-12-04'],
    ['next weekend', '"next weekend" may be 2026-11-28 or 2026-12-05'],
    ['November 20', '"November 20" may be 2026-11-20 or 2027-11-20'],
    ['20.11.', '"November 20" may be 2026-11-20 or 2027-11-20'],
  ])('that people understand in two ways is asked about: %s', (text, message) => {
    expect(() => period(text)).toThrow(
      expect.objectContaining({ message, description: expect.stringContaining('give its date') }),
    );
  });

  it('of the next week is clear when it is over in this one, and on a Sunday not tomorrow', () => {
    expect(period('next Monday')).toEqual(day('2026-11-30'));
    const sunday = { now: DateTime.fromISO('2026-11-29T09:15'), label: 'When' };
    expect(() => readPeriod('next Monday', sunday)).toThrow('2026-11-30 or 2026-12-07');
    expect(at(readPeriod('next weekend', sunday).from)).toBe('2026-12-05 00:00');
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
    ['Monday through Friday', '2026-11-30 00:00', '2026-12-05 00:00'],
    ['Friday to Saturday next week', '2026-12-04 00:00', '2026-12-06 00:00'],
    ['next week Wednesday to Friday', '2026-12-02 00:00', '2026-12-05 00:00'],
    ['Mon-Wed', '2026-11-30 00:00', '2026-12-03 00:00'],
    ['from Friday', '2026-11-27 00:00', '2026-12-05 00:00'],
    ['Friday or later', '2026-11-27 00:00', '2026-12-05 00:00'],
    ['after Friday', '2026-11-28 00:00', '2026-12-06 00:00'],
    ['before Friday', '2026-11-24 09:15', '2026-11-27 00:00'],
    ['by Friday', '2026-11-24 09:15', '2026-11-28 00:00'],
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
  const stretches = (text: unknown) =>
    readWish(text, clock).stretches.map(({ from, to, hours, weekdaysOnly }) => [
      at(from),
      at(to),
      hours && hours.map((minute) => minute / 60).join('-'),
      weekdaysOnly,
    ]);
  const week = ['2026-11-24 09:15', '2026-12-02 00:00'];

  it.each([
    ['', '2026-11-24 09:15', '2026-12-02 00:00', undefined, false],
    ['asap', '2026-11-24 09:15', '2026-12-02 00:00', undefined, false],
    ['mornings', ...week, '5-12', false],
    ['tomorrow afternoon', ...day('2026-11-25'), '12-17', false],
    ['this afternoon', ...day('2026-11-24'), '12-17', false],
    ['late afternoon tomorrow', ...day('2026-11-25'), '15-18', false],
    ['Friday in the evening', ...day('2026-11-27'), '17-24', false],
    ['tonight', ...day('2026-11-24'), '17-24', false],
    ['after 5pm', ...week, '17-24', false],
    ['tomorrow after 15:30', ...day('2026-11-25'), '15.5-24', false],
    ['not before 10:00 on Friday', ...day('2026-11-27'), '10-24', false],
    ['before noon', ...week, '0-12', false],
    ['not after 4 pm tomorrow', ...day('2026-11-25'), '0-16', false],
    ['between 9am and 11am tomorrow', ...day('2026-11-25'), '9-11', false],
    ['Friday from 3pm to 5pm', ...day('2026-11-27'), '15-17', false],
    ['evening after 6pm', ...week, '18-24', false],
    ['weekday mornings next week', '2026-11-30 00:00', '2026-12-07 00:00', '5-12', true],
    ['next 3 business days', '2026-11-24 09:15', '2026-11-28 00:00', undefined, true],
    ['next three business days', '2026-11-24 09:15', '2026-11-28 00:00', undefined, true],
  ])('%s', (text, ...expected) => {
    expect(stretches(text)).toEqual([expected]);
  });

  const [tuesday, wednesday, friday, monday] = ['24', '25', '27', '30'].map((date) =>
    day(`2026-11-${date}`),
  );
  it.each([
    ['Tuesday and Friday', [...tuesday, undefined], [...friday, undefined]],
    ['Wednesday, Friday', [...wednesday, undefined], [...friday, undefined]],
    ['Friday or Monday next week', [...day('2026-12-04'), undefined], [...monday, undefined]],
    ['next week on Monday or Friday', [...monday, undefined], [...day('2026-12-04'), undefined]],
    ['next Tuesday or Monday', [...day('2026-12-01'), undefined], [...monday, undefined]],
    [
      'tomorrow 15:00 or Friday 16:00',
      ['2026-11-25 15:00', '2026-11-25 15:01', undefined],
      ['2026-11-27 16:00', '2026-11-27 16:01', undefined],
    ],
    ['2026-11-25 or 2026-11-27', [...wednesday, undefined], [...friday, undefined]],
    ['Monday or Friday morning', [...monday, '5-12'], [...friday, '5-12']],
    ['tomorrow morning or Friday', [...wednesday, '5-12'], [...friday, undefined]],
    ['tomorrow morning or Friday after 3pm', [...wednesday, '5-12'], [...friday, '15-24']],
    ['Friday morning or evening', [...friday, '5-12'], [...friday, '17-24']],
    ['morning or evening on Friday', [...friday, '5-12'], [...friday, '17-24']],
    ['mornings or evenings', [...week, '5-12'], [...week, '17-24']],
  ])('may name several: %s', (text, ...expected) => {
    expect(stretches(text)).toEqual(expected.map((stretch) => [...stretch, false]));
  });

  it('of two days does not mean the one between them', () => {
    const wish = readWish('Wednesday and Friday mornings', clock);
    const meant = ['2026-11-25T09:00', '2026-11-26T09:00', '2026-11-27T09:00', '2026-11-27T13:00']
      .map((time) => DateTime.fromISO(time, { zone: 'Europe/Berlin' }))
      .map((time) => isMeant(wish, time));
    expect(meant).toEqual([true, false, true, false]);
  });

  it('keeps what lies ahead of several, and may be read where all of it is over', () => {
    expect(stretches('yesterday or tomorrow')).toEqual([[...wednesday, undefined, false]]);
    expect(at(readWhen('yesterday', clock).from)).toBe('2026-11-23 00:00');
  });

  it.each([
    ['tomorrow 3:00 in the afternoon', 'names a part of the day, but another time'],
    ['morning after 3pm', 'There is no such time of the day'],
    ['tomorrow 17:00-15:00', 'There is no such time of the day'],
    ['tomorrow after 25:00', 'is no time of a day'],
  ])('that contradicts itself is refused: %s', (text, message) => {
    expect(() => readWish(text, clock)).toThrow(message);
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
      'tomorrow midnight',
      'tomorrow after 5',
      'the coming week',
      'next Tuesday or Wednesday',
      'on next Tuesday or on Wednesday',
      'tomorrow, Friday',
      'Friday, 2026-12-24',
      'not Monday',
      'beginning of next week',
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
    ['3pm tomorrow', '2026-11-25T14:00:00.000Z'],
    ['at 15:00 on Friday', '2026-11-27T14:00:00.000Z'],
    ['2026-11-25 15:00 UTC', '2026-11-25T15:00:00.000Z'],
    ['20261125T150000Z', '2026-11-25T15:00:00.000Z'],
    ['tomorrow 15:00 pm', '2026-11-25T14:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(start(text)).toBe(instant);
  });

  it.each([
    ['tomorrow 13:00 am', 'no time of a day'],
    ['2026-11-25 13:00 am', 'no time of a day'],
    ['tomorrow 3pm or 4pm', 'cannot be read'],
    ['next Friday 10:00', 'may be 2026-11-27 or 2026-12-04'],
    ['2026-11-25 15:00-16:00', 'Start is no exact time'],
    ['tomorrow 3pm EST', 'Start ends with a time zone'],
    ['2026-11-25 15:00 Europe/London', 'Start ends with a time zone'],
    ['9:00 tomorrow 10:00', 'cannot be read'],
  ])('is never guessed: %s', (text, message) => {
    expect(() => start(text)).toThrow(message);
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
