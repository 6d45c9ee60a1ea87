import { dateOf, monthOf, type Day } from './calendar';
import type { Cursor } from './cursor';
import { amountOf, ordinalOf, type DayPart } from './dayPart';

/** A number alone, where other dates are. */
export const bareDate = (cursor: Cursor): DayPart | undefined =>
  cursor.attempt(() => {
    const date = smallNumber(cursor);
    if (!date || cursor.sees(() => cursor.word('am', 'pm', 'oclock') ?? cursor.sense('unit')))
      return undefined;
    return { is: 'date', readings: [[undefined, date]] };
  });

const smallNumber = (cursor: Cursor): number | undefined => {
  const value = amountOf(cursor);
  return value !== undefined && value >= 1 && value <= 31 ? value : undefined;
};

/** "December 3", "3 de diciembre de 2026", "3-Dec-2026", "December 2026", "mid December". */
export function dated(cursor: Cursor, today: Day): DayPart | undefined {
  return (
    cursor.attempt(() => dayFirst(cursor)) ??
    cursor.attempt(() => {
      const isLed = cursor.follows('the');
      const month = cursor.sense('month');
      // In Spanish "mar 1 dic" is a Tuesday.
      if (!month || cursor.sees(() => dayFirst(cursor))) return undefined;
      cursor.attempt(() => cursor.mark('.') && cursor.next);
      cursor.attempt(() => cursor.next?.glued && cursor.mark('-') && cursor.next?.shape);
      cursor.skip('the');
      // "The December one" is a booking of that month.
      const isOne = isLed && cursor.sees(() => cursor.filler());
      const date = isOne ? undefined : dateAfterMonth(cursor);
      if (date !== undefined)
        return { is: 'date', readings: [[month.value, date]], ...year(cursor) };
      return monthSpan(month.value, year(cursor).year, today);
    })
  );
}

function dayFirst(cursor: Cursor): DayPart | undefined {
  const ordinal = ordinalOf(cursor);
  const date = ordinal ?? smallNumber(cursor);
  if (date === undefined) return undefined;
  const numbered = ordinal && cursor.attempt(() => monthNumber(cursor));
  if (numbered) return { is: 'date', readings: [[numbered, date]], ...year(cursor) };
  cursor.skip('of', 'on', 'the');
  if (cursor.next?.glued) cursor.mark('-', '.');
  const month = cursor.sense('month');
  return month && { is: 'date', readings: [[month.value, date]], ...year(cursor) };
}

/** The month of "el 4 del 12" and "am vierten zwölften". */
function monthNumber(cursor: Cursor): number | undefined {
  const { datesInWords, dotMakesOrdinal } = cursor.vocabulary;
  const isLed = datesInWords && cursor.skip('of');
  const month = isLed ? cursor.shape('ordinal')?.value : dotMakesOrdinal && ordinalOf(cursor);
  const isMonth = month && month <= 12 && !cursor.sees(() => cursor.sense('month'));
  return isMonth ? month : undefined;
}

const dateAfterMonth = (cursor: Cursor): number | undefined =>
  cursor.attempt(() => {
    const date = ordinalOf(cursor) ?? smallNumber(cursor);
    const isClock = cursor.sees(() => cursor.word('am', 'pm', 'oclock'));
    return isClock ? undefined : date;
  });

/** The year of a date, if one stands behind it. */
export const year = (cursor: Cursor): { year?: number } => ({
  ...cursor.attempt(() => {
    if (cursor.next?.glued) cursor.mark(',', '-', '.');
    cursor.skip('of');
    const found = amountOf(cursor);
    return found !== undefined && found >= 2000 && found < 2100 ? { year: found } : undefined;
  }),
});

/** A month without year is the present or the next one of that name. */
function monthSpan(month: number, given: number | undefined, today: Day): DayPart {
  const now = dateOf(today);
  const of = given ?? now.year + (month < now.month ? 1 : 0);
  return { is: 'span', days: monthOf(of, month), of: 'month' };
}
