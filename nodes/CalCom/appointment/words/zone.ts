import type { IDataObject } from 'n8n-workflow';
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

/** What is told of a zone that nobody named: it is the workflow's, and may not be the person's. */
export const assumed = (zone: string): IDataObject => ({
  timeZoneAssumed: true,
  timeZoneQuestion: `Nobody said where the person is, so times are those of ${zone}. Is that right, or which city are they in?`,
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
  const found = listed(short);
  if (found.length > 0) return found;
  const zone = typed(text);
  return zone ? [zone] : (index().byArea.get(plain(short)) ?? []);
}

/** The zones that a name means, by the lists alone. */
function listed(short: string): string[] {
  if (Object.hasOwn(abbreviations, short)) return abbreviations[short];
  const { whole, byCity } = index();
  const zone = whole.get(plain(short));
  if (zone) return [zone];
  // "Berlin, Germany": there is a London in Ontario as well.
  const [city, ...places] = short.split(',').map(plain);
  const found = Object.hasOwn(cities, city) ? [cities[city]].flat() : (byCity.get(city) ?? []);
  const place = places.at(-1);
  return place ? found.filter((one) => isIn(one, place)) : found;
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
