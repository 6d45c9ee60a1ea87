/** Booking limit pools of teams, and the limits of single hosts in them. */
import { randomUUID } from 'node:crypto';
import { forbidden, notFound } from '../authenticate';
import {
  hostLimitsOf,
  intervals,
  limitsFor,
  poolsOf,
  uuidOf,
  type PoolInterval,
} from '../scheduling/pools';
import type { EventType, Row } from '../store';
import { ApiError, type Answer, type SandboxRequest } from '../types';
import { routes } from '../routes';

const base = '/teams/{teamId}/booking-limit-pools';
const host = `${base}/{poolId}/hosts/{userId}`;
const names = Object.keys(intervals) as PoolInterval[];

export const bookingLimitPools = routes({
  [`GET ${base}`]: (request) => ({
    data: {
      pools: [...poolsOf(request.store, teamOf(request)).values()],
      eventTypes: eligible(request).map((type) => ({
        id: uuidOf(type),
        title: type.title,
        slug: type.slug,
      })),
    },
  }),
  [`POST ${base}`]: (request) => {
    mayChange(request);
    const pool = { id: randomUUID(), teamId: teamOf(request), ...request.body };
    check(request, pool);
    poolsOf(request.store, teamOf(request)).set(pool.id, pool);
    return { data: pool };
  },
  [`PATCH ${base}/{poolId}`]: (request) => {
    const pool = find(request);
    const changed = { ...pool, ...request.body };
    check(request, changed);
    return { data: Object.assign(pool, changed) };
  },
  [`DELETE ${base}/{poolId}`]: (request) => {
    const { id } = find(request);
    poolsOf(request.store, teamOf(request)).delete(String(id));
    hostLimitsOf(request.store, id).clear();
    return {};
  },
  [`GET ${base}/{poolId}/hosts`]: (request) => {
    const pool = find(request);
    return { data: hostsOf(request, pool).map((userId) => shownHost(request, pool, userId)) };
  },
  [`PATCH ${host}`]: (request) => {
    const own = hostLimitsOf(request.store, find(request).id).get(request.params.userId);
    return setHost(request, { ...own, ...request.body.hostLimit });
  },
  [`PUT ${host}`]: (request) => setHost(request, request.body.hostLimit),
  [`DELETE ${host}`]: (request) => setHost(request, {}),
});

const teamOf = ({ params }: SandboxRequest): number => Number(params.teamId);

/** All but reading the pools takes the right to change the team's event types. */
function mayChange({ store, user, params }: SandboxRequest): void {
  const role = user && store.membership(user.id, Number(params.teamId))?.role;
  if (role !== 'ADMIN' && role !== 'OWNER') throw forbidden('Missing permission eventType.update');
}

function find(request: SandboxRequest): Row {
  mayChange(request);
  const pool = poolsOf(request.store, teamOf(request)).get(request.params.poolId);
  if (!pool) throw notFound(`Booking limit pool ${request.params.poolId} not found`);
  return pool;
}

/** Only round-robin event types of the team can be in a pool. */
function eligible(request: SandboxRequest): EventType[] {
  return [...request.store.eventTypes.values()].filter(
    ({ teamId, schedulingType }) => teamId === teamOf(request) && schedulingType === 'roundRobin',
  );
}

function check(request: SandboxRequest, pool: Row): void {
  const known = eligible(request).map(uuidOf);
  const unknown = ((pool.eventTypeIds ?? []) as string[]).filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new ApiError(400, `Event types cannot be in a pool: ${unknown}`);
  if (!names.some((name) => pool[name])) {
    throw new ApiError(400, 'A pool needs at least one of perDay, perWeek, perMonth, perYear');
  }
}

function hostsOf(request: SandboxRequest, { eventTypeIds }: Row): number[] {
  const types = eligible(request).filter((type) =>
    (eventTypeIds as string[]).includes(uuidOf(type)),
  );
  const hosts = types.flatMap(({ hosts: all }) => all.filter(({ mandatory }) => !mandatory));
  return [...new Set(hosts.map(({ userId }) => userId))].sort((a, b) => a - b);
}

function shownHost({ store }: SandboxRequest, pool: Row, userId: number): Row {
  return {
    userId,
    name: store.users.get(userId)?.name,
    hostLimit: hostLimitsOf(store, pool.id).get(String(userId)) ?? null,
    enforcedLimit: limitsFor(store, pool, userId),
  };
}

/** Own limits exist only for the pool's intervals, and stay within the host's limit over everything. */
function setHost(request: SandboxRequest, limit: Record<string, number | null>): Answer {
  const { store, params } = request;
  const pool = find(request);
  const userId = Number(params.userId);
  if (!hostsOf(request, pool).includes(userId)) {
    throw notFound(`User ${userId} is not a rotating host of this pool`);
  }
  const own = Object.fromEntries(
    Object.entries(limit ?? {}).filter((entry): entry is [string, number] => entry[1] !== null),
  );
  const overall = store.collection('/v2/me/booking-limits').get(String(userId)) ?? {};
  for (const [name, most] of Object.entries(own)) {
    if (!pool[name]) throw new ApiError(400, `The pool has no limit ${name}`);
    if (overall[name] && most > Number(overall[name])) {
      throw new ApiError(400, `${name} is above the overall limit of the host`);
    }
  }
  const limits = hostLimitsOf(store, pool.id);
  if (Object.keys(own).length > 0) limits.set(String(userId), own);
  else limits.delete(String(userId));
  return { data: shownHost(request, pool, userId) };
}
