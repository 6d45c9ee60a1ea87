/** Schedules and the rules in them, whose days API v1 counts from Sunday as 0. */
import { DateTime } from 'luxon';
import { addSchedule } from '../scheduling/defaults';
import type { Availability, Override, Schedule } from '../scheduling/model';
import type { Store } from '../store';
import { shown } from './generic';
import { routes } from './routes';
import type { Json } from '../types';
import { missing, notYours, type LegacyRequest } from './types';

type Rule = Availability | Override;

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The newer model knows rules by their place only. */
const ruleIds = new WeakMap<Rule, number>();

function idOf(store: Store, rule: Rule): number {
  const id = ruleIds.get(rule) ?? store.nextId('availability');
  ruleIds.set(rule, id);
  return id;
}

const clockTime = (clock: string): string => `1970-01-01T${clock}:00.000Z`;

const clockOf = (time: string): string => DateTime.fromISO(time, { zone: 'utc' }).toFormat('HH:mm');

function ruleShown(store: Store, schedule: Schedule, rule: Rule) {
  return {
    id: idOf(store, rule),
    scheduleId: schedule.id,
    days: 'days' in rule ? rule.days.map((day) => days.indexOf(day)) : [],
    date: 'date' in rule ? `${rule.date}T00:00:00.000Z` : null,
    startTime: clockTime(rule.startTime),
    endTime: clockTime(rule.endTime),
    Schedule: { userId: schedule.ownerId },
  };
}

const rulesOf = ({ availability, overrides }: Schedule): Rule[] => [...availability, ...overrides];

const scheduleShown = (request: LegacyRequest) => (schedule: Schedule) =>
  shown(request)({
    ...schedule,
    userId: schedule.ownerId,
    availability: rulesOf(schedule).map((rule) => ruleShown(request.store, schedule, rule)),
  });

/** @throws 404 for an unknown one, 403 for somebody else's */
function scheduleOf({ store, user, isAdmin, params }: LegacyRequest, id = params.id): Schedule {
  const schedule = store.schedules.get(Number(id));
  if (!schedule) throw missing('Schedule');
  if (schedule.ownerId !== user.id && !isAdmin) throw notYours();
  return schedule;
}

/** @throws 404 for an unknown rule, or one of somebody else */
function ruleOf({ store, user, params }: LegacyRequest): { schedule: Schedule; rule: Rule } {
  for (const schedule of store.schedules.values()) {
    const rule = rulesOf(schedule).find((each) => idOf(store, each) === Number(params.id));
    if (rule && schedule.ownerId === user.id) return { schedule, rule };
  }
  throw missing('Availability');
}

function remove({ availability, overrides }: Schedule, rule: Rule): void {
  for (const list of [availability, overrides] as Rule[][]) {
    const index = list.indexOf(rule);
    if (index >= 0) list.splice(index, 1);
  }
}

/** A rule for a date, or for days of the week. */
function ruleFrom({ date, days: numbers = [], startTime, endTime }: Record<string, Json>): Rule {
  const hours = { startTime: clockOf(startTime), endTime: clockOf(endTime) };
  return date
    ? { date: String(date).slice(0, 10), ...hours }
    : { days: numbers.map((number: number) => days[number]), ...hours };
}

function add(schedule: Schedule, rule: Rule): void {
  if ('date' in rule) schedule.overrides.push(rule);
  else schedule.availability.push(rule);
}

export const schedules = routes({
  'GET /schedules': (request) => {
    const { store, user, isAdmin, query } = request;
    const owners: number[] = (isAdmin && query.userId) || [user.id];
    return [...store.schedules.values()]
      .filter(({ ownerId }) => owners.includes(ownerId))
      .map(scheduleShown(request));
  },
  'POST /schedules': (request) => {
    const { name, timeZone, userId } = request.body;
    const ownerId = userId ?? request.user.id;
    return scheduleShown(request)(addSchedule(request.store, { ownerId, name, timeZone }));
  },
  'GET /schedules/{id}': (request) => scheduleShown(request)(scheduleOf(request)),
  'PATCH /schedules/{id}': (request) => {
    const { userId, ...changes } = request.body;
    const schedule = Object.assign(scheduleOf(request), changes);
    if (userId) schedule.ownerId = userId;
    return scheduleShown(request)(schedule);
  },
  'DELETE /schedules/{id}': (request) => {
    const { id, ownerId } = scheduleOf(request);
    request.store.schedules.delete(id);
    const owner = request.store.users.get(ownerId);
    if (owner?.defaultScheduleId === id) owner.defaultScheduleId = null;
    return `Schedule with id: ${id} deleted successfully`;
  },

  'POST /availabilities': (request) => {
    const schedule = scheduleOf(request, request.body.scheduleId);
    const rule = ruleFrom(request.body);
    add(schedule, rule);
    return ruleShown(request.store, schedule, rule);
  },
  'GET /availabilities/{id}': (request) => {
    const { schedule, rule } = ruleOf(request);
    return ruleShown(request.store, schedule, rule);
  },
  'PATCH /availabilities/{id}': (request) => {
    const { schedule, rule } = ruleOf(request);
    const before = ruleShown(request.store, schedule, rule);
    const after = ruleFrom({ ...before, ...request.body });
    remove(schedule, rule);
    add(schedule, after);
    ruleIds.set(after, before.id);
    return ruleShown(request.store, schedule, after);
  },
  'DELETE /availabilities/{id}': (request) => {
    const { schedule, rule } = ruleOf(request);
    remove(schedule, rule);
    return 'Availability deleted successfully';
  },
});
