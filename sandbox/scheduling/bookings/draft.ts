/** A booking before it has a time slot: who comes, where, for how long, with which answers. */
import { DateTime } from 'luxon';
import { refuse } from '../../refuse';
import type { Profile, SandboxRequest } from '../../types';
import type { User } from '../../store';
import { badRequest, instant } from '../find';
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
export function draftOf(request: SandboxRequest, type: EventType, body: BookingBody): Draft {
  const { store, now, profile } = request;
  const { guests = [], metadata = {}, routing } = body;
  const attendee = { ...body.attendee, name: nameFor(type, body) };
  checkEmails([attendee.email, ...guests]);
  checkPhone(attendee.phoneNumber);
  const email = attendee.email ?? `${attendee.phoneNumber?.slice(1)}@sms.cal.example.com`;
  const own = checkedResponses(type, body, profile);
  const starts = startsOf(type, body, profile);
  if (starts[0] < now()) throw refuse('Attempting to book a meeting in the past.');
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

/** The name as one text; first and last name can be answered under the slug of the question. */
function nameFor({ bookingFields }: EventType, body: BookingBody): string {
  const field = bookingFields.find(({ slug }) => slug === 'name');
  if (field?.type !== 'splitName') return body.attendee.name;
  const { splitName } = body.bookingFieldsResponses ?? {};
  const name =
    typeof splitName === 'object' && splitName !== null && 'firstName' in splitName
      ? [splitName.firstName, 'lastName' in splitName && splitName.lastName]
          .filter(Boolean)
          .join(' ')
      : body.attendee.name;
  if (field.lastNameRequired === true && !/\S\s+\S/.test(name)) {
    throw refuse('responses - {FIELD}Invalid string, ', 'name');
  }
  return name;
}

function lengthOf(type: EventType, wanted: number | undefined): number {
  if (wanted === undefined) return type.lengthInMinutes;
  const possible = type.lengthInMinutesOptions;
  if (!possible) {
    throw refuse(
      "Can't specify 'lengthInMinutes' because event type does not have multiple possible …",
      `lengths. Please, remove the 'lengthInMinutes' field from the request.`,
    );
  }
  if (possible.includes(wanted)) return wanted;
  throw refuse(
    "Provided 'lengthInMinutes' is not one of the possible lengths for the event type. The …",
    `possible lengths are: ${possible.join(', ')}`,
  );
}

/** Occurrences keep the attendee's time of day when the clocks change. */
function startsOf({ id, recurrence }: EventType, body: BookingBody, profile: Profile): DateTime[] {
  const first = instant(body.start, 'start');
  if (!recurrence) {
    // The community server books one meeting.
    if (body.recurrenceCount === undefined || profile === 'selfHosted') return [first];
    throw refuse('Event type with id=… is not a recurring event', id);
  }
  const count = body.recurrenceCount ?? recurrence.occurrences;
  if (count > recurrence.occurrences) {
    throw refuse(
      "Provided recurrence count is higher than the event type's recurring event count.",
    );
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
  throw refuse(
    "Attendee with this email can't book because the maximum number of active bookings has …",
    'been reached.' +
      (offer
        ? ` The existing booking with rescheduleUid ${active[0].uid} can be moved instead.`
        : ''),
  );
}
