/** Lists of locations, which the server checks one by one and refuses in sentences of its own. */
import { badRequest } from '../find';
import type { Location } from '../model';
import { isPhone } from '../people';

/** An address of the internet, with or without protocol: its host has a dot, or is a number. */
const URL_ADDRESS =
  /^((https?|ftp):\/\/)?([^\s/:@]+@)?(([^\s/:@.]+\.)+[a-z]{2,}|\d+(\.\d+){3})\.?(:\d+)?([/?#]\S*)?$/i;

/** What a location of a type may not be without, and the check's own words. */
const checks: Record<string, { key: string; fits: (value: string) => boolean; rule: string }> = {
  address: {
    key: 'address',
    fits: (value) => value !== '',
    rule: 'must be longer than or equal to 1 characters',
  },
  link: {
    key: 'link',
    fits: (value) => URL_ADDRESS.test(value),
    rule: 'must be a URL address',
  },
  phone: {
    key: 'phone',
    fits: (value) => isPhone(value.replace(/[\s().-]/g, '')),
    rule: 'must be a valid phone number',
  },
};

/** @throws 400 for an empty list, and for a place that cannot be one. */
export function checkLocations(locations: Location[]): void {
  if (locations.length === 0) throw badRequest("'locations' must contain at least 1 location.");
  for (const location of locations) {
    const check = checks[location.type];
    if (!check || check.fits(String(location[check.key] ?? ''))) continue;
    const { key, rule } = check;
    throw badRequest(`Validation failed for ${location.type} location: ${key} ${rule}`);
  }
}
