import type { IDataObject } from 'n8n-workflow';
import { isZone } from '../../../shared/times/zone';
import { abbreviations, cities } from './cities';
import { isIn, today, zonesOfCountry, zonesOfPlace } from './countries';
import { problem, saying } from '../../../shared/wording/problem';
import { shown } from '../../../shared/wording/shown';
import { zonesOfRegion } from './regions';
import { sentence } from './sentences';
import { plain, textOf } from './text';

/**
 * The IANA zone that a text means: its name, a city ("Berlin", "New York"), a state or country with
 * one clock, a common name ("Pacific time", "CET") or whole hours ("UTC+2"); undefined for an empty
 * text. Throws a problem for a text that means none, or one of several zones.
 */
export function readZone(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const found = zonesNamed(text);
  if (found.length === 1) return today(found[0]);
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

/** The same, with a sentence for whoever typed it, where it cannot be read. */
export const zoneFor = (value: unknown, language: string): string | undefined =>
  saying(sentence('zoneUnclear', language, shown(textOf(value))), () => readZone(value));

/**
 * A zone as people write it: that of `GMT-3` has the sign of POSIX in its own name, Etc/GMT+3.
 * Other zones keep their names.
 */
export function zoneLabel(zone: string): string {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
  return sign ? `GMT${sign === '+' ? '-' : '+'}${hours}` : zone;
}

/** What is told of a zone that nobody named: it is the workflow's, and may not be the person's. */
export const assumed = (zone: string): IDataObject => ({
  timeZoneAssumed: true,
  timeZoneQuestion: `Nobody said where the person is, so times are those of ${zoneLabel(zone)}. Is that right, or which city are they in?`,
});

/** Whether words name a time zone, or one of several: a zone, a city or a common name. */
export const namesZone = (text: string): boolean => listed(shortened(text)).length > 0;

const shortened = (text: string): string =>
  text.toLowerCase().replace(/\s*\b(standard|daylight)?\s*time(\s*zone)?$/, '');

function zonesNamed(text: string): string[] {
  const short = shortened(text);
  const hours = /^(?:utc|gmt)?\s*([+-])0?(\d{1,2})(?::?00)?$/.exec(short);
  // The signs of these zones are those of POSIX: the other way round.
  if (hours) return [`Etc/GMT${hours[1] === '+' ? '-' : '+'}${hours[2]}`].filter(isZone);
  for (const wording of wordings(short)) {
    const found = [...listed(wording), ...regional(wording)];
    if (found.length > 0) return [...new Set(found)];
  }
  const zone = typed(text);
  return zone ? [zone] : (index().byArea.get(plain(short)) ?? []);
}

const LEADS =
  /^(?:(?:(?:i|we)(?: am|'m|'re| are)|living|based|located|somewhere|currently|in|from|near|around|at|the|downtown|greater)\s+)+/;

/** What a text may say the same in fewer words: "I'm in the Boston area", "Berlin (CET)". */
function wordings(short: string): string[] {
  const [, outer = short, inner = ''] = /^(.*?)\s*\((.*?)\)\s*$/.exec(short) ?? [];
  return [short, outer, inner].flatMap((one) => {
    const bare = shortened(one.replace(LEADS, ''));
    const place = bare.replace(/\s+(city|area|metro area|metro|region)$/, '');
    return [one, bare, place];
  });
}

/** The zones that a name means, by the lists alone. */
function listed(short: string): string[] {
  if (Object.hasOwn(abbreviations, short)) return abbreviations[short];
  const zone = index().whole.get(plain(short));
  if (zone) return [zone];
  // "Berlin, Germany": there is a London in Ontario as well.
  const [city, ...places] = short.split(',').map(plain);
  return places.length > 0 ? inPlace(city, places.at(-1)!) : inCity(city);
}

const inCity = (city: string): string[] =>
  Object.hasOwn(cities, city) ? [cities[city]].flat() : (index().byCity.get(city) ?? []);

const inPlace = (city: string, place: string): string[] =>
  inCity(city).filter((zone) => isIn(zone, place));

/** The zones of a region or a country, and of a city with one behind it: "Vancouver BC". */
function regional(short: string): string[] {
  const name = plain(short.replaceAll(',', ' '));
  const found = [...(zonesOfRegion(name) ?? []), ...(zonesOfCountry(name) ?? [])];
  const words = name.split(' ');
  for (let length = 1; found.length === 0 && length < words.length; length += 1) {
    const place = words.slice(-length).join(' ');
    if (zonesOfPlace(place)) found.push(...inPlace(words.slice(0, -length).join(' '), place));
  }
  return found;
}

interface Names {
  /** Zones by their whole names. */
  whole: Map<string, string>;
  /** Zones by the city in their names, which is the last part: Kentucky is not a city. */
  byCity: Map<string, string[]>;
  /** Zones by the first part of their names, which some countries are: Australia. */
  byArea: Map<string, string[]>;
}

let names: Names | undefined;

/** Made once, when a zone is first asked for: there are more than four hundred. */
function index(): Names {
  if (names) return names;
  const whole = new Map<string, string>();
  const byCity = new Map<string, string[]>();
  const byArea = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    whole.set(plain(zone), zone);
    const parts = zone.split('/').map(plain);
    byCity.set(parts.at(-1)!, [...(byCity.get(parts.at(-1)!) ?? []), zone]);
    byArea.set(parts[0], [...(byArea.get(parts[0]) ?? []), zone]);
  }
  names = { whole, byCity, byArea };
  return names;
}

/** Names without list entry, such as Asia/Kolkata where the list still says Asia/Calcutta. */
function typed(text: string): string | undefined {
  const name = text.replaceAll(' ', '_');
  const variants = name.includes('/')
    ? [name]
    : ['Asia', 'Europe', 'America', 'Africa', 'Pacific', 'Atlantic'].map(
        (area) => `${area}/${name.replace(/(^|_)\p{Ll}/gu, (start) => start.toUpperCase())}`,
      );
  const zone = variants.find(isZone);
  // Old names by country: US/Pacific.
  return zone && /^(us|canada|brazil|mexico|chile)\//i.test(zone)
    ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
    : zone;
}

function choice(zones: string[]): string {
  const shown = zones.length > 9 ? [...zones.slice(0, 8), 'others'] : zones;
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(shown);
}
