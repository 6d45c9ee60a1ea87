import { DateTime } from 'luxon';
import {
  checkZone,
  instantOf,
  NO_TIME,
  notPast,
  readMoment,
  toDay,
  toInstant,
  withTime,
} from '../../nodes/shared/times/time';
import { refusal } from './harness/zones';

const read = (value: unknown, zone = 'Europe/Berlin') => toInstant(value, zone, 'Start');

const unreadable = (value: unknown) => () =>
  expect(refusal(() => read(value))).toMatch(/^"Start" cannot be read as a time: /);

describe('a number', () => {
  it.each([
    [1e8, '1973-03-03T09:46:40Z'],
    [-1e8, '1966-10-31T14:13:20Z'],
    [1e11 - 1, '5138-11-16T09:46:39Z'],
    // From here on milliseconds.
    [1e11, '1973-03-03T09:46:40Z'],
    [-1e11, '1966-10-31T14:13:20Z'],
    ['100000000', '1973-03-03T09:46:40Z'],
    ['1782909000', '2026-07-01T12:30:00Z'],
    ['1782909000000', '2026-07-01T12:30:00Z'],
    ['1782909000.5', '2026-07-01T12:30:00.500Z'],
    ['1782909000.25', '2026-07-01T12:30:00.250Z'],
    ['10000000000000', '2286-11-20T17:46:40Z'],
  ])('%p is the moment %s', (value, instant) => {
    expect(read(value)).toBe(instant);
  });

  it.each([
    0,
    2026,
    20260701,
    1e8 - 1,
    1 - 1e8,
    '999999',
    '1782909000.',
    'x1782909000',
    '1782909000x',
  ])('%p is none', (value) => unreadable(value)());

  it('of nine to fourteen digits is one as a text, of eight a day', () => {
    expect(read('20260701')).toBe('2026-06-30T22:00:00Z');
    unreadable('100000000000000')();
  });
});

it.each<[string, unknown]>([
  ['a text', '  2026-07-01T21:30 '],
  ['a text with two blanks', '2026-07-01  21:30'],
  ['a number', 1782934200],
  ['a Date', new Date('2026-07-01T19:30:00Z')],
  ['a DateTime', DateTime.fromISO('2026-07-02T04:30', { zone: 'Asia/Tokyo' })],
])('%s is a moment on the clocks of the zone', (_, value) => {
  const moment = readMoment(value, 'Europe/Berlin', 'Start');
  expect(moment.toISO()).toBe('2026-07-01T21:30:00.000+02:00');
  expect(moment.zoneName).toBe('Europe/Berlin');
  expect(toDay(value, 'Europe/Berlin', 'Day')).toBe('2026-07-01');
});

describe('an offset', () => {
  it.each([
    ['2026-07-01T14:30+14:00', '2026-07-01T00:30:00Z'],
    ['2026-07-01T14:30-14:00', '2026-07-02T04:30:00Z'],
    ['2026-07-01T14:30+0530', '2026-07-01T09:00:00Z'],
    ['2026-07-01T14:30+02', '2026-07-01T12:30:00Z'],
    ['20260701T1430+0200', '2026-07-01T12:30:00Z'],
    ['20260701t143000z', '2026-07-01T14:30:00Z'],
  ])('counts: %s', (value, instant) => {
    expect(read(value)).toBe(instant);
  });

  it.each(['2026-07-01T14:30+15:00', '2026-07-01T14:30-19:00', '2026-07-01T14:30+1', '20260701x'])(
    'that no place has is refused: %s',
    (value) => unreadable(value)(),
  );
});

describe('a zone in the text', () => {
  it.each([
    ['2026-07-01T08:30[America/New_York]', '2026-07-01T12:30:00Z'],
    ['2026-07-01 08:30 America/New_York', '2026-07-01T12:30:00Z'],
    ['2026-07-01 08:30:00.000 america/new_york', '2026-07-01T12:30:00Z'],
    // The offset says which of two times it is.
    ['2026-10-25T02:30+01:00[Europe/Berlin]', '2026-10-25T01:30:00Z'],
  ])('counts: %s', (value, instant) => {
    expect(read(value)).toBe(instant);
    expect(readMoment(value, 'Asia/Tokyo', 'Start').zoneName).toBe('Asia/Tokyo');
  });

  it.each([
    '2026-07-01T08:30[Europe/Atlantis]',
    '2026-07-01 08:30 Europe/Atlantis',
    '2026-07-01T08:30[]',
    '2026-07-01T08:30[UTC',
    '2026-07-01 08:30 [UTC] x',
    'x[UTC]',
    '[UTC]',
    '[2026-07-01T08:30',
  ])('that nobody knows is refused: %s', (value) => unreadable(value)());

  it('is named where its clocks skip the time', () => {
    expect(refusal(() => read('2026-03-29T02:30[Europe/Berlin]', 'UTC'))).toBe(
      '"Start": 02:30 on 2026-03-29 does not exist in Europe/Berlin, because clocks go forward then. Did you mean 01:30 or 03:30?',
    );
  });
});

describe('a time that clocks skip', () => {
  it.each([
    ['2026-03-29T02:30', 'Europe/Berlin', '01:30 or 03:30'],
    ['2026-03-08T02:00', 'America/New_York', '01:00 or 03:00'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '01:45 or 02:45'],
    // At midnight, so that one of them is on the day before.
    ['2026-09-06T00:30', 'America/Santiago', '2026-09-05 23:30 or 01:30'],
  ])('is refused with the two that exist: %s in %s', (value, zone, two) => {
    expect(refusal(() => read(value, zone))).toBe(
      `"Start": ${value.slice(11)} on ${value.slice(0, 10)} does not exist in ${zone}, because clocks go forward then. Did you mean ${two}?`,
    );
  });

  it('is the first of the day where a day is meant', () => {
    expect(read('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00Z');
    expect(read('6.9.2026', 'America/Santiago')).toBe('2026-09-06T04:00:00Z');
    expect(read('20260906', 'America/Santiago')).toBe('2026-09-06T04:00:00Z');
    expect(toDay('2026-09-06', 'America/Santiago', 'Day')).toBe('2026-09-06');
  });

  it('is no other than these', () => {
    expect(read('2026-03-29T01:59')).toBe('2026-03-29T00:59:00Z');
    expect(read('2026-03-29T03:00')).toBe('2026-03-29T01:00:00Z');
    expect(read('2026-09-06T01:00', 'America/Santiago')).toBe('2026-09-06T04:00:00Z');
  });
});

it.each([
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'],
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
])('%s, which clocks in %s show twice, is the first', (value, zone, instant) => {
  expect(read(value, zone)).toBe(instant);
});

describe('what is said of a value that is no time', () => {
  it.each<[unknown, string]>([
    ['soon', '"soon"'],
    ['x'.repeat(61), `"${'x'.repeat(60)}"`],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [12, '12'],
    [{ a: 1 }, 'an object'],
    [[1], 'an object'],
    [new Date(NaN), 'an invalid date'],
    [DateTime.invalid('x'), 'an invalid date'],
    ['Foo 3, 2026', '"Foo 3, 2026"'],
    ['2026-12-03T', '"2026-12-03T"'],
    ['2026-12-03 09:00-11', '"2026-12-03 09:00-11"'],
  ])('%p', (value, shown) => {
    expect(refusal(() => read(value))).toBe(
      `"Start" cannot be read as a time: ${shown}. Write it like 2026-03-29T14:30 or 2026-03-29T14:30:00+02:00.`,
    );
  });
});

it('is written as the API takes it, without milliseconds that are none', () => {
  const moment = DateTime.fromISO('2026-07-01T14:30:00.000', { zone: 'Europe/Berlin' });
  expect(instantOf(moment)).toBe('2026-07-01T12:30:00Z');
});

describe('a day without a time', () => {
  it.each(['2026-07-01', ' 2026-07-01 ', ' 20260701 ', ' 1.7.2026 ', 'July 1, 2026', '1 Jul 2026'])(
    'is refused where a time is needed: %s',
    (value) => {
      const work = () => withTime(value, 'Start');
      expect(refusal(work)).toBe(`"Start" has a day, but no time: "${value}"`);
      expect(NO_TIME).toBe('has a day, but no time');
      expect(work).toThrow(
        expect.objectContaining({ description: 'Add the time, such as 2027-03-16 15:00.' }),
      );
    },
  );

  it.each<[unknown]>([
    ['2026-07-01T14:30'],
    ['1.7.2026 14:30'],
    ['on 2026-07-01'],
    ['2026-07-012'],
    ['soon'],
    [1782909000],
    [undefined],
    [new Date(0)],
  ])('is not what %p is, which is read later', (value) => {
    expect(withTime(value, 'Start')).toBe(value);
  });
});

it('a moment is past when it was over a minute ago', () => {
  const now = Date.parse('2026-07-01T12:30:00Z');
  const at = (shift: number) => DateTime.fromMillis(now + shift, { zone: 'Europe/Berlin' });
  for (const shift of [-60_000, 0, 60_000]) {
    expect(notPast(at(shift), now, 'Start').toMillis()).toBe(now + shift);
  }
  expect(refusal(() => notPast(at(-60_001), now, 'Start'))).toBe(
    '"Start" is in the past: 2026-07-01 14:28 (Europe/Berlin). Check the date and its year.',
  );
});

it.each(['+02:00', '1Europe/Berlin', 'Europe/Atlantis', 'GMT+2', '', 'Berlin'])(
  'the zone "%s" is refused',
  (zone) => {
    expect(refusal(() => checkZone(zone, 'Time Zone'))).toBe(
      `"Time Zone" must be a time zone such as Europe/Berlin, but is "${zone}"`,
    );
  },
);

it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'europe/berlin'])(
  'the zone %s is known',
  (zone) => {
    expect(checkZone(zone, 'Time Zone')).toBe(zone);
    expect(checkZone(` ${zone}\n`, 'Time Zone')).toBe(zone);
  },
);
