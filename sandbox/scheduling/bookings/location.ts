import type { Answer, SandboxRequest } from '../../types';
import { badRequest, iso } from '../find';
import { bookingAnswer, viewOf } from './answer';
import { hostedBooking } from './decide';
import { moved } from './payload';
import { subjectOf } from './subject';
import { refuse } from '../../refuse';
import type { Location } from '../model';
import { openRoom, placeFrom } from './places';

/** `PATCH …/location`; only the cloud knows the event that goes with it. */
export async function updateLocation(request: SandboxRequest): Promise<Answer> {
  const { store, body, now, profile, emit } = request;
  if (!body.location) throw badRequest('location is required');
  const booking = hostedBooking(request);
  const previous = booking.location;
  if (profile === 'selfHosted') checkApp(body.location);
  const { location, response } = placeFrom(body.location);
  booking.location = location;
  if (response) booking.responses.location = response;
  openRoom(booking, profile, store.webUrl);
  booking.updatedAt = iso(now());
  if (profile === 'cloud') {
    const about = subjectOf(store, booking, profile);
    await emit('BOOKING_LOCATION_UPDATED', moved(store, booking, previous), about);
  }
  return { data: bookingAnswer(booking, viewOf(request)) };
}

/** @throws 400 for video apps, which a self-hosted server has not set up. */
function checkApp({ type, integration }: Location): void {
  if (type !== 'integration') return;
  if (integration === 'cal-video') {
    throw refuse(
      'Failed to create Cal Video meeting. Please ensure DAILY_API_KEY is set and the …',
      'integration is properly configured.',
    );
  }
  throw refuse(
    'Video integration "…" is not connected. Please connect the integration in your settings …',
    integration,
    'before using it.',
  );
}
