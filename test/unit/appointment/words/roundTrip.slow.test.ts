import fc from 'fast-check';
import { DateTime } from 'luxon';
import { spokenTime } from '../../../../nodes/CalCom/appointment/words/language';
import { isMeant } from '../../../../nodes/CalCom/appointment/words/when/meaning';
import { readMeaning } from '../../../../nodes/CalCom/appointment/words/when/read';
import { speak } from '../../../../nodes/CalCom/appointment/words/when/speak';
import { vocabularies } from '../../../../nodes/CalCom/appointment/words/when/vocabulary';
import { nows } from './generated';
import { phraseAt, seeded } from './phrases';

const codes = vocabularies.map(({ code }) => code);

it.each(codes)('a time that the node says is read as that time: %s', (language) => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'America/Argentina/Salta',
    'Asia/Tokyo',
    'UTC',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 500 * 24 * 4 }),
      (zone, quarters) => {
        const now = DateTime.now().setZone(zone);
        const moment = now.startOf('hour').plus({ minutes: 60 + 15 * quarters });
        const text = spokenTime(moment, language);
        const read = readMeaning(text, { now, label: 'When', mode: 'moment', language });
        expect(`${text} ${read.moment?.toISO()}`).toBe(`${text} ${moment.toISO()}`);
      },
    ),
    { numRuns: 100 },
  );
});

it.each(codes)('what was understood is read as the same: %s', (language) => {
  const random = seeded(7);
  const different: string[] = [];
  let count = 0;
  for (let index = 0; index < 300; index += 1) {
    const now = nows[index % nows.length];
    const question = { now, label: 'When', mode: 'range' as const };
    const { text } = phraseAt(now, 'en', random);
    let first;
    try {
      first = readMeaning(text, question);
    } catch {
      continue;
    }
    const understood = speak(first.clauses, { now, language });
    const again = readMeaning(understood, { ...question, language });
    for (let step = 0; step < 60; step += 1) {
      const time = now.plus({ minutes: 437 * step });
      if (isMeant(again, time) === isMeant(first, time)) continue;
      different.push(`${text}: ${understood} ${time.toISO()}`);
    }
    count += 1;
  }
  expect(different).toEqual([]);
  expect(count).toBeGreaterThan(200);
});
