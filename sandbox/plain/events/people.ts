/** Guests of events, and those who help with them. */
import { omit } from 'lodash';
import { randomUUID } from 'node:crypto';
import { notFound } from '../../authenticate';
import { listAnswer } from '../../page';
import type { Handlers, SandboxRequest } from '../../types';
import { routes } from '../../routes';
import { find, findOwn, isCoHost, mail, refuse } from './access';
import { confirmed, register, type Event, type GuestStatus, type Registration } from './model';

const statuses: GuestStatus[] = ['confirmed', 'pending', 'waitlist', 'declined', 'invited'];

function guestOf(event: Event, { params }: SandboxRequest): Registration {
  const found = event.registrations.find(({ id }) => id === params.registrationId);
  if (!found) throw notFound(`Registration ${params.registrationId} not found`);
  return found;
}

const matches =
  ({ search, locationId }: { search?: string; locationId?: string }) =>
  (guest: Registration): boolean =>
    (!search ||
      `${guest.name ?? ''} ${guest.email}`.toLowerCase().includes(search.toLowerCase())) &&
    (!locationId || guest.locationId === locationId);

const shownGuest = (guest: Registration) => omit(guest, 'checkInToken');

export const people: Handlers = routes({
  'GET /events/{uuid}/bookings': (request) =>
    listAnswer(confirmed(find(request)).map(shownGuest), request),
  'GET /events/{uuid}/registrations/counts': (request) => {
    const { registrations } = find(request);
    const count = (status: GuestStatus) =>
      registrations.filter((guest) => guest.status === status).length;
    return { data: Object.fromEntries(statuses.map((status) => [status, count(status)])) };
  },
  'POST /events/{uuid}/registrations/approve-all': (request) => {
    const event = find(request);
    const waiting = event.registrations
      .filter(({ status }) => status === 'pending')
      .filter(matches(request.body));
    for (const guest of waiting) guest.status = 'confirmed';
    mail(
      event,
      'approved',
      waiting.map(({ email }) => email),
    );
    return { data: { approved: waiting.length } };
  },
  'POST /events/{uuid}/registrations/{registrationId}/decline': (request) => {
    const event = find(request);
    const guest = guestOf(event, request);
    if (!['pending', 'waitlist'].includes(guest.status)) {
      refuse('Only a guest who waits can be declined');
    }
    guest.status = 'declined';
    mail(event, 'declined', [guest.email]);
    return { data: { kind: 'declined' } };
  },
  'POST /events/{uuid}/check-ins': (request) => {
    const guest = confirmed(find(request)).find(
      ({ checkInToken }) => checkInToken === request.body.checkInToken,
    );
    if (!guest) throw notFound('No guest has this code');
    guest.checkedInAt ??= request.now().toUTC().toISO();
    return { data: shownGuest(guest) };
  },
  'DELETE /events/{uuid}/registrations/{registrationId}/check-in': (request) => {
    const guest = guestOf(find(request), request);
    guest.checkedInAt = null;
    return { data: shownGuest(guest) };
  },
  'POST /events/{uuid}/invitations': (request) => {
    const event = find(request);
    const emails = request.body.emails as string[];
    const known = event.registrations.map(({ email }) => email);
    for (const email of emails.filter((one) => !known.includes(one))) {
      register(request.store, event.uuid, { email, status: 'invited' });
    }
    mail(event, 'invited', emails);
    return { data: { invited: emails.length } };
  },
  'GET /events/{uuid}/messages': (request) =>
    listAnswer([...findOwn(request).messages].reverse(), request),
  'POST /events/{uuid}/messages': (request) => {
    const event = findOwn(request);
    const { subject, body, checkedIn, ...narrow } = request.body;
    const to = confirmed(event)
      .filter(matches(narrow))
      .filter((guest) => checkedIn === undefined || (guest.checkedInAt !== null) === checkedIn)
      .map(({ email }) => email);
    mail(event, 'message', to);
    const sentAt = request.now().toUTC().toISO();
    const message = { id: randomUUID(), subject, body, sentAt, delivered: to.length };
    event.messages.push(message);
    return { data: message };
  },
  'GET /events/{uuid}/co-hosts': (request) => {
    const event = find(request);
    const all = event.coHosts;
    const seen = isCoHost(request, event) ? all.filter(({ status }) => status === 'ACCEPTED') : all;
    return { data: seen };
  },
  'POST /events/{uuid}/co-hosts': (request) => {
    const event = findOwn(request);
    const { email } = request.body;
    const coHost = { id: randomUUID(), email, status: 'PENDING' as const };
    event.coHosts.push(coHost);
    mail(event, 'coHost', [email]);
    return { data: coHost };
  },
  'DELETE /events/{uuid}/co-hosts/{coHostId}': (request) => {
    const event = findOwn(request);
    const gone = event.coHosts.find(({ id }) => id === request.params.coHostId);
    if (!gone) throw notFound(`Co-host ${request.params.coHostId} not found`);
    event.coHosts = event.coHosts.filter((one) => one !== gone);
    return { data: gone };
  },
  'PATCH /events/{uuid}/co-hosts/order': (request) => {
    const event = findOwn(request);
    const wanted = request.body.coHostIds as string[];
    const standing = event.coHosts.filter(({ status }) => status !== 'DECLINED');
    const complete =
      new Set(wanted).size === wanted.length &&
      wanted.length === standing.length &&
      standing.every(({ id }) => wanted.includes(id));
    if (!complete) refuse('Name every accepted and pending co-host exactly once');
    const place = ({ id }: { id: string }) => wanted.indexOf(id);
    event.coHosts = [...standing.sort((a, b) => place(a) - place(b))];
    return { data: event.coHosts };
  },
  'GET /events/{uuid}/host-candidates': (request) => {
    const { teamId } = findOwn(request);
    if (teamId === null) refuse('Only events of a team have host candidates');
    const { store, query } = request;
    const members = [...store.memberships.values()]
      .filter((one) => one.teamId === teamId && one.accepted)
      .map(({ userId }) => store.users.get(userId)!)
      .filter(({ name, email }) =>
        `${name} ${email}`.toLowerCase().includes(String(query.search ?? '').toLowerCase()),
      );
    return listAnswer(
      members.map(({ id, name, username, email }) => ({ userId: id, name, username, email })),
      request,
    );
  },
});
