/** A round trip in things of its own: all that it makes, it removes again. */
import type { IDataObject } from 'n8n-workflow';
import type { Availability } from '../../contract';
import { fetchData, type Call, type Session } from '../../nodes/shared/request';
import { BOOKINGS, EVENT_TYPES, SCHEDULES, SLOTS } from '../../nodes/shared/api/versions';
import type { Result } from './report';

/** One step, told before anything starts. */
interface Step {
  name: string;
  /** What it leaves to be undone. */
  run: (trip: Trip) => Promise<void>;
  only?: Availability;
}

/** What the steps share. */
interface Trip {
  call: <T = IDataObject>(call: Call) => Promise<T>;
  /** Things that are to be removed, the last first. */
  undo: { name: string; call: Call }[];
  /** What steps have made, by what it is. */
  made: Record<string, string>;
  /** Differs in each run, so that nothing of others is met. */
  mark: string;
}

const post = (path: string, body: IDataObject, version?: string): Call => ({
  method: 'POST',
  path,
  body,
  version,
});

const remove = (path: string, version?: string): Call => ({ method: 'DELETE', path, version });

/** The steps, in their order. */
const steps: Step[] = [
  {
    name: 'Make a schedule',
    run: async ({ call, undo, made, mark }) => {
      const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
      const { id } = await call(
        post(
          '/schedules',
          {
            name: mark,
            timeZone: 'UTC',
            isDefault: false,
            availability: [{ days, startTime: '00:00', endTime: '23:59' }],
          },
          SCHEDULES,
        ),
      );
      made.schedule = String(id);
      undo.push({ name: 'the schedule', call: remove(`/schedules/${id}`, SCHEDULES) });
    },
  },
  {
    name: 'Make a hidden event type',
    run: async ({ call, undo, made, mark }) => {
      const { id } = await call(
        post(
          '/event-types',
          {
            title: mark,
            slug: mark,
            lengthInMinutes: 15,
            hidden: true,
            scheduleId: Number(made.schedule),
          },
          EVENT_TYPES,
        ),
      );
      made.eventType = String(id);
      undo.push({ name: 'the event type', call: remove(`/event-types/${id}`, EVENT_TYPES) });
    },
  },
  {
    name: 'Make a private link to it',
    run: async ({ call, undo, made }) => {
      const path = `/event-types/${made.eventType}/private-links`;
      const { linkId } = await call(post(path, { maxUsageCount: 1 }));
      undo.push({ name: 'the private link', call: remove(`${path}/${linkId}`) });
    },
  },
  {
    name: 'Make a webhook of it that is off',
    run: async ({ call, undo, made }) => {
      const path = `/event-types/${made.eventType}/webhooks`;
      const { id } = await call(
        post(path, {
          subscriberUrl: 'https://example.com/live-check',
          triggers: ['BOOKING_CREATED'],
          active: false,
        }),
      );
      undo.push({ name: 'the webhook', call: remove(`${path}/${id}`) });
    },
  },
  {
    name: 'Reserve a time of it, and give it back',
    run: async ({ call, made }) => {
      const start = await freeTime(call, made.eventType, 0);
      const body = { eventTypeId: Number(made.eventType), slotStart: start };
      const { reservationUid } = await call(post('/slots/reservations', body, SLOTS));
      await call(remove(`/slots/reservations/${reservationUid}`, SLOTS));
    },
  },
  {
    name: 'Book it by the own email',
    run: async ({ call, undo, made }) => {
      const { name, email } = await call({ method: 'GET', path: '/me' });
      const start = await freeTime(call, made.eventType, 0);
      const { uid } = await call(
        post(
          '/bookings',
          {
            start,
            eventTypeId: Number(made.eventType),
            attendee: { name, email, timeZone: 'UTC' },
          },
          BOOKINGS,
        ),
      );
      made.booking = String(uid);
      undo.push(cancelling(made.booking));
    },
  },
  {
    name: 'Move the booking',
    run: async ({ call, undo, made }) => {
      const start = await freeTime(call, made.eventType, 1);
      const path = `/bookings/${made.booking}/reschedule`;
      const { uid } = await call(post(path, { start }, BOOKINGS));
      undo.pop();
      made.booking = String(uid);
      undo.push(cancelling(made.booking));
    },
  },
  {
    name: 'Cancel the booking',
    run: async ({ call, undo, made }) => {
      await call(cancelling(made.booking).call);
      undo.pop();
    },
  },
  {
    name: 'Make a contact of the own email',
    only: 'cloud',
    run: async ({ call, undo }) => {
      const { email } = await call({ method: 'GET', path: '/me' });
      const search = { method: 'GET' as const, path: '/contacts', query: { search: email } };
      const known = await call<IDataObject[]>(search);
      // One that was there before is not ours to remove.
      if (known.some((one) => one.email === email)) return;
      const { id } = await call(post('/contacts', { email }));
      undo.push({ name: 'the contact', call: remove(`/contacts/${id}`) });
    },
  },
];
const cancelling = (uid: string) => ({
  name: 'the booking',
  call: post(`/bookings/${uid}/cancel`, { cancellationReason: 'Live check' }, BOOKINGS),
});

/** A free start of the event type in some days. */
async function freeTime(call: Trip['call'], eventTypeId: string, which: number): Promise<string> {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();
  const slots = await call<Record<string, { start: string }[]>>({
    method: 'GET',
    path: '/slots',
    query: { eventTypeId, start: day(3), end: day(6) },
    version: SLOTS,
  });
  const found = Object.values(slots).flat()[which];
  if (!found) throw new Error('the event type has no free time');
  return found.start;
}

/** The steps of a kind of server. */
export const stepsOn = (kind: Availability): Step[] =>
  steps.filter(({ only }) => !only || only === kind);

/**
 * Goes through the steps until one fails or `isStopped`, then removes what was made, whatever
 * happened. Each step and each removal is a result.
 */
export async function* roundTrip(
  session: Session,
  kind: Availability,
  isStopped: () => boolean,
): AsyncGenerator<Result> {
  const trip: Trip = {
    call: async (call) => await fetchData(session, call),
    undo: [],
    made: {},
    mark: `live-check-${Math.random().toString(36).slice(2, 10)}`,
  };
  let failed = false;
  for (const { name, run } of stepsOn(kind)) {
    if (failed || isStopped()) break;
    const result = await outcomeOf(name, async () => await run(trip));
    failed = result.outcome === 'failed';
    yield result;
  }
  // An answer that got lost may have left something that nobody knows the ID of.
  const isOdd = failed || isStopped();
  if (isOdd) yield await outcomeOf('Look for what nobody knows of', async () => await find(trip));
  for (const { name, call } of trip.undo.reverse()) {
    yield await outcomeOf(`Remove ${name}`, async () => await trip.call(call));
  }
}

/** Adds to what is to be removed: bookings and webhooks of the event type, and all that bears the mark. */
async function find({ call, undo, made, mark }: Trip): Promise<void> {
  const known = new Set(undo.map((one) => one.call.path));
  const list = async (path: string, version?: string, query = {}) =>
    (await call<IDataObject[]>({ method: 'GET', path, version, query })) ?? [];
  const add = (name: string, found: Call, at = undo.length) => {
    if (!known.has(found.path)) undo.splice(at, 0, { name, call: found });
  };
  const isOurs = ({ name, title }: IDataObject) => (title ?? name) === mark;
  for (const { id } of (await list('/event-types', EVENT_TYPES)).filter(isOurs)) {
    made.eventType = String(id);
    add('the event type', remove(`/event-types/${String(id)}`, EVENT_TYPES));
  }
  for (const { id } of (await list('/schedules', SCHEDULES)).filter(isOurs)) {
    add('the schedule', remove(`/schedules/${String(id)}`, SCHEDULES), 0);
  }
  if (made.eventType === undefined) return;
  const query = { eventTypeIds: made.eventType, status: 'upcoming' };
  for (const { uid } of await list('/bookings', BOOKINGS, query)) {
    add('the booking', cancelling(String(uid)).call);
  }
  const webhooks = `/event-types/${made.eventType}/webhooks`;
  for (const { id } of await list(webhooks))
    add('the webhook', remove(`${webhooks}/${String(id)}`));
}

async function outcomeOf(name: string, work: () => Promise<unknown>): Promise<Result> {
  try {
    await work();
    return { name, outcome: 'passed', notes: [] };
  } catch (error) {
    const { httpCode } = error as { httpCode?: string | null };
    // What Cal.com says may hold names and addresses.
    const why = httpCode ? `answered with ${httpCode}` : 'could not be carried out';
    return { name, outcome: 'failed', notes: [why] };
  }
}
