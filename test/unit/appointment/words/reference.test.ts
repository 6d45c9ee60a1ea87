import { DateTime } from 'luxon';
import { readStart } from '../../../../nodes/CalCom/appointment/words/when/start';

const now = DateTime.fromISO('2026-11-25T14:20', { zone: 'Europe/Berlin' });
const reference = DateTime.fromISO('2026-12-03T10:00', { zone: 'Europe/Berlin' });
const read = (text: string, of: DateTime | undefined = reference) =>
  readStart(text, { now, label: 'New Start', reference: of }).toFormat('yyyy-MM-dd HH:mm');

it.each([
  ['an hour later', '2026-12-03 11:00'],
  ['half an hour earlier', '2026-12-03 09:30'],
  ['two days earlier', '2026-12-01 10:00'],
  ['a week later', '2026-12-10 10:00'],
  ['same time next day', '2026-12-04 10:00'],
  ['same time tomorrow', '2026-11-26 10:00'],
  ['same day at 3pm', '2026-12-03 15:00'],
  ['11:00', '2026-12-03 11:00'],
  ['noon', '2026-12-03 12:00'],
  ['to friday at 2pm', '2026-11-27 14:00'],
  ['friday at 2pm', '2026-11-27 14:00'],
  ['eine Stunde später', '2026-12-03 11:00'],
])('"%s" is told from the booking that is spoken of', (text, start) => {
  expect(read(text)).toBe(start);
});

it('a weekday at the same time is asked about where it is another one from there', () => {
  const asked = 'may be Fri 27 Nov 2026 10:00 or Fri 4 Dec 2026 10:00';
  expect(() => read('friday at the same time')).toThrow(asked);
  expect(() => read('same time next week')).toThrow(
    'may be Thu 3 Dec 2026 10:00 or Thu 10 Dec 2026 10:00',
  );
  const tomorrow = DateTime.fromISO('2026-11-26T10:00', { zone: 'Europe/Berlin' });
  expect(read('friday at the same time', tomorrow)).toBe('2026-11-27 10:00');
  expect(read('same time next week', tomorrow)).toBe('2026-12-03 10:00');
});

it('without one it is asked what is meant', () => {
  for (const text of ['an hour later', 'same time tomorrow', '11:00']) {
    expect(() => readStart(text, { now, label: 'New Start' })).toThrow(/Start/);
  }
});

it('a number that may be night or day is asked about, with both', () => {
  expect(() => read('at 3')).toThrow('may be Thu 3 Dec 2026 03:00 or Thu 3 Dec 2026 15:00');
});
