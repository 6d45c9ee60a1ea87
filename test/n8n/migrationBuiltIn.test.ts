/** Every operation of n8n's own Cal.com node that is in preparation, converted, in real n8n. */
import { ids } from '../../sandbox/seed';
import { flow, node, start } from '../unit/migration/originals/flow';
import type { Loose } from '../unit/migration/nodes';
import { converted } from './converted';
import { importWorkflow, runWorkflow, type Json } from './harness';
import { useStage } from './stage';

const stage = useStage({ sandbox: { profile: 'selfHosted' } });
beforeEach(() => stage.sandbox.reset());

const cal = (name: string, resource: string, operation: string, parameters: Loose) =>
  node(name, 'n8n-nodes-base.cal', { resource, operation, ...parameters });

/** Both ways to say which one: the list that a person picks from, and an expression. */
const picked = (value: number) => ({
  __rl: true,
  mode: 'list',
  value: String(value),
  cachedResultName: 'Shown',
});
const computed = (value: string) => ({ __rl: true, mode: 'id', value });

/** Runs nodes one after the other. Answers their requests and what each of them puts out. */
async function run(nodes: ReturnType<typeof cal>[]) {
  const names = nodes.map(({ name }) => name);
  const original = flow('Built-in', [start(), ...nodes], [['Start', ...names].join(' > ')]);
  const { credential, n8n, sandbox } = stage;
  const before = sandbox.requests.length;
  const workflow = converted(original, { account: credential, legacyAccount: credential });
  const execution = await runWorkflow(n8n, await importWorkflow(n8n, workflow));
  const requests = sandbox.requests.slice(before).map(({ method, path, query, body }) => ({
    call: `${method} ${path.replace(/^\/v2/, '')}`,
    query,
    body,
  }));
  return { requests, jsonOf: (name: string): Json[] => execution.jsonOf(name) };
}

const nine = '2030-03-05T09:00:00.000Z';
const ten = '2030-03-05T10:00:00.000Z';

it('books, reads, lists, moves and cancels', async () => {
  const uid = '={{ $json.uid }}';
  const { requests, jsonOf } = await run([
    cal('Create', 'booking', 'create', {
      eventType: picked(ids.eventTypes.intro),
      start: nine,
      attendeeName: 'Vera',
      attendeeEmail: 'vera@example.org',
      attendeeTimeZone: 'Europe/Berlin',
      additionalFields: { metadata: { field: [{ name: 'source', value: 'form' }] } },
    }),
    cal('Get', 'booking', 'get', { bookingUid: uid }),
    cal('Reschedule', 'booking', 'reschedule', {
      bookingUid: uid,
      start: ten,
      options: { reschedulingReason: 'Late' },
    }),
    cal('Cancel', 'booking', 'cancel', { bookingUid: uid, cancellationReason: 'Ill' }),
    cal('Get Many', 'booking', 'getMany', {
      returnAll: false,
      limit: 5,
      filters: { attendeeEmail: 'vera@example.org', status: ['cancelled'] },
    }),
  ]);
  const [first, second] = [jsonOf('Create')[0].uid, jsonOf('Reschedule')[0].uid];
  expect(requests).toMatchObject([
    {
      call: 'POST /bookings',
      body: {
        eventTypeId: ids.eventTypes.intro,
        start: '2030-03-05T09:00:00Z',
        attendee: { name: 'Vera', email: 'vera@example.org', timeZone: 'Europe/Berlin' },
        metadata: { source: 'form' },
      },
    },
    { call: `GET /bookings/${first}` },
    {
      call: `POST /bookings/${first}/reschedule`,
      body: { start: '2030-03-05T10:00:00Z', reschedulingReason: 'Late' },
    },
    { call: `POST /bookings/${second}/cancel`, body: { cancellationReason: 'Ill' } },
    {
      call: 'GET /bookings',
      query: { attendeeEmail: 'vera@example.org', status: 'cancelled', take: '5' },
    },
  ]);
  expect(jsonOf('Get')).toMatchObject([{ uid: first, start: nine, status: 'accepted' }]);
  expect(jsonOf('Reschedule')).toMatchObject([{ start: ten, status: 'accepted' }]);
  expect(jsonOf('Cancel')).toMatchObject([{ uid: second, status: 'cancelled' }]);
  expect(
    jsonOf('Get Many')
      .map((one) => one.uid)
      .sort(),
  ).toEqual([first, second].sort());
});

it('reads event types and their free times', async () => {
  const { requests, jsonOf } = await run([
    cal('Types', 'eventType', 'getMany', {
      returnAll: false,
      limit: 1,
      filters: { username: 'ada', eventSlug: 'intro-call' },
    }),
    cal('Type', 'eventType', 'get', { eventType: computed('={{ $json.id }}') }),
    cal('Slots', 'slot', 'getMany', {
      eventType: computed('={{ $json.id }}'),
      start: nine,
      end: ten,
      options: { timeZone: 'Europe/Berlin' },
    }),
  ]);
  const { intro } = ids.eventTypes;
  expect(requests).toMatchObject([
    { call: 'GET /event-types', query: { username: 'ada', eventSlug: 'intro-call' } },
    { call: `GET /event-types/${intro}` },
    {
      call: 'GET /slots',
      query: {
        eventTypeId: String(intro),
        start: '2030-03-05T09:00:00Z',
        end: '2030-03-05T10:00:00Z',
        timeZone: 'Europe/Berlin',
      },
    },
  ]);
  expect(jsonOf('Types')).toMatchObject([{ id: intro, slug: 'intro-call' }]);
  expect(jsonOf('Type')).toMatchObject([{ id: intro, slug: 'intro-call' }]);
  expect(jsonOf('Slots')[0]).toMatchObject({
    start: nine,
    startLocal: '2030-03-05T10:00:00.000+01:00',
  });
});

it('makes, reads, changes, lists and removes a schedule', async () => {
  const id = '={{ $json.id }}';
  const rule = { days: ['Monday'], startTime: '09:00', endTime: '12:00' };
  const { requests, jsonOf } = await run([
    cal('Create', 'schedule', 'create', {
      name: 'Mornings',
      timeZone: 'Europe/Berlin',
      availability: { rule: [rule] },
    }),
    cal('Get', 'schedule', 'get', { schedule: computed(id) }),
    cal('Update', 'schedule', 'update', {
      schedule: computed(id),
      updateFields: { name: 'Early', availability: { rule: [{ days: ['Friday'] }] } },
    }),
    cal('Delete', 'schedule', 'delete', { schedule: computed(id) }),
    cal('Get Many', 'schedule', 'getMany', { returnAll: true }),
  ]);
  const schedule = `/schedules/${jsonOf('Create')[0].id}`;
  expect(requests).toMatchObject([
    {
      call: 'POST /schedules',
      body: {
        name: 'Mornings',
        timeZone: 'Europe/Berlin',
        isDefault: false,
        availability: [rule],
      },
    },
    { call: `GET ${schedule}` },
    {
      call: `PATCH ${schedule}`,
      body: {
        name: 'Early',
        availability: [{ days: ['Friday'], startTime: '09:00', endTime: '17:00' }],
      },
    },
    { call: `DELETE ${schedule}` },
    { call: 'GET /schedules' },
  ]);
  expect(jsonOf('Get')).toMatchObject([{ name: 'Mornings', availability: [rule] }]);
  expect(jsonOf('Update')).toMatchObject([{ name: 'Early' }]);
  expect(jsonOf('Delete')).toEqual([{ deleted: true }]);
  expect(jsonOf('Get Many').map((one) => one.name)).not.toContain('Early');
});
