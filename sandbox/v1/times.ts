/** Slots, and when people are busy. */
import { DateTime } from 'luxon';
import { groupType, slotsByDate } from '../scheduling/slotQueries';
import { personalTypes } from '../scheduling/find';
import type { EventType } from '../scheduling/model';
import type { User } from '../store';
import { teamOf } from './people';
import { routes } from './routes';
import { missing, notYours, refuse, type LegacyRequest } from './types';

function typeToSearch({ store, query }: LegacyRequest): EventType {
  const { eventTypeId, usernameList, eventTypeSlug } = query;
  if (eventTypeId === undefined && !(usernameList && eventTypeSlug)) {
    throw refuse(400, 'Either usernameList and eventTypeSlug or eventTypeId must be provided');
  }
  if (eventTypeId !== undefined) {
    const found = store.eventTypes.get(eventTypeId);
    if (!found) throw missing('Event type');
    return found;
  }
  if (usernameList.length > 1) return groupType(store, usernameList);
  const owner = store.userByUsername(usernameList[0]);
  const found = personalTypes(store, owner?.id ?? 0).find(({ slug }) => slug === eventTypeSlug);
  if (!found) throw missing('Event type');
  return found;
}

function slots(request: LegacyRequest) {
  const { startTime, endTime, timeZone, duration, rescheduleUid } = request.query;
  const found = slotsByDate(request, typeToSearch(request), {
    start: startTime,
    end: endTime,
    timeZone,
    duration,
    bookingUidToReschedule: rescheduleUid,
  });
  return Object.fromEntries(
    Object.entries(found).map(([date, times]) => [
      date,
      times.map(({ start }) => ({ time: start })),
    ]),
  );
}

function availabilityOf({ store, query }: LegacyRequest, { id, timeZone }: User) {
  const from = DateTime.fromISO(query.dateFrom).toMillis();
  const to = DateTime.fromISO(query.dateTo).toMillis();
  if (Number.isNaN(from) || Number.isNaN(to)) throw refuse(400, 'Invalid date');
  const busy = [...store.bookings.values()]
    .filter(({ hostIds, status }) => hostIds.includes(id) && status === 'accepted')
    .filter(({ start, end }) => Date.parse(start) < to && Date.parse(end) > from)
    .map(({ start, end, title }) => ({ start, end, title }));
  return {
    busy,
    timeZone,
    dateRanges: [],
    workingHours: [{ days: [1, 2, 3, 4, 5], startTime: 540, endTime: 1020, userId: id }],
    dateOverrides: [],
    currentSeats: null,
    datesOutOfOffice: {},
    oooExcludedDateRanges: [],
  };
}

function ofTeam(request: LegacyRequest, teamId: number) {
  const { store, params } = request;
  teamOf({ ...request, params: { ...params, teamId: String(teamId) } });
  return [...store.memberships.values()]
    .filter((membership) => membership.teamId === teamId)
    .map(({ userId }) => ({
      userId,
      availability: availabilityOf(request, store.users.get(userId)!),
    }));
}

function ofUser(request: LegacyRequest, found: User | undefined) {
  if (!found) throw missing('User');
  return availabilityOf(request, found);
}

export const times = routes({
  'GET /slots': slots,
  'GET /availability': (request) => {
    const { store, query } = request;
    if (query.teamId !== undefined) return ofTeam(request, query.teamId);
    if (query.username !== undefined) return ofUser(request, store.userByUsername(query.username));
    if (query.userId === undefined) throw refuse(400, 'userId, username or teamId is required');
    return ofUser(request, store.users.get(query.userId));
  },
  'GET /users/{userId}/availability': (request) => {
    const { store, params, user, isAdmin } = request;
    if (Number(params.userId) !== user.id && !isAdmin) throw notYours();
    return ofUser(request, store.users.get(Number(params.userId)));
  },
  'GET /teams/{teamId}/availability': (request) => ofTeam(request, Number(request.params.teamId)),
});
