/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { chunk, meanBy } from 'lodash';
import { outcomes, type Outcome } from './generated';
import type { Language } from './said/words';

/** How many phrases of each language are read, and how many per cent of them must be understood. */
const languages: [Language, count: number, understood: number][] = [
  ['en', 9000, 99],
  ['de', 3500, 97],
  ['es', 3500, 97],
  ['fr', 3500, 97],
  ['pt', 3500, 97],
];

/**
 * What reading a phrase may take of the processor's time. It takes half a millisecond, and four times
 * as long where other work keeps the processor's caches and its second thread busy. The median of
 * batches leaves the first ones out, in which the code is still cold.
 */
const MOST_MS = 8;
const BATCH = 100;

const medianOf = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const shown = ({ phrase, now, wrong }: Outcome) => `${now.toISO()} "${phrase.text}" ${wrong}`;

it.each(languages)('phrases are never read wrongly: %s', (language, count, least) => {
  const all = [...outcomes(language, count, 20_261_125)];
  const clear = all.filter(({ phrase }) => phrase.meaning);
  const understood = (clear.filter(({ refused }) => !refused).length / clear.length) * 100;
  const asked = all.length - clear.length;
  const ms = medianOf(chunk(all, BATCH).map((batch) => meanBy(batch, 'ms')));
  process.stdout.write(
    `${language}: ${count} phrases, ${asked} of them to be asked about, ${understood.toFixed(2)} % of the others understood, ${ms.toFixed(2)} ms each\n`,
  );
  expect(all.filter(({ wrong }) => wrong).map(shown)).toEqual([]);
  expect(understood).toBeGreaterThanOrEqual(least);
  expect(ms).toBeLessThan(MOST_MS);
});
