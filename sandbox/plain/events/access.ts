/** Who may do what with an event. Whoever may not is told as if there were none. */
import { notFound } from '../../authenticate';
import { ApiError, type SandboxRequest } from '../../types';
import { confirmed, eventsOf, type Event } from './model';

type Standing = 'owner' | 'coHost';

function standingOf({ store, user }: SandboxRequest, event: Event): Standing | undefined {
  if (!user) return undefined;
  if (event.userId === user.id) return 'owner';
  if (event.teamId !== null && store.membership(user.id, event.teamId)?.accepted) return 'owner';
  const invited = event.coHosts.find(({ email }) => email === user.email);
  return invited?.status === 'ACCEPTED' ? 'coHost' : undefined;
}

const missing = ({ params }: SandboxRequest) => notFound(`Event ${params.uuid} not found`);

/** Whether the caller only helps with the event. */
export const isCoHost = (request: SandboxRequest, event: Event): boolean =>
  standingOf(request, event) === 'coHost';

/** The event that the caller may read and edit. */
export function find(request: SandboxRequest): Event {
  const event = eventsOf(request.store).get(request.params.uuid);
  if (!event || !standingOf(request, event)) throw missing(request);
  return event;
}

/** The event of which the caller is an owner, host or member of the owning team. */
export function findOwn(request: SandboxRequest): Event {
  const event = find(request);
  if (isCoHost(request, event)) throw missing(request);
  return event;
}

/** The events that the caller owns or helps with. */
export const mine = (request: SandboxRequest): Event[] =>
  [...eventsOf(request.store).values()].filter(
    (event) => event.userId === request.user?.id || isCoHost(request, event),
  );

/** @throws {ApiError} 400 */
export function refuse(text: string): never {
  throw new ApiError(400, text);
}

export const isPublished = ({ publishedAt }: Event): boolean => publishedAt !== null;

/** Whether a place, or a place at one of the locations, costs money. */
export const isPaid = ({ price, locations }: Event): boolean =>
  Boolean(price) || locations.some((one) => Boolean(one.price));

/** Writes to guests, as far as there are any. */
export function mail(event: Event, kind: string, to = confirmed(event).map(({ email }) => email)) {
  if (to.length > 0) event.mails.push({ kind, to });
}
