/** Slot reservations: a slot is hidden from others for some minutes, nothing more. */
import { randomUUID } from 'node:crypto';
import { omit } from 'lodash';
import { DateTime, Interval } from 'luxon';
import { routes } from '../routes';
import { ApiError } from '../types';
import type { SandboxRequest } from '../types';
import { badRequest, instant, iso, managesEventType, notFound } from './find';
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
    throw new ApiError(
      401,
      'reservationDuration needs an authenticated request',
      'UnauthorizedException',
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
  throw new ApiError(
    403,
    'Only the owner of the event type and their colleagues may set reservationDuration',
    'ForbiddenException',
  );
}

function duration(eventType: EventType, slotDuration: number | undefined): number {
  if (slotDuration === undefined) return eventType.lengthInMinutes;
  const lengths = eventType.lengthInMinutesOptions;
  if (!lengths) throw badRequest("'slotDuration' is only for event types of variable length");
  if (lengths.includes(slotDuration)) return slotDuration;
  throw badRequest(`'slotDuration' must be a possible length: ${lengths.join(', ')}`);
}

function checkFree(
  { store, now }: SandboxRequest,
  eventType: EventType,
  slot: Interval,
  reservationUid: string,
): void {
  const booking = [...store.bookings.values()]
    .filter(({ eventTypeId, status }) => eventTypeId === eventType.id && status === 'accepted')
    .find(({ start, end }) => overlaps(slot, start, end));
  if (booking && seatsLeft(eventType, booking) < 1) {
    throw unprocessable('This slot is booked already');
  }
  const taken = [...store.reservations.values()]
    .filter((each) => each.eventTypeId === eventType.id)
    .filter((each) => each.reservationUid !== reservationUid)
    .filter(({ reservationUntil }) => DateTime.fromISO(reservationUntil) > now())
    .some(({ slotStart, slotEnd }) => overlaps(slot, slotStart, slotEnd));
  if (taken) {
    throw unprocessable(
      'This time slot is already reserved by another user. Please choose a different time.',
    );
  }
}

function overlaps(slot: Interval, start: string, end: string): boolean {
  return slot.overlaps(Interval.fromDateTimes(DateTime.fromISO(start), DateTime.fromISO(end)));
}

function unprocessable(message: string): ApiError {
  return new ApiError(422, message, 'UnprocessableEntityException');
}

const withDuration = (reservation: Reservation) => omit(reservation, 'userId');

const withoutDuration = (reservation: Reservation) =>
  omit(reservation, 'userId', 'reservationDuration');
