/** `GET /v2/slots`: the four ways to ask, the range that is meant, and the form of the answer. */
import { DateTime, IANAZone } from 'luxon';
import type { Answer, SandboxRequest } from '../types';
import type { Store } from '../store';
import { badRequest, instant, notFound, personalTypes, teamBySlug, teamTypes } from './find';
import { noType } from './defaults';
import type { EventType } from './model';
import { offers } from './offers';
import type { Offer } from './offers';

interface SlotQuery {
  eventTypeId?: number;
  eventTypeSlug?: string;
  username?: string;
  usernames?: string[];
  teamSlug?: string;
  organizationSlug?: string;
  start: string;
  end: string;
  timeZone?: string;
  duration?: number;
  format?: 'time' | 'range';
  bookingUidToReschedule?: string;
}

/** What a date of the answer lists. */
interface Slot {
  start: string;
  end?: string;
  seatsBooked?: number;
  seatsRemaining?: number;
  seatsTotal?: number;
  attendeesCount?: number;
  bookingUid?: string;
}

/** `GET /v2/slots`. */
export function getAvailableSlots(request: SandboxRequest): Answer {
  const query: SlotQuery = { ...request.query, start: request.query.start, end: request.query.end };
  return { data: slotsByDate(request, typeToSearch(request.store, query), query) };
}

/**
 * Slots grouped by date, in the zone of the query; days without any are absent.
 * @throws 400 for a zone that does not exist.
 */
export function slotsByDate(
  { store, now, profile }: Pick<SandboxRequest, 'store' | 'now' | 'profile'>,
  eventType: EventType,
  query: SlotQuery,
  onlyHosts?: number[],
): Record<string, Slot[]> {
  const zone = query.timeZone ?? 'UTC';
  if (!IANAZone.isValidZone(zone)) {
    throw badRequest('timeZone property is wrong,timeZone must be a valid IANA time-zone ');
  }
  const length = query.duration ?? eventType.lengthInMinutes;
  const found = offers({
    store,
    now: now(),
    eventType,
    from: instant(query.start, 'start'),
    to: endOfRange(query.end),
    length,
    ignoring: query.bookingUidToReschedule ? [query.bookingUidToReschedule] : [],
    onlyHosts,
    heedsReservations: true,
  });
  const dates: Record<string, Slot[]> = {};
  for (const offer of found) {
    const local = offer.start.setZone(zone);
    const date = local.toFormat('yyyy-MM-dd');
    // The first slot of a day is enough for types that show no other.
    if (dates[date] && eventType.onlyShowFirstAvailableSlot === true) continue;
    (dates[date] ??= []).push({
      start: local.toISO() ?? '',
      ...(query.format === 'range' && { end: local.plus({ minutes: length }).toISO() ?? '' }),
      ...seatCounts(eventType, offer, profile === 'cloud'),
    });
  }
  return dates;
}

/** An end at midnight UTC, be it a plain date or spelled out, includes that day. */
function endOfRange(end: string): DateTime {
  const time = instant(end, 'end');
  return time.equals(time.startOf('day')) ? time.endOf('day') : time;
}

function seatCounts({ seats }: EventType, { joins }: Offer, countsAttendees: boolean) {
  if (!('seatsPerTimeSlot' in seats)) return {};
  const seatsBooked = joins?.attendees.length ?? 0;
  return {
    seatsBooked,
    seatsRemaining: seats.seatsPerTimeSlot - seatsBooked,
    seatsTotal: seats.seatsPerTimeSlot,
    ...(joins && {
      bookingUid: joins.uid,
      ...(countsAttendees && { attendeesCount: seatsBooked }),
    }),
  };
}

/** @throws 404 for an unknown type, 400 when the query names none in any of the four ways. */
function typeToSearch(store: Store, query: SlotQuery): EventType {
  const { eventTypeId, eventTypeSlug, username, teamSlug, usernames, organizationSlug } = query;
  const named = eventTypeId !== undefined || (eventTypeSlug && (username || teamSlug));
  if (!named && (usernames?.length ?? 0) < 2) {
    throw badRequest(
      'usernames property is wrong,The array must contain at least 2 elements., usernames must be an array ',
    );
  }
  if (usernames && !named && !organizationSlug) {
    throw badRequest(
      'organizationSlug property is wrong,organizationSlug should not be empty, organizationSlug must be a string ',
    );
  }
  const found = usernames ? groupType(store, usernames) : typeNamed(store, query);
  if (!found) throw notFound('Event Type not found');
  return found;
}

function typeNamed(store: Store, query: SlotQuery): EventType | undefined {
  const { eventTypeId, eventTypeSlug, username, teamSlug, organizationSlug } = query;
  if (eventTypeId !== undefined) return store.eventTypes.get(eventTypeId);
  const hasSlug = ({ slug }: EventType) => slug === eventTypeSlug;
  if (username !== undefined) {
    const user = store.userByUsername(username);
    if (!user) throw notFound(`User with username ${username} not found`);
    return personalTypes(store, user.id).find(hasSlug);
  }
  if (teamSlug === undefined) return undefined;
  const team = teamBySlug(store, teamSlug, organizationSlug);
  if (!team) throw notFound(`Team with slug ${teamSlug} not found`);
  return teamTypes(store, team.id).find(hasSlug);
}

/** Several people at once, without an event type of their own: all must be free for half an hour. */
export function groupType(store: Store, usernames: string[]): EventType {
  const hosts = usernames.map((username) => {
    const user = store.userByUsername(username);
    if (!user) throw notFound(`User with username ${username} not found`);
    return { userId: user.id };
  });
  return { ...noType, schedulingType: 'collective', hosts };
}
