/** Out-of-office entries; the same ones are seen under the person, the team and the organization. */
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { notFound } from '../authenticate';
import { listAnswer } from '../page';
import type { Row, User } from '../store';
import { ApiError, type Handler, type SandboxRequest } from '../types';
import { routes } from '../routes';

interface Entry extends Row {
  id: number;
  userId: number;
  start: string;
  end: string;
}

const person = '(/me|/teams/{teamId}/users/{userId}|/organizations/{orgId}/users/{userId})';

export const outOfOffice = routes({
  [`GET ${person}/ooo`]: (request) =>
    list(
      request,
      entries(request).filter(({ userId }) => userId === personOf(request)),
    ),
  'GET /organizations/{orgId}/ooo': (request) =>
    list(
      request,
      entries(request).filter(({ userId }) =>
        request.store.membership(userId, Number(request.params.orgId)),
      ),
    ),
  [`POST ${person}/ooo`]: create,
  [`PATCH ${person}/ooo/{oooId}`]: (request) => {
    const entry = find(request);
    const changed = { ...entry, ...times(request.body) };
    checkFree(request, changed);
    return { data: Object.assign(entry, changed) };
  },
  [`DELETE ${person}/ooo/{oooId}`]: (request) => {
    const entry = find(request);
    request.store.collection('ooo').delete(String(entry.id));
    return { data: entry };
  },
});

function personOf({ params, user }: SandboxRequest): number {
  return Number(params.userId ?? user?.id);
}

function entries({ store }: SandboxRequest): Entry[] {
  return [...store.collection('ooo').values()] as Entry[];
}

function find(request: SandboxRequest): Entry {
  const id = Number(request.params.oooId);
  const entry = entries(request).find((one) => one.id === id && one.userId === personOf(request));
  if (!entry) throw notFound(`Out of office entry with id ${id} not found`);
  return entry;
}

function list(request: SandboxRequest, rows: Entry[]): ReturnType<Handler> {
  for (const [name, key] of [
    ['sortStart', 'start'],
    ['sortEnd', 'end'],
  ] as const) {
    const order = request.query[name];
    const sign = order === 'desc' ? -1 : 1;
    if (order) rows.sort((a, b) => sign * a[key].localeCompare(b[key]));
  }
  return listAnswer(rows, request);
}

/** Entries last whole days in UTC. */
function times<T extends { start?: string; end?: string }>({ start, end, ...rest }: T) {
  const utc = (text: string) => DateTime.fromISO(text, { zone: 'utc' });
  return {
    ...rest,
    ...(start && { start: utc(start).startOf('day').toISO() ?? start }),
    ...(end && { end: utc(end).endOf('day').toISO() ?? end }),
  };
}

function checkFree(request: SandboxRequest, { id, userId, start, end }: Entry): void {
  if (start > end) throw new ApiError(400, 'Start date must be before end date');
  const overlap = entries(request).some(
    (other) =>
      other.id !== id && other.userId === userId && other.start <= end && start <= other.end,
  );
  if (overlap) {
    throw new ApiError(409, 'Ooo entry overlaps with another one', 'ConflictException');
  }
}

async function create(request: SandboxRequest): Promise<Awaited<ReturnType<Handler>>> {
  const { store, body, now, emit } = request;
  const userId = personOf(request);
  const user = store.users.get(userId);
  if (!user) throw notFound(`User with id ${userId} not found`);
  const entry = {
    id: store.nextId('ooo'),
    uuid: randomUUID(),
    userId,
    toUserId: null,
    notes: null,
    reason: 'unspecified',
    ...times(body),
  } as unknown as Entry;
  checkFree(request, entry);
  store.collection('ooo').set(String(entry.id), entry);

  const toUser = store.users.get(Number(entry.toUserId));
  const time = now().toUTC().toISO();
  await emit(
    'OOO_CREATED',
    {
      oooEntry: {
        id: entry.id,
        uuid: entry.uuid,
        start: entry.start,
        end: entry.end,
        createdAt: time,
        updatedAt: time,
        notes: entry.notes,
        reason: { emoji: '🏖️', reason: `ooo_reasons_${entry.reason}` },
        reasonId: 1,
        user: brief(user),
        toUser: toUser ? brief(toUser) : null,
      },
    },
    { userId, organizationId: user.organizationId ?? undefined },
  );
  return { data: entry };
}

function brief({ id, name, username, email, timeZone }: User): Row {
  return { id, name, username, email, timeZone };
}
