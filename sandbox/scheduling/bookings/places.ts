/** Where a meeting takes place: from the location input of a booking to what is stored. */
import { randomInt } from 'node:crypto';
import { refuse } from '../../refuse';
import type { Profile } from '../../types';
import type { Booking, EventType, Location } from '../model';

/** The server's own names of the integrations whose booking location is not `integrations:<slug>`. */
const integrations: Record<string, string> = {
  'cal-video': 'integrations:daily',
  'google-meet': 'integrations:google:meet',
  'office365-video': 'integrations:office365_video',
};

/** The name under which a location type is stored among the answers to the booking questions. */
const responseNames: Record<string, string> = {
  address: 'inPerson',
  link: 'link',
  phone: 'userPhone',
  attendeeAddress: 'attendeeInPerson',
  attendeePhone: 'phone',
  attendeeDefined: 'somewhereElse',
  organizersDefaultApp: 'conferencing',
};

export interface Place {
  location: string;
  /** Stored among the answers; absent when the attendee chose nothing. */
  response?: { value: string; optionValue: string };
}

const calVideo: Location = { type: 'integration', integration: 'cal-video' };

/**
 * The place that a new booking gets: what the attendee chose of the type's offer, else the first
 * place offered. @throws 400 naming the offer when the choice is not in it.
 */
export function placeFor(
  { id, locations }: EventType,
  chosen: Location | string | undefined,
): Place {
  const offered = locations.length ? locations : [calVideo];
  if (typeof chosen === 'string') return { location: chosen };
  if (!chosen) return { location: concrete(offered[0]) };
  const match = offered.find(
    ({ type, integration }) => type === chosen.type && integration === chosen.integration,
  );
  if (!match) {
    const names = offered.map(({ type, integration }) => integration ?? type).join(', ');
    const rest = `has following locations: ${names}`;
    if (chosen.type !== 'integration') {
      throw refuse(
        'Booking location with type … not valid for event type with id=…. The event type has …',
        chosen.type,
        id,
        rest.replace('has ', ''),
      );
    }
    throw refuse(
      'Booking location with integration … not valid for event type with id=…. The event type …',
      chosen.integration,
      id,
      rest,
    );
  }
  const merged = { ...match, ...chosen };
  return { location: concrete(merged), response: responseTo(merged) };
}

/** The place that `PATCH …/location` asks for; it is not bound to the type's offer. */
export function placeFrom(location: Location): Place {
  return { location: concrete(location), response: responseTo(location) };
}

/**
 * Opens the video room of a booking. Self-hosted servers have not set up the integrations: there
 * the reference to a Cal Video room has no UID.
 */
export function openRoom(booking: Booking, profile: Profile, webUrl: string): void {
  const rooms: Record<string, { type: string; url: string }> = {
    'integrations:daily': { type: 'daily_video', url: `${webUrl}/video/${booking.uid}` },
    'integrations:google:meet': { type: 'google_meet_video', url: meetLink() },
  };
  const room = rooms[booking.location];
  delete booking.videoCallUrl;
  booking.references = booking.references.filter(({ type }) => !type.endsWith('_video'));
  if (!room || (profile === 'selfHosted' && room.type !== 'daily_video')) return;
  if (profile === 'cloud') booking.videoCallUrl = room.url;
  booking.references.push({
    id: booking.id * 10 + booking.references.length,
    type: room.type,
    eventUid: profile === 'cloud' ? `room-${booking.uid.slice(0, 8)}` : '',
    destinationCalendarId: null,
  });
}

function concrete({ type, integration, ...rest }: Location): string {
  if (type === 'integration') {
    const name = String(integration);
    return integrations[name] ?? `integrations:${name.replace(/-video$/, '')}`;
  }
  const value = rest.address ?? rest.link ?? rest.phone ?? rest.location;
  return typeof value === 'string' ? value : (responseNames[type] ?? type);
}

function responseTo({ type, ...rest }: Location): Place['response'] {
  if (type === 'integration') {
    return { value: concrete({ type, ...rest }), optionValue: '' };
  }
  const own = type.startsWith('attendee') ? (rest.address ?? rest.phone ?? rest.location) : '';
  return { value: responseNames[type] ?? type, optionValue: typeof own === 'string' ? own : '' };
}

function meetLink(): string {
  const letters = (count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(97 + randomInt(26))).join('');
  return `https://meet.google.com/${letters(3)}-${letters(4)}-${letters(3)}`;
}
