/** Slot reservations: a slot is hidden from others for some minutes, nothing more. */
import { randomUUID } from 'node:crypto';
import { omit } from 'lodash';
import { DateTime, Interval } from 'luxon';
import { routes } from '../routes';
import { refuse } from '../refuse';
import type { SandboxRequest } from '../types';
import { instant, iso, managesEventType, notFound } from './find';
import type { EventType, Reservation } from './model';
import { hostsOf, seatsLeft } from './offers';

const defaultMinutes = 5;

export const reservations = routes({
  'POST /slots/reservations'(request) {
    const reservation = reserved(request, randomUUID());
    request.store.reservations.set(reservation.reservationUid, reservation);
    return { status: 201, data: withDuration(reservation) };
  },

  'GET /slots/reservations/{uid}'(request) {
    const found = current(request);
    return { data: found ? withoutDuration(found) : null };
  },

  'PATCH /slots/reservations/{uid}'(request) {
    const { uid } = request.params;
    if (!current(request)) throw notFound(`Slot with uid=${uid} not found`);
    const reservation = reserved(request, uid);
    request.store.reservations.set(uid, reservation);
    return { data: withDuration(reservation) };
  },

  'DELETE /slots/reservations/{uid}'({ store, params }) {
    store.reservations.delete(params.uid);
    return {};
  },
});

/** A reservation ends by the clock. */
function current({ store, params, now }: SandboxRequest): Reservation | undefined {
  const found = store.reservations.get(params.uid);
  return found && DateTime.fromISO(found.reservationUntil) > now() ? found : undefined;
}

function reserved(request: SandboxRequest, reservationUid: string): Reservation {
  const { body, store, now, user } = request;
  if (body.reservationDuration !== undefined && !user) {
    throw refuse(
      'reservationDuration can only be used for authenticated requests - use access token, api …',
      'key or OAuth credentials as authentication',
    );
  }
  const eventType = store.eventTypes.get(body.eventTypeId);
  if (!eventType) throw notFound(`Event Type with ID=${body.eventTypeId} not found`);
  if (body.reservationDuration !== undefined) checkRight(request, eventType);

  const start = instant(body.slotStart, 'start');
  const slotDuration = duration(eventType, body.slotDuration);
  const slot = Interval.after(start, { minutes: slotDuration });
  checkFree(request, eventType, slot, reservationUid);
  const reservationDuration = body.reservationDuration ?? defaultMinutes;
  return {
    eventTypeId: eventType.id,
    slotStart: iso(start),
    slotEnd: iso(start.plus({ minutes: slotDuration })),
    slotDuration,
    reservationUid,
    reservationDuration,
    reservationUntil: iso(now().plus({ minutes: reservationDuration })),
    ...(user && { userId: user.id }),
  };
}

/** Only people who have to do with the type choose how long a reservation lasts. */
function checkRight({ store, user }: SandboxRequest, eventType: EventType): void {
  const colleague = [...store.memberships.values()].some(
    (membership) =>
      membership.userId === user?.id &&
      hostsOf(eventType).some(({ userId }) => store.membership(userId, membership.teamId)),
  );
  if (colleague || managesEventType(store, user, eventType)) return;
  throw refuse(
    'authenticated user is not owner of event type, does not have memberships in common with …',
    'the event type owner and is not a host of it',
  );
}

function duration(eventType: EventType, slotDuration: number | undefined): number {
  if (slotDuration === undefined) return eventType.lengthInMinutes;
  const lengths = eventType.lengthInMinutesOptions;
  if (!lengths) {
    throw refuse(
      "You passed 'slotDuration' but this event type is not a variable length event type.",
    );
  }
  if (lengths.includes(slotDuration)) return slotDuration;
  throw refuse(
    "Provided 'slotDuration' is not one of the possible lengths for the event type. The …",
    `possible lengths are: ${lengths.join(', ')}`,
  );
}

function checkFree(
  { store, now }: SandboxRequest,
  eventType: EventType,
  slot: Interval,
  reservationUid: string,
): void {
  const booking = [...store.bookings.values()]
    .filter(({ eventTypeId }) => eventTypeId === eventType.id)
    .filter(({ status }) => status === 'accepted' || status === 'pending')
    .find(({ start, end }) => overlaps(slot, start, end));
  if (booking && seatsLeft(eventType, booking) < 1) {
    throw 'seatsPerTimeSlot' in eventType.seats
      ? refuse(
          'Booking with id=… at … has no more seats left.',
          booking.id,
          iso(slot.start ?? now()),
        )
      : refuse("Can't reserve a slot if the event is already booked.");
  }
  const taken = [...store.reservations.values()]
    .filter((each) => each.eventTypeId === eventType.id)
    .filter((each) => each.reservationUid !== reservationUid)
    .filter(({ reservationUntil }) => DateTime.fromISO(reservationUntil) > now())
    .some(({ slotStart, slotEnd }) => overlaps(slot, slotStart, slotEnd));
  if (taken) {
    throw refuse(
      'This time slot is already reserved by another user. Please choose a different time.',
    );
  }
}

function overlaps(slot: Interval, start: string, end: string): boolean {
  return slot.overlaps(Interval.fromDateTimes(DateTime.fromISO(start), DateTime.fromISO(end)));
}

const withDuration = (reservation: Reservation) => omit(reservation, 'userId');

const withoutDuration = (reservation: Reservation) =>
  omit(reservation, 'userId', 'reservationDuration');
