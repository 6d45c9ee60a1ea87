import { DateTime } from 'luxon';
import type { UserError } from 'n8n-workflow';
import { readMeaning } from '../../../../nodes/CalCom/appointment/words/when/read';
import type { Mode } from '../../../../nodes/CalCom/appointment/words/when/setting';
import { readStart, readTimeOfDay } from '../../../../nodes/CalCom/appointment/words/when/start';

/** A Tuesday. */
const now = DateTime.fromISO('2026-12-01T10:00', { zone: 'Europe/Berlin' });

/** What a refusal says was understood. */
function understoodOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return (error as UserError).extra?.understood;
  }
  throw new Error('Nothing was refused');
}

const refused = (text: unknown, language: string, mode: Mode = 'range') =>
  understoodOf(() => readMeaning(text, { now, label: 'When', mode, language }));

describe('a refusal says what was understood', () => {
  it.each<[string, Mode, string]>([
    // Contradictions: what stands against what.
    ['2026-12-04 to 2026-12-02', 'range', 'Fri 4 Dec 2026 to Wed 2 Dec 2026, Europe/Berlin'],
    [
      '2026-12-04 15:00 to 2026-12-03 14:00',
      'range',
      'from Fri 4 Dec 2026 15:00 until Thu 3 Dec 2026 14:00, Europe/Berlin',
    ],
    ['monday 4 december', 'range', 'Fri 4 Dec 2026, Europe/Berlin'],
    [
      'tomorrow next week',
      'range',
      'Wed 2 Dec 2026, Europe/Berlin / Mon 7 Dec 2026 to Sun 13 Dec 2026, Europe/Berlin',
    ],
    [
      'tomorrow morning after 5pm',
      'range',
      '05:00 to 12:00, Europe/Berlin / from 17:00, Europe/Berlin',
    ],
    ['tomorrow but not tomorrow', 'range', 'Wed 2 Dec 2026, Europe/Berlin'],
    ['tomorrow about 3pm', 'moment', '15:00, Europe/Berlin'],
    ['tomorrow at midnight', 'moment', '24:00, Europe/Berlin'],
    // What is over.
    ['yesterday', 'range', 'Mon 30 Nov 2026, Europe/Berlin'],
    // Nothing.
    ['30 february', 'range', 'nothing for certain'],
    ['whenever the moon is full', 'range', 'nothing for certain'],
    ['an hour later', 'moment', 'nothing for certain'],
    ['13:00 am', 'range', 'nothing for certain'],
    ['3pm Tokyo time Berlin time', 'range', 'nothing for certain'],
    ['2026-13-45T10:00:00Z', 'range', 'nothing for certain'],
  ])('"%s" (%s)', (text, mode, understood) => {
    expect(refused(text, 'en', mode)).toBe(understood);
  });

  it.each([
    ['de', '4.12.2026 bis 2.12.2026', 'Fr 4 Dez 2026 bis Mi 2 Dez 2026, Europe/Berlin'],
    ['de', 'wenn der Mond voll ist', 'nichts Sicheres'],
    ['es', 'cuando haya luna llena', 'nada seguro'],
    ['fr', 'à la pleine lune', 'rien de certain'],
    ['pt', 'quando a lua estiver cheia', 'nada ao certo'],
    ['ja', 'itsuka', 'nothing for certain'],
  ])('in %s: "%s"', (language, text, understood) => {
    expect(refused(text, language)).toBe(understood);
  });

  it.each<[string, unknown, string]>([
    ['no start at all', '', 'nothing for certain'],
    ['a day without a time', 'tomorrow', 'Wed 2 Dec 2026, Europe/Berlin'],
    ['something that is not a time', true, 'nothing for certain'],
  ])('%s', (_, value, understood) => {
    const start = { now, label: 'Start', language: 'en' };
    expect(understoodOf(() => readStart(value, start))).toBe(understood);
  });

  it.each([
    ['tomorrow', 'Wed 2 Dec 2026, Europe/Berlin'],
    ['teatime', 'nothing for certain'],
  ])('where a time of day is wanted: "%s"', (text, understood) => {
    const time = { now, label: 'Preferred Time', language: 'en' };
    expect(understoodOf(() => readTimeOfDay(text, time))).toBe(understood);
  });
});

it.each([
  [
    'from Thursday but not Saturday',
    'from Thu 3 Dec 2026 00:00 until Fri 11 Dec 2026 00:00, Thu 3 Dec 2026 or Fri 4 Dec 2026 or Sun 6 Dec 2026 to Thu 10 Dec 2026, Europe/Berlin',
  ],
  [
    'until Friday, not on Friday',
    'from Tue 1 Dec 2026 10:00 until Sat 5 Dec 2026 00:00, Tue 1 Dec 2026 to Thu 3 Dec 2026, Europe/Berlin',
  ],
  [
    'after Thursday and before Monday',
    'from Fri 4 Dec 2026 00:00 until Mon 7 Dec 2026 00:00, Europe/Berlin',
  ],
])('tells the days that are left out of a stretch: "%s"', (text, understood) => {
  const question = { now, label: 'When', mode: 'range' as const, language: 'en' };
  expect(readMeaning(text, question).understood).toBe(understood);
});
