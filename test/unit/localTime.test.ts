import fc from 'fast-check';
import { DateTime } from 'luxon';
import { localTime } from '../../nodes/shared/times/localTime';

const asLuxon = (time: string, zone: string) =>
  DateTime.fromMillis(Date.parse(time), { zone }).toISO() ?? undefined;

it.each([
  ['2026-11-23T09:00:00Z', 'Europe/Berlin', '2026-11-23T10:00:00.000+01:00'],
  ['2026-11-23T09:00:00.000+09:00', 'America/New_York', '2026-11-22T19:00:00.000-05:00'],
  ['2026-11-23T09:00:00Z', 'Asia/Kathmandu', '2026-11-23T14:45:00.000+05:45'],
  ['2026-11-23T09:00:00Z', 'Europe/London', '2026-11-23T09:00:00.000+00:00'],
  ['2026-11-23T09:00:00Z', 'UTC', '2026-11-23T09:00:00.000Z'],
  ['2026-11-23T09:00:00Z', 'Etc/UTC', '2026-11-23T09:00:00.000+00:00'],
])('%s is in %s %s', (time, zone, local) => {
  expect(localTime(time, zone)).toBe(local);
});

it('changes clocks in the minute in which they change', () => {
  expect(localTime('2026-03-29T00:59:59Z', 'Europe/Berlin')).toBe('2026-03-29T01:59:59.000+01:00');
  expect(localTime('2026-03-29T01:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T03:00:00.000+02:00');
  expect(localTime('2026-10-25T00:59:59Z', 'Europe/Berlin')).toBe('2026-10-25T02:59:59.000+02:00');
  expect(localTime('2026-10-25T01:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000+01:00');
});

it.each([
  ['soon', 'Europe/Berlin'],
  [undefined, 'Europe/Berlin'],
  ['2026-11-23T09:00:00Z', 'Europe/Atlantis'],
  ['2026-11-23T09:00:00Z', undefined],
])('is nothing for %p in %p', (time, zone) => {
  expect(localTime(time, zone)).toBeUndefined();
});

const zones = [
  ...Intl.supportedValuesOf('timeZone'),
  'UTC',
  'GMT',
  'Etc/UTC',
  'Etc/GMT+5',
  'UTC+2',
  'UTC-3:30',
];

it('writes any time in any zone as luxon does', () => {
  const time = fc.date({
    min: new Date('0000-06-01'),
    max: new Date('9999-06-01'),
    noInvalidDate: true,
  });
  const recent = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.oneof(time, recent), fc.constantFrom(...zones), (date, zone) => {
      expect(localTime(date.toISOString(), zone)).toBe(asLuxon(date.toISOString(), zone));
    }),
    { numRuns: 2000 },
  );
});

it('knows every change of clocks from 2024 to 2030', () => {
  const HOUR = 3_600_000;
  for (const zone of ['Europe/Berlin', 'Africa/Casablanca', 'Australia/Lord_Howe']) {
    for (let at = Date.UTC(2024, 0, 1, 0, 30); at < Date.UTC(2031, 0, 1); at += 7 * HOUR) {
      const time = new Date(at).toISOString();
      if (localTime(time, zone) !== asLuxon(time, zone)) expect([zone, time]).toEqual([]);
    }
  }
});
