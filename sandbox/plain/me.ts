/** The caller's profile, and how many bookings the caller takes. */
import { omit } from 'lodash';
import { forbidden, notFound } from '../authenticate';
import { generic } from '../generic';
import type { Row, User } from '../store';
import { ApiError, type Profile, type SandboxRequest } from '../types';
import { routes } from '../routes';

const noLimit = { perDay: null, perWeek: null, perMonth: null, perYear: null };

export const me = routes({
  'GET /me': ({ user, profile }) => ({ data: user && shownUser(user, profile) }),
  'PATCH /me': ({ user, profile, body }) => {
    // A new address only counts after it is verified.
    const changed = user && Object.assign(user, omit(body, 'email'));
    return { data: changed && shownUser(changed, profile) };
  },
  '(GET|PATCH|DELETE) /me/booking-limits': (request) => generic(membersOnly(request)),

  'GET /me/team-booking-limits': (request) => {
    const { store, user } = membersOnly(request);
    const teams = [...store.teams.values()]
      .filter(({ id }) => user && hostsIn(request, id))
      .map(({ id }) => teamLimit(request, id));
    return { data: { globalLimit: noLimit, isOvercommitted: false, teams } };
  },
  'PATCH /me/team-booking-limits/{teamId}': (request) => {
    const { params, body } = membersOnly(request);
    const teamId = Number(params.teamId);
    if (!hostsIn(request, teamId)) {
      throw new ApiError(400, 'Only hosts of a round robin event type can limit their bookings');
    }
    const limits = limitsOf(request);
    limits.set(params.teamId, { ...noLimit, ...limits.get(params.teamId), ...body });
    return { data: teamLimit(request, teamId) };
  },
  'DELETE /me/team-booking-limits/{teamId}': (request) => {
    const { params } = membersOnly(request);
    if (!limitsOf(request).delete(params.teamId)) {
      throw notFound(`No booking limit for team with id=${params.teamId}`);
    }
    return {};
  },
});

function shownUser(user: User, profile: Profile): Row {
  const { id, email, name, avatarUrl, bio, timeFormat, defaultScheduleId } = user;
  const { weekStart, timeZone, username, organizationId, locale } = user;
  return {
    id,
    email,
    name,
    avatarUrl,
    bio,
    timeFormat,
    defaultScheduleId,
    weekStart,
    timeZone,
    username,
    organizationId,
    ...(profile === 'cloud' && {
      locale,
      organization: organizationId === null ? null : { id: organizationId, isPlatform: false },
    }),
  };
}

function membersOnly(request: SandboxRequest): SandboxRequest {
  if (request.user?.organizationId == null) {
    throw forbidden('Booking limits are for members of an organization');
  }
  return request;
}

function limitsOf({ store, user }: SandboxRequest): Map<string, Row> {
  return store.collection(`/v2/me/team-booking-limits of ${user?.id}`);
}

function hostsIn({ store, user }: SandboxRequest, teamId: number): boolean {
  return [...store.eventTypes.values()].some(
    (type) =>
      type.teamId === teamId &&
      type.schedulingType === 'roundRobin' &&
      type.hosts.some(({ userId }) => userId === user?.id),
  );
}

function teamLimit(request: SandboxRequest, teamId: number): Row {
  const memberLimit = limitsOf(request).get(String(teamId)) ?? noLimit;
  return {
    teamId,
    teamName: request.store.teams.get(teamId)?.name,
    teamLimit: noLimit,
    memberLimit,
    effectiveLimit: memberLimit,
  };
}
