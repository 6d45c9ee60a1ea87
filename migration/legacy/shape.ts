/** How the output of the legacy node differs from the answers of API v1. */
import type { Match } from '../match';
import { slotsInOneItem } from '../replace';
import type { Reshaped } from '../types';
import { own } from '../values';

/** The keys of answers whose resource says it in another way. */
const names: Record<string, [list: string, one: string]> = {
  'api-keys': ['api_keys', 'api_key'],
  availabilities: ['availabilities', 'availability'],
  'booking-references': ['booking_references', 'booking_reference'],
  'credential-sync': ['credentials', 'credential'],
  'custom-inputs': ['event_type_custom_inputs', 'event_type_custom_input'],
  'destination-calendars': ['destinationCalendars', 'destinationCalendar'],
  'event-types': ['event_types', 'event_type'],
  me: ['users', 'user'],
  'selected-calendars': ['selected_calendars', 'selected_calendar'],
};

/** Answers without such a key, which are as they were. */
const bare =
  /^(POST \/(api-keys|bookings|invites)|DELETE \/bookings\/.*|GET .*\/(availability|connected-calendars|recordings|transcripts\/[^/]+)|PATCH .*\/publish)$/;

/** API v1 answered under a key for each resource; the legacy node gives what is inside. */
export function legacyShape({ route }: Match): Reshaped | undefined {
  const { method, path, list } = route;
  if (bare.test(`${method} ${path}`)) return undefined;
  if (route.deleted) return { advice: 'A delete gives { "deleted": true } now.' };
  const resource = path
    .split('/')
    .filter((part) => part !== '' && !part.includes('{'))
    .at(-1)!;
  if (resource === 'slots') {
    return slotsInOneItem;
  }
  if (resource === 'transcripts') return { advice: 'Each link is downloadLink of an item now.' };
  const [many, one] = own(names, resource) ?? [resource, resource.replace(/s$/, '')];
  const isSync = resource === 'credential-sync' && method === 'DELETE';
  return {
    inside: list ? many : isSync ? 'credentialDeleted' : one,
    ...(list && { list: true }),
    advice: list
      ? 'The list is in data of one item now.'
      : 'The items are the records themselves now.',
  };
}
