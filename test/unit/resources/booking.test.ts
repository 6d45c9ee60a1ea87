import nock from 'nock';
import { setClock } from '../harness/clock';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

setClock('2026-11-20T08:00:00Z');

const server = useRecorder();
afterEach(() => nock.cleanAll());

const run = (operation: string, parameters: object = {}, options = {}) =>
  runNode(server.url, { resource: 'booking', operation, ...parameters }, options);

/** The only request of a run: `POST /v2/…`, and its body. */
async function sent(operation: string, parameters: object = {}) {
  await run(operation, parameters);
  expect(server.requests).toHaveLength(1);
  const [{ method, url, body }] = server.requests;
  return [`${method} ${url}`, body];
}

const created = {
  resource: 'booking',
  operation: 'create',
  eventTypeId: { __rl: true, mode: 'id', value: '7' },
  start: '2026-11-23T10:00:00+01:00',
  attendeeName: 'Nathan',
  attendeeEmail: 'nathan@example.com',
};

describe('create', () => {
  it('answers questions in the types that the questions ask for', async () => {
    const pair = [
      { name: 'company', type: 'text', value: 'Acme' },
      { name: 'floor', type: 'text', value: 3 },
      { name: 'name', type: 'text', value: { firstName: 'Ada' } },
      { name: 'size', type: 'number', number: 12 },
      { name: 'days', type: 'list', list: 'Monday, Tuesday' },
      { name: 'newsletter', type: 'boolean', boolean: false },
    ];
    await run('create', {
      ...created,
      additionalFields: { bookingFieldsResponses: { pair } },
    });
    expect(server.requests[0].body).toMatchObject({
      bookingFieldsResponses: {
        company: 'Acme',
        floor: '3',
        name: { firstName: 'Ada' },
        size: 12,
        days: ['Monday', 'Tuesday'],
        newsletter: false,
      },
    });
  });

  it('does not mention what only the cloud knows when it is off', async () => {
    await run('create', {
      ...created,
      additionalFields: { instant: false, allowConflicts: false, recurrenceCount: 3 },
    });
    expect(server.requests[0].body).toEqual({
      eventTypeId: 7,
      start: '2026-11-23T09:00:00Z',
      attendee: { name: 'Nathan', email: 'nathan@example.com', timeZone: 'Europe/Berlin' },
      recurrenceCount: 3,
    });
  });

  it('names the event type by its link, for each item its own', async () => {
    const items = [{ user: 'ada' }, { user: 'grace', organization: 'acme' }];
    await run(
      'create',
      {
        ...created,
        eventTypeBy: 'username',
        username: '={{ $json.user }}',
        eventTypeSlug: 'intro',
        additionalFields: { organizationSlug: '={{ $json.organization }}' },
      },
      { items },
    );
    expect(server.requests.map(({ body }) => body)).toEqual([
      expect.not.objectContaining({ organizationSlug: 'acme' }),
      expect.objectContaining({
        username: 'grace',
        eventTypeSlug: 'intro',
        organizationSlug: 'acme',
      }),
    ]);
  });

  it('returns one item for each booking of a series', async () => {
    const data = [
      { uid: 'a', recurringBookingUid: 's' },
      { uid: 'b', recurringBookingUid: 's' },
    ];
    server.reply = () => ({ status: 201, body: { status: 'success', data } });
    const output = await run('create', { ...created, simplify: false });
    expect(output).toEqual(data.map((json) => ({ json, pairedItem: { item: 0 } })));
  });
});

describe('cancel', () => {
  const cases: [string, object, object][] = [
    ['booking', {}, { cancellationReason: 'Sick' }],
    ['series', {}, { cancellationReason: 'Sick', cancelSubsequentBookings: true }],
    ['seat', { seatUid: 's1' }, { cancellationReason: 'Sick', seatUid: 's1' }],
  ];
  it.each(cases)('of a %s sends what belongs to it', async (extent, more, body) => {
    const parameters = { bookingUid: 'x', extent, cancellationReason: 'Sick', ...more };
    expect(await sent('cancel', parameters)).toEqual(['POST /v2/bookings/x/cancel', body]);
  });
});

describe('reschedule', () => {
  const options = {
    reschedulingReason: 'Train',
    rescheduledBy: 'maria@example.com',
    timeZone: { __rl: true, mode: 'name', value: 'America/New_York' },
  };

  it('reads the new start in the chosen zone', async () => {
    expect(
      await sent('reschedule', { bookingUid: 'x', start: '2026-11-24T09:00:00', options }),
    ).toEqual([
      'POST /v2/bookings/x/reschedule',
      {
        start: '2026-11-24T14:00:00Z',
        reschedulingReason: 'Train',
        rescheduledBy: 'maria@example.com',
      },
    ]);
  });

  it('of a seat gives no reason, which the API refuses there', async () => {
    const parameters = { bookingUid: 'x', extent: 'seat', seatUid: 's1', options };
    const [, body] = await sent('reschedule', { ...parameters, start: '2026-11-24T14:00:00Z' });
    expect(body).toEqual({
      start: '2026-11-24T14:00:00Z',
      seatUid: 's1',
      rescheduledBy: 'maria@example.com',
    });
  });
});

it('asks for another time under the name that only this operation has', async () => {
  server.reply = () => ({ body: { status: 'success' } });
  const output = await run('requestReschedule', {
    bookingUid: 'x',
    options: { rescheduleReason: 'Urgent' },
  });
  expect(server.requests[0].body).toEqual({ rescheduleReason: 'Urgent' });
  expect(server.requests[0].headers['cal-api-version']).toBe('2026-02-25');
  expect(output).toEqual([{ json: { success: true }, pairedItem: { item: 0 } }]);
});

it('marks attendees and the host as absent', async () => {
  const attendee = [{ email: 'nathan@example.com' }, { email: 'a@example.com', absent: false }];
  const parameters = { bookingUid: 'x', attendees: { attendee }, options: { host: true } };
  expect(await sent('markAbsent', parameters)).toEqual([
    'POST /v2/bookings/x/mark-absent',
    {
      attendees: [
        { email: 'nathan@example.com', absent: true },
        { email: 'a@example.com', absent: false },
      ],
      host: true,
    },
  ]);
});

describe('update location', () => {
  it('sends only what belongs to the kind of place', async () => {
    const location = { type: 'link', link: 'https://meet.example.com/x', phone: '+49' };
    expect(await sent('updateLocation', { bookingUid: 'x', location: { location } })).toEqual([
      'PATCH /v2/bookings/x/location',
      { location: { type: 'link', link: 'https://meet.example.com/x' } },
    ]);
  });

  it('needs a place', async () => {
    await expect(run('updateLocation', { bookingUid: 'x', location: {} })).rejects.toThrow(
      'Location is required',
    );
  });
});

describe('get many', () => {
  it('filters and sorts', async () => {
    const filters = {
      status: ['upcoming', 'past'],
      eventTypeIds: '12, 34',
      teamId: { __rl: true, mode: 'id', value: '5' },
      afterStart: '2026-11-23T00:00:00',
      attendeeEmail: 'a+b@example.com',
    };
    const [route] = await sent('getMany', { filters, sort: { sortStart: 'desc' }, limit: 2 });
    expect(route).toBe(
      'GET /v2/bookings?attendeeEmail=a%2Bb%40example.com&eventTypeIds=12,34' +
        '&afterStart=2026-11-22T23%3A00%3A00Z&status=upcoming,past&teamId=5' +
        '&sortStart=desc&take=2&skip=0',
    );
  });

  it('leaves out filters that a scope does not have', async () => {
    const parameters = {
      scope: 'organizationTeam',
      orgId: { __rl: true, mode: 'id', value: '9' },
      teamId: { __rl: true, mode: 'id', value: '5' },
      filters: { userIds: '7', afterUpdatedAt: '2026-11-23T00:00:00Z', attendeeName: 'Ada' },
      limit: 1,
    };
    const [route] = await sent('getMany', parameters);
    expect(route).toBe('GET /v2/organizations/9/teams/5/bookings?attendeeName=Ada&take=1&skip=0');
  });

  it('follows cursors at the newest version, which takes one status', async () => {
    const pages = nock('https://api.cal.com', { reqheaders: { 'cal-api-version': '2026-05-01' } })
      .get('/v2/bookings?status=past&limit=100')
      .reply(200, { status: 'success', data: [{ uid: 'a' }], pagination: { nextCursor: 'c1' } })
      .get('/v2/bookings?status=past&limit=100&cursor=c1')
      .reply(200, { status: 'success', data: [{ uid: 'b' }], pagination: { nextCursor: null } });
    const output = await run(
      'getMany',
      {
        returnAll: true,
        simplify: false,
        newestVersion: true,
        filters: { status: ['upcoming'], singleStatus: 'past' },
      },
      { credentials: { server: 'cloud' } },
    );
    expect(output.map(({ json }) => json)).toEqual([{ uid: 'a' }, { uid: 'b' }]);
    expect(pages.isDone()).toBe(true);
  });

  it('refuses the newest version for a self-hosted server', async () => {
    await expect(run('getMany', { newestVersion: true })).rejects.toThrow('Newest API Version');
    expect(server.requests).toEqual([]);
  });
});
