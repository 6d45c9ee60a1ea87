import { DateTime } from 'luxon';

/** What people call countries beside their names. */
const others: Record<string, string> = {
  'czech republic': 'CZ',
  england: 'GB',
  holland: 'NL',
  scotland: 'GB',
  'the netherlands': 'NL',
  turkey: 'TR',
  uae: 'AE',
  usa: 'US',
  wales: 'GB',
};

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Whether the place in which a city lies, as it was said, fits its time zone: "Germany" and "Europe"
 * fit Europe/Berlin, "Ontario" does not fit Europe/London. What is no country is taken for a state
 * of the USA, which people name most.
 */
export function isIn(zone: string, place: string): boolean {
  const area = zone.split('/', 1)[0].toLowerCase();
  return place === area || zonesOf(codeOf(place) ?? 'US').some((one) => isLike(one, zone));
}

function codeOf(place: string): string | undefined {
  if (Object.hasOwn(others, place)) return others[place];
  const names = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames('en', { type: 'region', style }),
  );
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).find((code) =>
    names.some((name) => name.of(code)?.toLowerCase() === place),
  );
}

/** Newer versions of Node.js have a method for it, older ones a property. */
function zonesOf(code: string): string[] {
  const country = new Intl.Locale(`und-${code}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[];
  };
  return country.getTimeZones?.() ?? country.timeZones ?? [];
}

/** Zones have several names: they are the same when their clocks are, in winter and in summer. */
const isLike = (one: string, other: string): boolean =>
  [1, 7].every((month) => offsetIn(one, month) === offsetIn(other, month));

const offsetIn = (zone: string, month: number): number =>
  DateTime.fromObject({ month }, { zone }).offset;
