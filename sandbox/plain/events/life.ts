/** Events from draft to end. */
import { omit } from 'lodash';
import { DateTime } from 'luxon';
import { notFound } from '../../authenticate';
import { listAnswer } from '../../page';
import type { Row } from '../../store';
import type { Handlers, SandboxRequest } from '../../types';
import { routes } from '../../routes';
import { find, findOwn, isCoHost, isPaid, isPublished, mail, mine, refuse } from './access';
import { addEvent, confirmed, eventsOf, type Event } from './model';

/** What co-hosts leave alone. */
const reserved = ['price', 'hosts', 'slug', 'visibility', 'guestList', 'requiresApproval'];

const fixedOncePublished = ['slug', 'guestList', 'price', 'currency'];

const slugOf = (title: unknown): string =>
  String(title ?? 'event')
    .toLowerCase()
    .replace(/\W+/g, '-');

function checkTimes({ startTime, endTime }: Row): void {
  const [start, end] = [startTime, endTime].map((time) => DateTime.fromISO(String(time)));
  if (!(start < end)) refuse('endTime must be after startTime');
}

const isTaken = ({ store }: SandboxRequest, slug: unknown, own?: Event): boolean =>
  [...eventsOf(store).values()].some((one) => one !== own && one.slug === slug);

export const life: Handlers = routes({
  'GET /events': (request) => {
    const { slug } = request.query;
    return {
      data: mine(request)
        .filter((one) => !slug || one.slug === slug)
        .map(shown),
    };
  },
  'GET /teams/{teamId}/events': (request) => {
    const teamId = Number(request.params.teamId);
    if (!request.store.teams.has(teamId)) throw notFound(`Team ${teamId} not found`);
    const rows = [...eventsOf(request.store).values()]
      .filter((one) => one.teamId === teamId)
      .sort((a, b) => String(b.startTime).localeCompare(String(a.startTime)));
    return listAnswer(
      rows.map((one) => ({ ...shown(one), viewerIsCoHost: isCoHost(request, one) })),
      request,
    );
  },
  'POST /events': (request) => {
    const { user, store, now, body } = request;
    checkTimes(body);
    const slug = body.slug ?? slugOf(body.title);
    if (isTaken(request, slug)) refuse(`The slug ${slug} is taken`);
    const hosts = [{ userId: user?.id, name: user?.name }];
    const event = addEvent(store, now(), { hosts, ...body, slug, userId: user?.id });
    return { data: shown(event) };
  },
  'GET /events/{uuid}': (request) => ({ data: shown(find(request)) }),
  'PATCH /events/{uuid}': (request) => {
    const event = find(request);
    const changed = Object.keys(request.body).filter((key) => request.body[key] !== event[key]);
    if (event.cancelledAt) refuse('A cancelled event cannot be updated');
    if (changed.some((key) => reserved.includes(key))) findOwn(request);
    const fixed = isPublished(event) && changed.find((key) => fixedOncePublished.includes(key));
    if (fixed) refuse(`${fixed} cannot be changed once the event is published`);
    if (changed.includes('slug') && isTaken(request, request.body.slug, event)) {
      refuse(`The slug ${request.body.slug} is taken`);
    }
    checkTimes({ ...event, ...request.body });
    return { data: shown(Object.assign(event, request.body)) };
  },
  'POST /events/{uuid}/publish': (request) => {
    const event = findOwn(request);
    if (isPublished(event) || event.cancelledAt) refuse('Only a draft can be published');
    event.publishedAt = request.now().toUTC().toISO();
    return { data: shown(event) };
  },
  'POST /events/{uuid}/cancel': (request) => {
    const event = findOwn(request);
    if (!isPublished(event) || event.cancelledAt) refuse('Only a published event can be cancelled');
    event.cancelledAt = request.now().toUTC().toISO();
    event.cancellationReason = request.body.reason ?? null;
    mail(event, 'cancelled');
    return { data: shown(event) };
  },
  'DELETE /events/{uuid}': (request) => {
    const event = findOwn(request);
    if (isPublished(event) && isPaid(event)) refuse('A published paid event cannot be deleted');
    if (isPublished(event) && !event.cancelledAt && confirmed(event).length > 0) {
      refuse('The event has confirmed guests: cancel it first');
    }
    eventsOf(request.store).delete(event.uuid);
    return {};
  },
  'POST /events/{uuid}/cover-image': (request) => {
    const event = find(request);
    event.coverImageUrl = `${request.store.webUrl}/covers/${event.uuid}`;
    return { data: { coverImageUrl: event.coverImageUrl } };
  },
  'DELETE /events/{uuid}/cover-image': (request) => {
    find(request).coverImageUrl = null;
    return {};
  },
});

/** An event as the API answers it. */
function shown(event: Event): Row {
  const rest = omit(event, ['coHosts', 'registrations', 'messages', 'mails', 'revision']);
  return { ...rest, confirmedCount: confirmed(event).length };
}
