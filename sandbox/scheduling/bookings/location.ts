import type { Answer, SandboxRequest } from '../../types';
import { badRequest, iso } from '../find';
import { bookingAnswer, viewOf } from './answer';
import { hostedBooking } from './decide';
import { moved } from './payload';
import { subjectOf } from './subject';
import { openRoom, placeFrom } from './places';

/** `PATCH …/location`; only the cloud knows the event that goes with it. */
export async function updateLocation(request: SandboxRequest): Promise<Answer> {
  const { store, body, now, profile, emit } = request;
  if (!body.location) throw badRequest('location is required');
  const booking = hostedBooking(request);
  const previous = booking.location;
  const { location, response } = placeFrom(body.location);
  booking.location = location;
  if (response) booking.responses.location = response;
  if (profile === 'cloud') openRoom(booking, store.webUrl);
  booking.updatedAt = iso(now());
  if (profile === 'cloud') {
    const about = subjectOf(store, booking, profile);
    await emit('BOOKING_LOCATION_UPDATED', moved(store, booking, previous), about);
  }
  return { data: bookingAnswer(booking, viewOf(request)) };
}
