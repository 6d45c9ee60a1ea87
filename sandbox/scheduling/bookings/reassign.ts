/** Giving a round-robin booking to another host. */
import { DateTime } from 'luxon';
import type { Answer, SandboxRequest } from '../../types';
import { refuse } from '../../refuse';
import { badRequest, eventTypeOf, iso, organizer } from '../find';
import type { Booking } from '../model';
import { staffingsAt } from '../offers';
import { hostedBooking } from './decide';
import { reassigned } from './payload';
import { subjectOf } from './subject';
import { titleOf } from './title';

/** To whoever else is free. The community server says yes and does nothing. */
export async function reassign(request: SandboxRequest): Promise<Answer> {
  const booking = hostedBooking(request);
  if (request.profile === 'selfHosted') return shown(request, booking);
  const [current] = booking.hostIds;
  const next = freeHosts(request, booking).find((id) => id !== current);
  if (next === undefined) {
    throw refuse("Can't reassign the booking because no other host is available at that time.");
  }
  return await give(request, booking, next);
}

/** To a certain host, free or not. */
export async function reassignToUser(request: SandboxRequest): Promise<Answer> {
  const booking = hostedBooking(request);
  if (request.profile === 'selfHosted') return shown(request, booking);
  const userId = Number(request.params.userId);
  const { hosts } = eventTypeOf(request.store, booking);
  if (!hosts.some((host) => host.userId === userId)) {
    throw refuse(
      'User with id=… is not a valid Round Robin host - the user to which you reassign this …',
      userId,
      'booking must be one of the booking hosts. Fetch the booking using following endpoint and select id of one of the hosts.',
    );
  }
  if (booking.hostIds[0] === userId)
    throw badRequest(`User with id=${userId} hosts this booking already`);
  return await give(request, booking, userId);
}

async function give(request: SandboxRequest, booking: Booking, userId: number): Promise<Answer> {
  const { store, profile, emit, now } = request;
  const [previous, ...others] = booking.hostIds;
  booking.hostIds = [userId, ...others.filter((id) => id !== userId)];
  booking.title = titleOf(store, eventTypeOf(store, booking), booking);
  booking.updatedAt = iso(now());
  const about = subjectOf(store, booking, profile);
  await emit('BOOKING_REASSIGNED', reassigned(store, booking, previous), about);
  return shown(request, booking);
}

function freeHosts({ store, now }: SandboxRequest, booking: Booking): number[] {
  const eventType = eventTypeOf(store, booking);
  if (eventType.schedulingType !== 'roundRobin') {
    throw badRequest('Only bookings of round-robin event types can be reassigned');
  }
  const search = {
    store,
    now: now(),
    eventType,
    from: DateTime.fromISO(booking.start, { zone: 'utc' }),
    to: DateTime.fromISO(booking.end, { zone: 'utc' }),
  };
  return staffingsAt(search).map(([host]) => host);
}

function shown({ store }: SandboxRequest, booking: Booking): Answer {
  const { id, name, email } = organizer(store, booking);
  return { data: { bookingUid: booking.uid, reassignedTo: { id, name, email } } };
}
