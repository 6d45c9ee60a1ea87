import { DateTime } from 'luxon';
import { instant, local } from '../../../nodes/shared/webhooks/normalise/times';

describe('a time', () => {
  it.each([
    ['2027-03-15T14:00:00Z', '2027-03-15T14:00:00.000Z'],
    ['2027-03-15T14:00:00.123Z', '2027-03-15T14:00:00.123Z'],
    ['2028-02-29T23:59:59Z', '2028-02-29T23:59:59.000Z'],
    ['2027-03-15T24:00:00Z', '2027-03-16T00:00:00.000Z'],
    ['2027-03-15T15:00:00+01:00', '2027-03-15T14:00:00.000Z'],
    ['2027-03-15T14:00:00', '2027-03-15T14:00:00.000Z'],
    ['2027-03-15T14:00Z', '2027-03-15T14:00:00.000Z'],
    ['2027-03-15', '2027-03-15T00:00:00.000Z'],
    ['2027-02-29T14:00:00Z', undefined],
    ['2027-02-30T14:00:00Z', undefined],
    ['2027-13-01T14:00:00Z', undefined],
    ['2027-03-15T14:00:60Z', undefined],
    ['14:00', undefined],
    ['2027', undefined],
    ['2027-03', undefined],
    ['2027-W10-1', undefined],
    ['soon', undefined],
    ['', undefined],
    [1_805_119_200_000, undefined],
    [null, undefined],
  ])('%p is %p in UTC', (value, expected) => {
    expect(instant(value)).toBe(expected);
  });

  it.each([
    ['2027-03-28T00:59:59Z', 'Europe/Oslo', '2027-03-28T01:59:59.000+01:00'],
    ['2027-03-28T01:00:00Z', 'Europe/Oslo', '2027-03-28T03:00:00.000+02:00'],
    ['2027-10-31T00:30:00Z', 'Europe/Oslo', '2027-10-31T02:30:00.000+02:00'],
    ['2027-10-31T01:30:00Z', 'Europe/Oslo', '2027-10-31T02:30:00.000+01:00'],
    ['2027-03-15T14:00:00Z', 'Asia/Kathmandu', '2027-03-15T19:45:00.000+05:45'],
    ['2027-03-15T14:00:00Z', 'Nowhere/Else', undefined],
    ['2027-02-30T14:00:00Z', 'Europe/Oslo', undefined],
  ])('%s in %s is %s', (value, zone, expected) => {
    expect(local(value, zone)).toBe(expected);
  });

  it('of the usual form is what luxon reads, in every month', () => {
    const seconds = Array.from({ length: 500 }, (_, index) => index * 1_234_567.891);
    const read = seconds.map((second) => new Date(second * 1000).toISOString());
    expect(read.map(instant)).toEqual(
      read.map((value) => DateTime.fromISO(value, { zone: 'utc' }).toISO()),
    );
  });
});
