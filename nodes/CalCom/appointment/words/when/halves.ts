import { sortBy } from 'lodash';
import { DAY, FIRST_HOUR, type Clock, type Hours } from './clock';

const HALF = DAY / 2;

/** The minute that a time means by itself: of two, the one between 7 and 19. */
export const settled = ({ minute, open }: Clock): number =>
  open && minute < FIRST_HOUR ? minute + HALF : minute;

/** Both minutes that a time can mean. */
export const readings = ({ minute, open }: Clock): number[] =>
  open ? [minute, minute + HALF] : [minute];

/** The minute that a time means within hours that were named beside it; undefined if none does. */
export const within = (clock: Clock, [from, to]: Hours): number | undefined =>
  readings({ ...clock, open: clock.open || clock.soft === true }).find(
    (minute) => minute >= from && minute < to,
  );

/** Two times of which the second one comes later; undefined where none does. */
export function ordered(first: Clock, last: Clock): Hours | undefined {
  const from = settled(first);
  const pairs = readings(first)
    .flatMap((one) => readings(last).map((other): Hours => [one, other]))
    .filter(([one, other]) => one < other);
  // "From 2 to 10" begins when "at 2" is.
  return sortBy(
    pairs,
    ([one, other]) => other - one,
    ([one]) => one !== from,
  ).at(0);
}
