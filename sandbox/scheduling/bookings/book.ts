/** Writes bookings into the store. */
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { SandboxRequest } from '../../types';
import { iso } from '../find';
import type { Attendee, Booking, EventType } from '../model';
import { hostsOf, staffingsAt } from '../offers';
import type { Search } from '../search';
import type { Draft } from './draft';
import { openRoom } from './places';
import { titleOf } from './title';
import { icsUidOf, newUid } from './uid';

type Fields = Pick<
  Booking,
  'status' | 'attendees' | 'responses' | 'metadata' | 'location' | 'description'
> &
  Partial<Booking>;

/** Adds a booking at the time of the search, with hosts who are free then. */
export function addBooking(
  { store, now, profile }: Pick<SandboxRequest, 'store' | 'now' | 'profile'>,
  search: Search,
  fields: Fields,
): Booking {
  const uid = newUid();
  const time = iso(now());
  const hostIds = fields.hostIds ?? staff(search);
  const booking: Booking = {
    id: store.nextId('booking'),
    uid,
    eventTypeId: search.eventType.id,
    title: '',
    start: iso(search.from),
    end: iso(search.to),
    icsUid: isSeated(search.eventType) ? icsUidOf(profile) : icsUidOf(profile, uid),
    icsSequence: 0,
    absentHost: false,
    references: [],
    sent: [],
    createdAt: time,
    updatedAt: time,
    ...fields,
    hostIds,
  };
  booking.title ||= titleOf(store, search.eventType, booking);
  store.bookings.set(uid, booking);
  openRoom(booking, profile, store.webUrl);
  return booking;
}

/** What a draft becomes once it has a time. */
export function fieldsOf(
  { store }: Pick<SandboxRequest, 'store'>,
  type: EventType,
  draft: Draft,
): Omit<Fields, 'status'> {
  const id = () => store.nextId('attendee');
  const { attendee, guests } = draft;
  const invited = guests.map(
    (email): Attendee => ({
      id: id(),
      name: '',
      email,
      timeZone: attendee.timeZone,
      language: attendee.language,
      absent: false,
      isGuest: true,
    }),
  );
  const { notes } = draft.responses;
  return {
    attendees: isSeated(type) ? [] : [{ id: id(), ...attendee }, ...invited],
    responses: draft.responses,
    metadata: isSeated(type) ? {} : draft.metadata,
    location: draft.place.location,
    description: typeof notes === 'string' ? notes : '',
  };
}

/** Gives the attendee of a draft a seat. The first seat has the iCalendar UID of its booking. */
export function addSeat(
  { store, profile }: Pick<SandboxRequest, 'store' | 'profile'>,
  booking: Booking,
  draft: Draft,
): Attendee {
  const seat: Attendee = {
    id: store.nextId('attendee'),
    ...draft.attendee,
    seatUid: randomUUID(),
    icsUid: booking.attendees.length ? icsUidOf(profile) : booking.icsUid,
    responses: draft.responses,
    metadata: draft.metadata,
  };
  booking.attendees.push(seat);
  return seat;
}

/** Whether several people can book the same time of a type. */
export function isSeated({ seats }: EventType): boolean {
  return 'seatsPerTimeSlot' in seats;
}

/** Whether a meeting at this start has to be confirmed by its host. */
export function needsConfirmation(
  { confirmationPolicy: policy }: EventType,
  start: DateTime,
  now: DateTime,
): boolean {
  if (!('type' in policy)) return false;
  if (policy.type === 'always' || !policy.noticeThreshold) return true;
  const { unit, count } = policy.noticeThreshold;
  return start < now.plus({ [unit]: count });
}

/** Of several ways to staff a meeting the one whose organizer has the fewest of them. */
function staff(search: Search): number[] {
  const possible = staffingsAt(search);
  // A host who allows conflicts books themselves although they are not free.
  if (!possible.length) return hostsOf(search.eventType).map(({ userId }) => userId);
  const load = ([organizer]: number[]) =>
    [...search.store.bookings.values()].filter(
      ({ hostIds, eventTypeId, status }) =>
        hostIds[0] === organizer && eventTypeId === search.eventType.id && status === 'accepted',
    ).length;
  return possible.reduce((best, next) => (load(next) < load(best) ? next : best));
}
