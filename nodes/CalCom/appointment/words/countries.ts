import { orderBy, uniqBy } from 'lodash';
import { DateTime } from 'luxon';
import { abbreviations, cities } from './cities';
import { zonesOfRegion, zonesOfRegions } from './regions';
import { plain } from './text';

/** What people call countries beside their names. */
const others: Record<string, string> = {
  america: 'US',
  'czech republic': 'CZ',
  holland: 'NL',
  'ivory coast': 'CI',
  korea: 'KR',
  'south korea': 'KR',
  'the netherlands': 'NL',
  turkey: 'TR',
  uae: 'AE',
  'united states of america': 'US',
  usa: 'US',
  'u s': 'US',
  'u s a': 'US',
};

/** Languages in which countries may be named, as times may. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names that zones have today, by those that the runtime may still list them with. */
const renamed: Record<string, string> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** The name that a zone has today. */
export const today = (zone: string): string => renamed[zone] ?? zone;

/**
 * The zones of a country, by its name in one of the languages of times: one for each of its clocks,
 * those that people name most first, from east to west. Undefined for what is not the name of a country.
 */
export function zonesOfCountry(place: string): string[] | undefined {
  const code = codeOf(place);
  return code === undefined ? undefined : clocksIn(zonesOf(code));
}

/**
 * Whether the place in which a city lies, as it was said, fits its time zone: "Germany" and "Europe"
 * fit Europe/Berlin, "Ontario" does not fit Europe/London. What is neither a country nor a known
 * region is taken for one of the USA, which people name most.
 */
export function isIn(zone: string, place: string): boolean {
  const area = zone.split('/', 1)[0].toLowerCase();
  const zones = zonesOfPlace(place) ?? zonesOf('US');
  return place === area || zones.some((one) => isLike(one, zone));
}

/** The zones of a region or country that is named beside a city. */
export function zonesOfPlace(place: string): string[] | undefined {
  const code = codeOf(place);
  const found = [...(zonesOfRegion(place, true) ?? []), ...(code ? zonesOf(code) : [])];
  return found.length > 0 ? found : undefined;
}

let codes: Map<string, string> | undefined;

function codeOf(place: string): string | undefined {
  if (Object.hasOwn(others, place)) return others[place];
  codes ??= allCodes();
  return codes.get(place);
}

/** Made once, when a country is first asked for: there are some two hundred and fifty. */
function allCodes(): Map<string, string> {
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const countries = pairs.filter((code) => zonesOf(code).length > 0);
  const found = new Map<string, string>();
  for (const style of ['short', 'long'] as const) {
    for (const language of [...LANGUAGES].reverse()) {
      const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of countries) {
        const name = names.of(code);
        if (name) found.set(plain(name), code);
      }
    }
  }
  return found;
}

/** Newer versions of Node.js have a method for it, older ones a property. */
function zonesOf(code: string): string[] {
  const country = new Intl.Locale(`und-${code}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[];
  };
  return (country.getTimeZones?.() ?? country.timeZones ?? []).map(today);
}

let named: Map<string, number> | undefined;

/** How many of the places that people name are in a zone. */
function namedIn(zone: string): number {
  if (!named) {
    named = new Map();
    const lists = [Object.values(cities), Object.values(abbreviations), zonesOfRegions()];
    for (const one of lists.flat(3)) named.set(one, (named.get(one) ?? 0) + 1);
  }
  return named.get(zone) ?? 0;
}

/** Of zones with the same clock the one that people know best; known and eastern ones first. */
const clocksIn = (zones: string[]): string[] =>
  orderBy(
    uniqBy(orderBy(zones, namedIn, 'desc'), (zone) => `${offsetIn(zone, 1)} ${offsetIn(zone, 7)}`),
    [(zone) => namedIn(zone) > 0, (zone) => offsetIn(zone, 1)],
    ['desc', 'desc'],
  );

/** Zones have several names: they are the same when their clocks are, in winter and in summer. */
const isLike = (one: string, other: string): boolean =>
  [1, 7].every((month) => offsetIn(one, month) === offsetIn(other, month));

const offsetIn = (zone: string, month: number): number =>
  DateTime.fromObject({ month }, { zone }).offset;
