import { inWords } from '../../nodes/shared/times/inWords';
import { isZone } from '../../nodes/shared/times/zone';

const time = '2027-03-16T15:00:00Z';

it.each([
  ['Europe/Oslo', undefined, 'Tuesday, March 16, 2027 at 4:00 PM (Europe/Oslo)'],
  ['America/New_York', undefined, 'Tuesday, March 16, 2027 at 11:00 AM (America/New_York)'],
  ['Europe/Oslo', 'en', 'Tuesday, March 16, 2027 at 4:00 PM (Europe/Oslo)'],
  ['Europe/Oslo', 'de', 'Dienstag, 16. März 2027 um 16:00 (Europe/Oslo)'],
  ['Asia/Tokyo', 'de', 'Mittwoch, 17. März 2027 um 00:00 (Asia/Tokyo)'],
  // A language that nobody knows, and what is no language.
  ['Europe/Oslo', 'xx', 'Tuesday, March 16, 2027 at 4:00 PM (Europe/Oslo)'],
  ['Europe/Oslo', 'no language', 'Tuesday, March 16, 2027 at 4:00 PM (Europe/Oslo)'],
  ['Europe/Oslo', '', 'Tuesday, March 16, 2027 at 4:00 PM (Europe/Oslo)'],
])('a time in %s, in the language %p, is said: %s', (zone, language, text) => {
  expect(inWords(time, zone, language)).toBe(text);
  // The same again, when both are known.
  expect(inWords(time, zone, language)).toBe(text);
});

it('follows the clocks of the zone', () => {
  expect(inWords('2027-07-16T15:00:00Z', 'Europe/Oslo')).toContain('5:00 PM');
  expect(inWords('2027-07-16T17:00:00+02:00', 'Europe/Oslo')).toContain('5:00 PM');
});

it.each([
  ['soon', 'Europe/Oslo'],
  ['', 'Europe/Oslo'],
  [undefined, 'Europe/Oslo'],
  [2027, 'Europe/Oslo'],
  [time, 'Europe/Atlantis'],
  [time, ''],
  [time, undefined],
])('nothing is said of %p in %p', (value, zone) => {
  expect(inWords(value, zone)).toBeUndefined();
});

it.each([
  ['Europe/Oslo', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['', false],
  [undefined, false],
  [7, false],
])('%p is a zone: %p', (value, is) => {
  expect(isZone(value)).toBe(is);
});
