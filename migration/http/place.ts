/** Where a booking takes place, as a request of API v2 says it. */
import { locationOf } from '../legacy/bookings';
import type { Request } from '../replace';
import type { Value, Values } from '../types';
import { object, omit, own } from '../values';

/** The part that Cal.com reads beside the type. */
const ofAttendee: Record<string, string> = {
  attendeeAddress: 'address',
  attendeeDefined: 'location',
  attendeePhone: 'phone',
  integration: 'integration',
};

/** The same of places of the host: when a booking is made, what the event type has counts. */
const ofHost: Record<string, string> = {
  address: 'address',
  link: 'link',
  organizersDefaultApp: '',
  phone: 'phone',
};

/** A request to book or to move to another place, with the place as Cal.com reads it. */
export function withPlace(request: Request): Request {
  const { method, segments, body, notes } = request;
  const path = `${method} ${segments.map((one, at) => (at === 1 ? '*' : one)).join('/')}`;
  const isNew = path === 'POST bookings';
  if (body.kind !== 'tree' || (!isNew && path !== 'PATCH bookings/*/location')) return request;
  const tree = object(body.tree);
  const place = placeOf(tree.location, isNew, notes);
  return place
    ? { ...request, body: { kind: 'tree', tree: { ...tree, location: place } } }
    : request;
}

/**
 * A place without what Cal.com would not read, which is noted. Undefined for one that is no object
 * of a known type. Takes what API v1 knew as well, when a booking is made.
 */
function placeOf(location: Value | undefined, isNew: boolean, notes: string[]): Values | undefined {
  const older = isNew ? locationOf(location) : undefined;
  if (older) return older;
  const { type, ...parts } = object(location);
  const hosts = own(ofHost, String(type));
  const read = own(ofAttendee, String(type)) ?? (isNew && hosts !== undefined ? '' : hosts);
  if (read === undefined) return undefined;
  const unread = Object.keys(parts).filter((name) => name !== read);
  notes.push(
    ...unread.map((name) =>
      name === hosts
        ? `location.${name} is left out: a booking whose location has the type ${String(type)} takes that of the event type. If the attendee was to give it, choose a type of the attendee under Location.`
        : `location.${name} is left out: Cal.com does not read it.`,
    ),
  );
  return { type, ...omit(parts, unread) };
}
