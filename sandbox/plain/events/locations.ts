/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Where events take place. */
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { forbidden, notFound } from '../../authenticate';
import type { Row } from '../../store';
import { ApiError, type Answer, type Handlers, type SandboxRequest } from '../../types';
import { routes } from '../../routes';
import { find, isCoHost, isPaid, isPublished, mail, refuse } from './access';
import type { Event, Location } from './model';

const conferencing = ['integration', 'organizersDefaultApp'];

/** Where the sandbox's map finds every address. */
const GEOCODED = { latitude: 52.52, longitude: 13.405 };

/** Metres within which a pin is the address itself. */
const SAME_PLACE = 5;

const locationOf = (event: Event, { params }: SandboxRequest): Location => {
  const found = event.locations.find(({ id }) => id === params.locationId);
  if (!found) throw notFound(`Location ${params.locationId} not found`);
  return found;
};

/**
 * Carries out a change as the real server does: it reads, works, and saves only when nobody else
 * has saved meanwhile.
 */
async function change(
  request: SandboxRequest,
  check: (event: Event) => void,
  save: (event: Event) => Answer,
): Promise<Answer> {
  const event = find(request);
  const { revision } = event;
  if (event.cancelledAt) refuse('A cancelled event cannot be updated');
  check(event);
  await pause(20);
  if (event.revision !== revision) {
    throw new ApiError(
      409,
      'The locations were changed by somebody else at the same time. Nothing was saved.',
      'ConflictException',
    );
  }
  event.revision += 1;
  const answer = save(event);
  if (isPublished(event)) mail(event, 'locations');
  return answer;
}

/** A price is the owner's, and stays what it was once the event is published. */
function checkPrice(request: SandboxRequest, event: Event, before: unknown): void {
  const { price } = request.body as Row;
  if (price === undefined || price === before) return;
  if (isCoHost(request, event)) throw forbidden('Co-hosts cannot set prices');
  if (isPublished(event)) refuse('price cannot be changed once the event is published');
}

export const locations: Handlers = routes({
  'GET /events/{uuid}/locations': (request) => ({ data: find(request).locations }),
  'POST /events/{uuid}/locations': async (request) =>
    await change(
      request,
      (event) => {
        const { type } = request.body;
        const kinds = conferencing.includes(type) ? conferencing : [type];
        if (type !== 'link' && event.locations.some((one) => kinds.includes(one.type))) {
          refuse(`The event already has a location of this kind`);
        }
        checkPrice(request, event, undefined);
      },
      (event) => {
        const location = { id: randomUUID(), ...request.body };
        event.locations.push(location);
        return { data: location };
      },
    ),
  'PATCH /events/{uuid}/locations/{locationId}': async (request) =>
    await change(
      request,
      (event) => {
        const location = locationOf(event, request);
        if (location.type !== request.body.type) {
          refuse(`type must be that of the location, which is ${location.type}`);
        }
        checkPrice(request, event, location.price);
      },
      (event) => ({ data: Object.assign(locationOf(event, request), request.body) }),
    ),
  'DELETE /events/{uuid}/locations/{locationId}': async (request) =>
    await change(
      request,
      (event) => {
        if (isCoHost(request, event)) throw forbidden('Co-hosts cannot remove locations');
        locationOf(event, request);
        if (isPublished(event) && isPaid(event)) {
          refuse('Locations of a published paid event cannot be removed');
        }
      },
      (event) => {
        const gone = locationOf(event, request);
        event.locations = event.locations.filter((one) => one !== gone);
        return { data: event.locations };
      },
    ),
  'GET /events/{uuid}/coordinates': (request) => ({ data: pinOf(find(request)) }),
  'PATCH /events/{uuid}/coordinates': (request) => {
    const event = find(request);
    pinOf(event);
    const { latitude, longitude } = request.body;
    const metres = Math.hypot(
      (latitude - GEOCODED.latitude) * 111_000,
      (longitude - GEOCODED.longitude) * 111_000 * Math.cos((latitude * Math.PI) / 180),
    );
    if (metres > 1000) refuse('The pin must be within 1 km of the address');
    event.pin = metres <= SAME_PLACE ? undefined : { latitude, longitude };
    return { data: pinOf(event) };
  },
});

function pinOf(event: Event): unknown {
  if (!event.locations.some(({ type }) => type === 'address')) refuse('The event has no address');
  return event.pin ?? GEOCODED;
}
