/** A booking before it has a time slot: who comes, where, for how long, with which answers. */
import { DateTime } from 'luxon';
import type { SandboxRequest } from '../../types';
import type { User } from '../../store';
import { badRequest, instant, notFound } from '../find';
import type { Attendee, EventType } from '../model';
import { checkEmails, checkPhone } from '../people';
import type { BookingBody } from './body';
import { checkVerified } from './emailVerification';
import { placeFor } from './places';
import type { Place } from './places';
import { checkedResponses } from './questions';

export interface Draft {
  length: number;
  /** The first start and those of later occurrences. */
  starts: DateTime[];
  attendee: Omit<Attendee, 'id'>;
  guests: string[];
  responses: Record<string, unknown>;
  metadata: Record<string, unknown>;
  place: Place;
  onlyHosts?: number[];
}

/** @throws 400 for whatever the type does not allow; 404 for occurrences of a type without any. */
export function draftOf({ store, now }: SandboxRequest, type: EventType, body: BookingBody): Draft {
  const { attendee, guests = [], metadata = {}, routing } = body;
  checkEmails([attendee.email, ...guests]);
  checkPhone(attendee.phoneNumber);
  const email = attendee.email ?? `${attendee.phoneNumber?.slice(1)}@sms.cal.example.com`;
  const own = checkedResponses(type, body);
  const starts = startsOf(type, body);
  if (starts[0] < now()) throw badRequest('Attempting to book a meeting in the past.');
  checkMetadata(metadata);
  if (type.requiresBookerEmailVerification === true) {
    checkVerified(store, email, body.emailVerificationCode);
  }
  checkActiveBookings(store, type, email, now());
  const place = placeFor(type, body.location ?? body.meetingUrl);
  return {
    length: lengthOf(type, body.lengthInMinutes),
    starts,
    attendee: {
      name: attendee.name,
      email,
      timeZone: attendee.timeZone,
      language: attendee.language ?? 'en',
      absent: false,
      ...(attendee.phoneNumber && { phoneNumber: attendee.phoneNumber }),
    },
    guests,
    responses: {
      email,
      name: attendee.name,
      ...(attendee.phoneNumber && { attendeePhoneNumber: attendee.phoneNumber }),
      ...own,
      ...(guests.length && { guests }),
      ...(place.response && { location: place.response }),
    },
    metadata,
    place,
    onlyHosts: routing?.teamMemberIds,
  };
}

function lengthOf(type: EventType, wanted: number | undefined): number {
  if (wanted === undefined) return type.lengthInMinutes;
  const possible = type.lengthInMinutesOptions;
  if (!possible) {
    throw badRequest(
      `lengthInMinutes is only for event types of variable length; event type with id=${type.id} always takes ${type.lengthInMinutes} minutes.`,
    );
  }
  if (possible.includes(wanted)) return wanted;
  throw badRequest(
    `lengthInMinutes=${wanted} is not a possible length of event type with id=${type.id}. Possible lengths are: ${possible.join(', ')}.`,
  );
}

/** Occurrences keep the attendee's time of day when the clocks change. */
function startsOf({ id, recurrence }: EventType, body: BookingBody): DateTime[] {
  const first = instant(body.start, 'start');
  if (!recurrence) {
    if (body.recurrenceCount === undefined) return [first];
    throw notFound(`Event type with id=${id} is not a recurring event type`);
  }
  const count = body.recurrenceCount ?? recurrence.occurrences;
  if (count > recurrence.occurrences) {
    throw badRequest(`recurrenceCount must not be greater than ${recurrence.occurrences}.`);
  }
  const units: Record<string, 'weeks' | 'months' | 'years'> = {
    weekly: 'weeks',
    monthly: 'months',
    yearly: 'years',
  };
  const local = first.setZone(body.attendee.timeZone);
  return Array.from({ length: count }, (_, index) =>
    local.plus({ [units[recurrence.frequency]]: index * recurrence.interval }).toUTC(),
  );
}

function checkMetadata(metadata: Record<string, unknown>): void {
  const entries = Object.entries(metadata);
  if (entries.length > 50) throw badRequest('metadata must not have more than 50 keys');
  for (const [key, value] of entries) {
    if (key.length > 40) throw badRequest('metadata keys must not be longer than 40 characters');
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw badRequest(`metadata.${key} must be a text, a number or a boolean`);
    }
    if (typeof value === 'string' && value.length > 500) {
      throw badRequest(`metadata.${key} must not be longer than 500 characters`);
    }
  }
}

function checkActiveBookings(
  store: SandboxRequest['store'],
  type: EventType,
  email: User['email'],
  now: DateTime,
): void {
  const limit = type.bookerActiveBookingsLimit;
  if (typeof limit !== 'object' || limit === null || !('maximumActiveBookings' in limit)) return;
  const active = [...store.bookings.values()].filter(
    ({ eventTypeId, status, end, attendees }) =>
      eventTypeId === type.id &&
      (status === 'accepted' || status === 'pending') &&
      DateTime.fromISO(end) > now &&
      attendees.some((attendee) => attendee.email === email),
  );
  if (active.length < Number(limit.maximumActiveBookings)) return;
  const offer = 'offerReschedule' in limit && limit.offerReschedule === true;
  throw badRequest(
    "Attendee with this email can't book because the maximum number of active bookings has been reached." +
      (offer
        ? ` The existing booking with rescheduleUid ${active[0].uid} can be moved instead.`
        : ''),
  );
}
