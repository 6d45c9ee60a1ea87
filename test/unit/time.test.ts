import { UserError } from 'n8n-workflow';
import { DateTime, IANAZone } from 'luxon';
import fc from 'fast-check';
import { checkZone, notPast, readMoment, toDay, toInstant } from '../../nodes/shared/time';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2029, 0, 1);

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

interface Transition {
  zone: string;
  /** The first instant with the new offset, in milliseconds. */
  at: number;
  /** Minutes east of UTC, before and from then on. */
  before: number;
  after: number;
}

/** Every change of every zone's offset in 2026, 2027 and 2028, found in the zone's own data. */
const transitions: Transition[] = zones.flatMap((zone) => {
  const clocks = IANAZone.create(zone);
  const found: Transition[] = [];
  for (let start = FROM; start < UNTIL; start += 7 * DAY) {
    let [low, high] = [start, start + 7 * DAY];
    const [before, after] = [clocks.offset(low), clocks.offset(high)];
    if (before === after) continue;
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (clocks.offset(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ zone, at: high, before, after });
  }
  return found;
});
const gaps = transitions.filter(({ before, after }) => after > before);
const overlaps = transitions.filter(({ before, after }) => after < before);

/** What clocks with this offset show at an instant. */
const wallAt = (instant: number, offset: number): string =>
  new Date(instant + offset * MINUTE).toISOString().slice(0, 16);

/** What clocks in a zone show, by the runtime's own formatter. */
const wallIn = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(instant)
    .replace(' ', 'T');

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  throw new Error('was not refused');
};

const read = (value: unknown, zone = 'Europe/Berlin') => toInstant(value, zone, 'Start');

describe('a time without offset', () => {
  it('is found in years with gaps and overlaps of whole and half hours', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(gaps.length).toBeGreaterThan(300);
    expect(overlaps.length).toBeGreaterThan(300);
    expect(new Set(gaps.map(({ before, after }) => after - before))).toEqual(
      new Set([60, 30, 120]),
    );
  });

  it('is the first instant at which clocks in the zone show it, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: FROM / 1000, max: UNTIL / 1000 - 1 }),
        (zone, seconds) => {
          const instant = seconds * 1000;
          const wall = wallIn(instant, zone);
          const found = readMoment(wall, zone, 'Start').toMillis();
          expect(wallIn(found, zone)).toBe(wall);
          const again = overlaps.find(
            ({ at, ...it }) =>
              it.zone === zone && instant >= at && instant < at + (it.before - it.after) * MINUTE,
          );
          expect(instant - found).toBe(again ? (again.before - again.after) * MINUTE : 0);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is right in the minute before and after every transition', () => {
    for (const { zone, at, before, after } of transitions) {
      expect(readMoment(wallAt(at - MINUTE, before), zone, 'Start').toMillis()).toBe(at - MINUTE);
      const repeated = after < before ? (before - after) * MINUTE : 0;
      expect(readMoment(wallAt(at, after), zone, 'Start').toMillis()).toBe(at - repeated);
      expect(readMoment(wallAt(at + repeated, after), zone, 'Start').toMillis()).toBe(
        at + repeated,
      );
    }
  });

  it('means the first of two in every overlap', () => {
    for (const { zone, at, before, after } of overlaps) {
      for (let minute = 0; minute < before - after; minute += 15) {
        const second = at + minute * MINUTE;
        const found = readMoment(wallAt(second, after), zone, 'Start').toMillis();
        expect(found).toBe(second - (before - after) * MINUTE);
      }
    }
  });

  it('is refused in every gap, with the two existing times that may be meant', () => {
    for (const { zone, at, before, after } of gaps) {
      for (let minute = 0; minute < after - before; minute += 15) {
        const asked = wallAt(at + minute * MINUTE, before);
        const message = refusal(() => read(asked, zone));
        expect(message).toContain(`does not exist in ${zone}`);
        const [, ...named] = /Did you mean (.+) or (.+)\?$/.exec(message)!;
        const instants = named
          .map((text) => (text.length === 5 ? `${asked.slice(0, 10)} ${text}` : text))
          .map((text) => readMoment(text, zone, 'Neighbour').toMillis());
        expect(instants).toEqual([at + (minute - (after - before)) * MINUTE, at + minute * MINUTE]);
      }
    }
  });

  it('is refused in any way of writing it', () => {
    const sentence =
      'Start: 02:30 on 2026-03-29 does not exist in Europe/Berlin, because clocks are put forward then. Did you mean 01:30 or 03:30?';
    for (const text of [
      '2026-03-29T02:30',
      '2026-03-29T02:30:00',
      '2026-03-29T02:30:00.000',
      '2026-03-29 02:30',
      '2026-03-29 2:30 AM',
      '2026-03-29 2:30am',
      '20260329T023000',
      '2026-03-29T02:30[Europe/Berlin]',
    ]) {
      expect(refusal(() => read(text))).toBe(sentence);
    }
    expect(refusal(() => read('2026-03-29T02:30[Europe/Berlin]', 'UTC'))).toContain('01:30');
  });

  it.each([
    ['half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '01:45 or 02:45'],
    ['from midnight on', 'Africa/Cairo', '2026-04-24T00:30', '2026-04-23 23:30 or 01:30'],
    ['until midnight', 'America/Nuuk', '2026-03-28T23:30', '22:30 or 2026-03-29 00:30'],
    ['two hours', 'Antarctica/Troll', '2026-03-29T02:30', '00:30 or 04:30'],
  ])('names both neighbours of a gap of %s', (_, zone, asked, neighbours) => {
    expect(refusal(() => read(asked, zone))).toContain(`Did you mean ${neighbours}`);
  });

  it('begins a day whose midnight is skipped when its clocks begin', () => {
    expect(read('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00Z');
    expect(toDay('2026-04-24', 'Africa/Cairo', 'Day')).toBe('2026-04-24');
  });
});

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
    ['a day in another order', '29.03.2026 14:30', '"29.03.2026 14:30"'],
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
    ['an object', { date: '2026-03-29' }, 'an object'],
    ['an invalid Date', new Date('x'), 'an invalid date'],
    ['an invalid DateTime', DateTime.invalid('x'), 'an invalid date'],
  ])('is refused: %s', (_, value, shown) => {
    expect(refusal(() => read(value))).toBe(
      `Start is not a time that can be read: ${shown}. Use for example 2026-03-29T14:30 or 2026-03-29T14:30:00+02:00.`,
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

describe('a time in the past', () => {
  const now = Date.parse('2026-07-01T12:30:00Z');
  const moment = (text: string) => readMoment(text, 'Europe/Berlin', 'Start');

  it('is refused, as people see it', () => {
    expect(refusal(() => notPast(moment('2025-07-01T14:30'), now, 'Start'))).toBe(
      'Start lies in the past: 2025-07-01 14:30 (Europe/Berlin). Check the date and its year.',
    );
  });

  it('may be a minute old, because clocks differ', () => {
    expect(notPast(moment('2026-07-01T14:29'), now, 'Start').toMillis()).toBe(now - MINUTE);
    refusal(() => notPast(moment('2026-07-01T14:28:59'), now, 'Start'));
  });
});

describe('a zone', () => {
  it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])(
    'may be %s',
    (zone) => {
      expect(checkZone(zone, 'Time Zone')).toBe(zone);
    },
  );

  it.each(['Berlin', '+02:00', 'Europe/Atlantis', 'GMT+2', ''])('may not be "%s"', (zone) => {
    expect(refusal(() => checkZone(zone, 'Time Zone'))).toBe(
      `Time Zone must be a time zone such as Europe/Berlin, but is "${zone}"`,
    );
  });
});
