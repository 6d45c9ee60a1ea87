import { fieldsIn, text, type Fields } from './values';

type LocationType = 'video' | 'link' | 'phone' | 'place';

/** What kind of place a booking has; undefined when it has none. */
export function locationType({ location, responses }: Fields): LocationType | undefined {
  const place = text(location);
  if (place === undefined) return undefined;
  const chosen = text(fieldsIn(fieldsIn(fieldsIn(responses).location).value).value) ?? '';
  if (/^integrations:/.test(place) || /^integrations:/.test(chosen)) return 'video';
  if (/^https?:\/\//i.test(place)) return 'link';
  const isPhone = /^(phone|userPhone)$/.test(chosen) || /^\+?[\d\s()./-]{6,}$/.test(place);
  return isPhone ? 'phone' : 'place';
}
