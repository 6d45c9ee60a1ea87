import { problem } from '../../../../shared/wording/problem';
import { shown } from '../../../../shared/wording/shown';
import { readZone } from '../zone';
import type { Token } from './lexicon';

/** `UTC+5:30` of "+0530", "GMT+5:30" and the like, as luxon takes it. */
function fixedOffset(text: string): string | undefined {
  const [, sign, hours, minutes = '00'] =
    /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(text) ?? [];
  return sign && Number(hours) <= 14 ? `UTC${sign}${Number(hours)}:${minutes}` : undefined;
}

const leads = (token?: Token) =>
  token?.senses.some((one) => one.is === 'word' && one.value === 'zoneOf');
const follows = (token?: Token) =>
  token?.senses.some((one) => one.is === 'word' && one.value === 'zoneEnd');
const saysNothing = ({ senses }: Token) => senses.some(({ is }) => is === 'filler');

/** Takes the zone out of the tokens: it counts for all of them. Throws a problem for an unclear one. */
export function zoned(tokens: Token[], text: string): { tokens: Token[]; zone?: string } {
  const index = tokens.findIndex(({ shape }) => shape?.is === 'zone');
  // "3 pm local time" names none.
  if (index < 0)
    return { tokens: tokens.filter((token) => !(follows(token) && saysNothing(token))) };
  const { shape } = tokens[index];
  const { value } = shape as { value: string };
  const zone = fixedOffset(value) ?? readZone(value);
  let first = index;
  while (leads(tokens[first - 1])) first -= 1;
  let last = index + 1;
  while (follows(tokens[last])) last += 1;
  const rest = [...tokens.slice(0, first), ...tokens.slice(last)];
  if (rest.some((token) => token.shape?.is === 'zone')) {
    throw problem(`${shown(text)} names two time zones`, 'Name one of them.');
  }
  return { tokens: rest, zone };
}
