import { IANAZone } from 'luxon';
import { abbreviations, cities } from './cities';
import { isIn } from './countries';
import { problem } from './problem';
import { textOf } from './text';

/**
 * The IANA zone that a text means: its name, a city ("Berlin", "New York"), a common name
 * ("Pacific time", "CET") or whole hours ("UTC+2"); undefined for an empty text.
 * Throws a problem for a text that means none, or one of several zones.
 */
export function readZone(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const found = zonesNamed(text);
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    throw problem(
      `The time zone "${text}" is not clear: it may be ${choice(found)}`,
      'Ask which of these is meant, and use its name.',
    );
  }
  throw problem(
    `The time zone "${text}" is not known`,
    'Use an IANA name such as Europe/Berlin, or ask for the nearest large city.',
  );
}

/** Whether a text means a time zone, or one of several. */
export const namesZone = (text: string): boolean => zonesNamed(text).length > 0;

function zonesNamed(text: string): string[] {
  const short = text.toLowerCase().replace(/\s*\b(standard|daylight)?\s*time(\s*zone)?$/, '');
  if (Object.hasOwn(abbreviations, short)) return abbreviations[short];
  const hours = /^(?:utc|gmt)?\s*([+-])0?(\d{1,2})(?::?00)?$/.exec(short);
  // The signs of these zones are those of POSIX: the other way round.
  if (hours) return [`Etc/GMT${hours[1] === '+' ? '-' : '+'}${hours[2]}`].filter(isZone);

  const name = plain(short);
  const known = Intl.supportedValuesOf('timeZone');
  const whole = known.find((zone) => plain(zone) === name) ?? typed(text);
  if (whole) return [whole];
  // "Berlin, Germany": there is a London in Ontario as well.
  const [city, ...places] = short.split(',').map(plain);
  const found = zonesOfCity(city, known);
  const place = places.at(-1);
  return place ? found.filter((zone) => isIn(zone, place)) : found;
}

function zonesOfCity(city: string, known: string[]): string[] {
  if (Object.hasOwn(cities, city)) return [cities[city]].flat();
  const parts = known.map((zone) => ({ zone, segments: zone.split('/').map(plain) }));
  const last = parts.filter(({ segments }) => segments.at(-1) === city);
  const found = last.length > 0 ? last : parts.filter(({ segments }) => segments.includes(city));
  return found.map(({ zone }) => zone);
}

/** Names without list entry, such as Asia/Kolkata where the list still says Asia/Calcutta. */
function typed(text: string): string | undefined {
  const name = text.replaceAll(' ', '_');
  const variants = name.includes('/')
    ? [name]
    : ['Asia', 'Europe', 'America', 'Africa', 'Pacific', 'Atlantic'].map(
        (area) => `${area}/${name.replace(/(^|_)\p{Ll}/gu, (start) => start.toUpperCase())}`,
      );
  return variants.find(isZone);
}

const isZone = (name: string): boolean => IANAZone.isValidZone(name);

/** Comparable names: without accents, underscores and case. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[_.]/g, ' ').trim();

function choice(zones: string[]): string {
  const shown = zones.length > 6 ? [...zones.slice(0, 5), 'others'] : zones;
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(shown);
}
