import { UserError } from 'n8n-workflow';
import asSaid from './asSaid.json';
import dictated from './dictated.json';
import english from './english.json';
import examples from './examples.json';
import { faults, readExample, type Example } from './examples';
import heard from './heard.json';
import more from './more.json';
import numbered from './numbered.json';
import otherLanguages from './otherLanguages.json';
import unheard from './unheard.json';
import understoodBefore from './understoodBefore.json';

/** What people say, written down with what they mean before anything was read. */
const lists: Record<string, Example[]> = {
  examples: examples as Example[],
  english: english as Example[],
  more: more as Example[],
  asSaid: asSaid as Example[],
  /** Of patients, sales leads and voice agents. */
  heard: heard as Example[],
  otherLanguages: otherLanguages as Example[],
  /** Of speech, chats and forms: corrections, short spellings, feasts, moves. */
  unheard: unheard as Example[],
  /** Numbers behind each other, bounds and exclusions with "not", nights, what is corrected. */
  numbered: numbered as Example[],
  /** Days as a whole beside hours, weeks until a day, noon as a bound, months as numbers, zones that are words. */
  dictated: dictated as Example[],
  /** What the first reader of this node read rightly, on a Tuesday. */
  understoodBefore: understoodBefore as Example[],
};

/** Between which readings an example leaves the choice, in words that answer the question. */
function readingsOf(one: Example): string[] {
  const read = readExample(one);
  return read instanceof UserError ? ((read.extra?.readings ?? []) as string[]) : [];
}

describe.each(Object.entries(lists))('%s', (_, list) => {
  it('are understood as they are meant, asked about where they must be', () => {
    const wrong = list.flatMap((one) => faults(one).map((fault) => `"${one.when}" ${fault}`));
    expect(wrong).toEqual([]);
  });

  it('are seldom refused', () => {
    const may = list.filter(({ refuse }) => refuse !== 'must');
    const refused = may.filter((one) => readExample(one) instanceof Error);
    expect(refused.length / may.length).toBeLessThan(0.05);
  });

  it('are asked with readings that are understood, unless they are over', () => {
    const unclear = list.flatMap((one) =>
      readingsOf(one)
        .map((when) =>
          readExample({ ...one, when, ...(one.mode === 'moment' && { mode: 'range' }) }),
        )
        .filter((read) => read instanceof Error && !/is in the past/.test(read.message))
        .map((read) => `${one.when}: ${(read as Error).message}`),
    );
    expect(unclear).toEqual([]);
  });

  it('say what was understood of them where they are refused', () => {
    const refused = list.filter((one) => {
      const read = readExample(one);
      return read instanceof UserError && !read.extra?.understood;
    });
    expect(refused.map(({ when }) => when)).toEqual([]);
  });
});

it('many leave a choice of readings', () => {
  expect(Object.values(lists).flat().flatMap(readingsOf).length).toBeGreaterThan(150);
});
