/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Whether a booking may have the time it asks for. */
import { setImmediate as nextRound, setTimeout as pause } from 'node:timers/promises';
import { ApiError } from '../../types';
import type { Profile } from '../../types';
import { badRequest, bareError } from '../find';
import { refuse } from '../../refuse';
import { atLimit, isWithinWindow } from '../limits';
import { seatedBookingAt, seatsLeft, soonest, staffingsAt, zoneOf } from '../offers';
import type { Search } from '../search';
import type { Exemptions } from './body';

/** Between the check of a slot and its booking, so that parallel requests meet as on a real server. */
const raceMilliseconds = 20;
/** Rounds of the event loop after that: requests that wait in sockets are in time, however busy the machine. */
const rounds = 5;

interface Claim extends Exemptions {
  /** Requests that still need a confirmation never collide with each other. */
  pending: boolean;
  profile: Profile;
}

/**
 * Checks that all times are free, then that nobody else took them meanwhile. A caller that writes
 * the bookings without awaiting anything in between owns the times.
 * @throws 400 when a time cannot be booked, 401 at a limit of the type; when a parallel request was
 * faster 409, and on self-hosted servers a 400 of the database.
 */
export async function claim(
  searches: Search[],
  { pending, profile, ...exempt }: Claim,
): Promise<void> {
  for (const search of searches) checkTime(search, exempt);
  await pause(raceMilliseconds);
  for (let round = 0; round < rounds; round += 1) await nextRound();
  if (pending || exempt.allowConflicts) return;
  for (const search of searches) {
    if (isFree(search)) continue;
    if (profile === 'cloud') throw bareError(409, 'booking_conflict_error');
    throw refuse('An error occurred while querying the database.');
  }
}

function checkTime(search: Search, exempt: Exemptions): void {
  const { eventType, from, now, length = 0 } = search;
  const bounds =
    isWithinWindow(eventType, from, now, zoneOf(search)) && from >= soonest(eventType, now);
  if (!bounds && !exempt.allowBookingOutOfBounds) {
    throw badRequest(
      'The start is too soon (minimum booking notice) or outside the booking window of the event type. Ask GET /v2/slots for a start that can be booked.',
    );
  }
  const limit = seatedBookingAt(search) ? undefined : atLimit(search, from, length);
  if (limit && !exempt.skipBookingLimits) throw refuse(limit);
  if (!exempt.allowConflicts && !isFree(search)) throw unavailable(search);
}

/** @throws 409 when the seated meeting at this time is full. */
function isFree(search: Search): boolean {
  const seated = seatedBookingAt(search);
  if (!seated) return staffingsAt(search).length > 0;
  if (seatsLeft(search.eventType, seated) > 0) return true;
  throw refuse('No more seats left at this seated booking.');
}

function unavailable({ eventType }: Search): ApiError {
  const who = eventType.teamId === null ? 'User' : 'One of the hosts';
  return badRequest(`${who} either already has booking at this time or is not available`);
}
