/** `POST /v2/bookings/{bookingUid}/reschedule`: a new booking takes the place of the old one. */
import { randomUUID } from 'node:crypto';
import { omit } from 'lodash';
import { DateTime } from 'luxon';
import { refuse as refusal } from '../../refuse';
import type { Answer, SandboxRequest } from '../../types';
import {
  badRequest,
  bookingByUid,
  eventTypeOf,
  instant,
  iso,
  managesEventType,
  organizer,
} from '../find';
import type { Attendee, Booking, EventType } from '../model';
import { seatedBookingAt, staffingsAt } from '../offers';
import type { Search } from '../search';
import { createdAnswer, viewOf } from './answer';
import type { RescheduleBody } from './body';
import { addBooking, isSeated, needsConfirmation } from './book';
import { exemptions } from './create';
import { requested, rescheduled } from './payload';
import { subjectOf } from './subject';
import { claim } from './slotCheck';
import { icsUidOf } from './uid';

/**
 * `POST /v2/bookings/{bookingUid}/reschedule`: the old booking is cancelled, a new one takes its
 * place.
 */
export async function rescheduleBooking(request: SandboxRequest): Promise<Answer> {
  const { store, params, profile } = request;
  const body: RescheduleBody = request.body;
  const now = request.now();
  const old = bookingByUid(store, params.bookingUid);
  const type = eventTypeOf(store, old);
  const seat = seatToMove(request, old, body);
  if (!store.eventTypes.has(old.eventTypeId)) {
    throw refusal('The requested event-types do not exist.');
  }
  const isHost = managesEventType(store, request.user, type);
  checkMovable(old, type, now, isHost);

  const search = searchFor(request, old, type, body, seat);
  const pending = needsConfirmation(type, search.from, now) && !isByOwner(request, old, body);
  await claim([search], { pending, profile, ...exemptions(request, type, body) });
  // A parallel request may have moved it meanwhile.
  checkMovable(old, type, now, isHost);

  const before = { ...old };
  const joined = seat && seatedBookingAt(search);
  // A seat that joins another booking is the same one there.
  const moved =
    seat && (joined ? seat : { ...seat, seatUid: randomUUID(), icsUid: icsUidOf(profile) });
  const booking = moved
    ? moveSeat(request, search, old, moved, body)
    : move(request, search, old, body, pending);
  const about = subjectOf(store, booking, profile);
  await (pending
    ? request.emit('BOOKING_REQUESTED', requested(store, booking, profile), about)
    : request.emit('BOOKING_RESCHEDULED', rescheduled(store, booking, before, moved), about));
  return {
    status: 201,
    data: createdAnswer(booking, viewOf(request, { seatUid: moved?.seatUid })),
  };
}

/** One seat of a seated booking moves alone; without a seat its host moves the whole meeting. */
function seatToMove(
  { store, user }: SandboxRequest,
  old: Booking,
  { seatUid }: RescheduleBody,
): Attendee | undefined {
  const type = eventTypeOf(store, old);
  if (seatUid === undefined) {
    if (!isSeated(type) || managesEventType(store, user, type)) return undefined;
    throw refusal(
      'Booking with uid=… is a seated booking which means you have to provide seatUid in the …',
      old.uid,
      'request body to specify which seat specifically you want to reschedule.',
    );
  }
  const seat = old.attendees.find((attendee) => attendee.seatUid === seatUid);
  if (!seat) {
    throw refusal('Invalid seatUid: this seat does not exist or has already been cancelled.');
  }
  return seat;
}

function checkMovable(
  { uid, status, rescheduledToUid, start }: Booking,
  type: EventType,
  now: DateTime,
  isHost: boolean,
): void {
  const refuse = (why: string) =>
    badRequest(`Can't reschedule booking with uid=${uid} because ${why}`);
  if (status === 'cancelled' && rescheduledToUid) {
    throw refusal(
      "Can't reschedule booking with uid=… because it has been cancelled and rescheduled already …",
      uid,
      `to booking with uid=${rescheduledToUid}. Please provide uid of a booking that is not cancelled and not rescheduled already.`,
    );
  }
  if (status === 'cancelled' && type.allowReschedulingCancelledBookings !== true) {
    throw refusal(
      "Can't reschedule booking with uid=… because it has been cancelled. Please provide uid of …",
      uid,
      'a booking that is not cancelled.',
    );
  }
  if (status === 'rejected' || status === 'awaiting_host') throw refuse(`its status is ${status}.`);
  // The type's own rule is for its attendees.
  const rule = isHost ? undefined : type.disableRescheduling;
  if (typeof rule === 'object' && rule !== null) {
    if ('minutesBefore' in rule && typeof rule.minutesBefore === 'number') {
      const last = DateTime.fromISO(start).minus({ minutes: rule.minutesBefore });
      if (now > last) throw refuse(`it starts in less than ${rule.minutesBefore} minutes.`);
    } else if ('disabled' in rule && rule.disabled === true) {
      throw refuse('its event type does not allow rescheduling.');
    }
  }
  if (DateTime.fromISO(start) < now && type.allowReschedulingPastBookings !== true) {
    throw refuse('it lies in the past.');
  }
}

/** The new time, with the same length and, where the type or the caller asks for it, the same host. */
function searchFor(
  { store, now }: SandboxRequest,
  old: Booking,
  eventType: EventType,
  body: RescheduleBody,
  seat: Attendee | undefined,
): Search {
  const length = DateTime.fromISO(old.end).diff(DateTime.fromISO(old.start)).as('minutes');
  const from = instant(body.start, 'start');
  if (from < now()) throw refusal('Attempting to book a meeting in the past.');
  const staysBehind = seat !== undefined && old.attendees.length > 1;
  const search: Search = {
    store,
    now: now(),
    eventType,
    from,
    to: from.plus({ minutes: length }),
    length,
    ignoring: staysBehind ? [] : [old.uid],
  };
  const same = { ...search, onlyHosts: old.hostIds };
  const mustBeSame =
    body.rescheduleWithSameHost || eventType.rescheduleWithSameRoundRobinHost === true;
  return mustBeSame || staffingsAt(same).length ? same : search;
}

/** The key of a host or the owner's address in `rescheduledBy` makes a second confirmation superfluous. */
function isByOwner(
  { store, user }: SandboxRequest,
  old: Booking,
  { rescheduledBy }: RescheduleBody,
): boolean {
  return (
    managesEventType(store, user, eventTypeOf(store, old)) ||
    rescheduledBy === organizer(store, old).email
  );
}

function move(
  request: SandboxRequest,
  search: Search,
  old: Booking,
  body: RescheduleBody,
  pending: boolean,
): Booking {
  const booking = addBooking(request, search, {
    ...successor(old, search, body),
    status: pending ? 'pending' : 'accepted',
    attendees: old.attendees.map((attendee) => ({ ...attendee, absent: false })),
  });
  close(request, old, booking, body);
  return booking;
}

/**
 * The seat joins the meeting at the new time or gets one of its own. Meetings that it joins or
 * leaves keep their update time, and one that it was the last to leave is cancelled without a
 * successor.
 */
function moveSeat(
  request: SandboxRequest,
  search: Search,
  old: Booking,
  seat: Attendee,
  body: RescheduleBody,
): Booking {
  const target =
    seatedBookingAt(search) ??
    addBooking(request, search, {
      ...successor(old, search, body),
      icsUid: seat.icsUid,
      rescheduledFromUid: undefined,
      status: 'accepted',
      attendees: [],
    });
  old.attendees = old.attendees.filter(({ id }) => id !== seat.id);
  target.attendees.push(seat);
  if (!old.attendees.length)
    Object.assign(old, { status: 'cancelled', updatedAt: iso(request.now()) });
  return target;
}

/** What the new booking takes over from the old one. */
function successor(old: Booking, search: Search, body: RescheduleBody) {
  const isFree = staffingsAt(search).length > 0;
  const sameHost = search.onlyHosts !== undefined || !isFree;
  return {
    ...omit(old, 'id', 'uid', 'start', 'end', 'createdAt', 'updatedAt', 'videoCallUrl'),
    hostIds: sameHost ? old.hostIds : undefined,
    title: sameHost ? old.title : '',
    icsSequence: old.icsSequence + 1,
    absentHost: false,
    references: [],
    sent: [],
    cancellationReason: undefined,
    rescheduledFromUid: old.uid,
    rescheduledToUid: undefined,
    rescheduledByEmail: body.rescheduledBy,
    reschedulingReason: body.reschedulingReason,
  };
}

function close(
  { now }: SandboxRequest,
  old: Booking,
  { uid }: Booking,
  body: RescheduleBody,
): void {
  old.status = 'cancelled';
  old.rescheduledToUid = uid;
  old.rescheduledByEmail = body.rescheduledBy;
  old.updatedAt = iso(now());
}
