import type { Cursor } from './cursor';

/** "First and third Monday": alone, "first" is no number. */
export function ordinalInList(cursor: Cursor): number | undefined {
  const found = cursor.sense('ordinal')?.value;
  return cursor.sees(() => readListMark(cursor)) ? found : undefined;
}

/** "A segunda e a quarta terça", "el primer y el tercer lunes": before another one, that is no day. */
export function nthInList(cursor: Cursor): number | undefined {
  cursor.skip('on', 'the');
  const found = nthOf(cursor);
  const isList = cursor.sees(() => {
    if (!found || !readListMark(cursor)) return undefined;
    cursor.skip('on', 'the');
    return nthOf(cursor) && cursor.sense('weekday');
  });
  return isList ? found : undefined;
}

const nthOf = (cursor: Cursor): number | undefined =>
  (cursor.sense('nth') ?? cursor.sense('ordinal'))?.value;

const readListMark = (cursor: Cursor) => cursor.mark(',') ?? cursor.word('or', 'and');
