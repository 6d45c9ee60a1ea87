import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { runNode, type RunOptions } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const calComV1 = new CalComV1();

const server = useRecorder();

async function run(parameters: INodeParameters, answer: unknown = {}, options: RunOptions = {}) {
  server.reply = () => ({ body: answer });
  const items = await runNode(server.url, parameters, {
    node: calComV1,
    authentication: 'legacy',
    ...options,
  });
  return items.map(({ json }) => json);
}

/** Without the key. */
const sent = () =>
  server.requests.map(({ method, url, body }) => ({
    route: `${method} ${url.replace(/[?&]apiKey=\w+$/, '')}`,
    body,
  }));

const zone = { __rl: true, mode: 'name', value: 'Europe/Berlin' };

describe('booking', () => {
  const create = {
    resource: 'booking',
    operation: 'create',
    eventTypeId: '={{ $json.type ?? 5 }}',
    start: '2027-03-15T10:00:00',
    attendeeName: 'Nathan Smith',
    attendeeEmail: 'nathan@example.com',
    timeZone: zone,
    language: 'de',
  };

  const least = {
    eventTypeId: 5,
    start: '2027-03-15T09:00:00Z',
    responses: { name: 'Nathan Smith', email: 'nathan@example.com' },
    timeZone: 'Europe/Berlin',
    language: 'de',
    metadata: {},
  };

  it('is created with what API v1 cannot do without', async () => {
    await run(create, { id: 1 });
    expect(sent()).toEqual([{ route: 'POST /v1/bookings', body: least }]);
  });

  it('puts answers beside name and email', async () => {
    await run({
      ...create,
      additionalFields: {
        answers: {
          pair: [
            { name: 'company', type: 'text', value: 'Acme' },
            { name: 'seats', type: 'number', number: 3 },
          ],
        },
        guests: 'maria@example.com',
        location: { location: { value: 'integrations:daily' } },
        metadata: { pair: [{ name: 'crmId', value: '42' }] },
        notes: 'Hello',
      },
    });

    expect(sent()[0].body).toEqual({
      ...least,
      responses: {
        ...least.responses,
        company: 'Acme',
        seats: 3,
        guests: ['maria@example.com'],
        location: { value: 'integrations:daily', optionValue: '' },
        notes: 'Hello',
      },
      metadata: { crmId: '42' },
    });
  });

  it('takes the name in two parts where the event type asks for it so', async () => {
    await run({
      ...create,
      additionalFields: { nameInParts: { name: { firstName: 'Nathan', lastName: 'Smith' } } },
    });

    expect((sent()[0].body as IDataObject).responses).toEqual({
      name: { firstName: 'Nathan', lastName: 'Smith' },
      email: 'nathan@example.com',
    });
  });

  it('is created for each item with its own values', async () => {
    await run(create, {}, { items: [{ type: 7 }, {}] });
    expect(sent().map(({ body }) => (body as IDataObject).eventTypeId)).toEqual([7, 5]);
  });

  it('is cancelled with a reason in the query', async () => {
    const answer = { message: 'Done', bookingId: 7 };
    const options = { cancellationReason: 'Away & ill', allRemainingBookings: true };

    expect(
      await run({ resource: 'booking', operation: 'cancel', bookingId: 7, options }, answer),
    ).toEqual([answer]);
    expect(sent()).toEqual([
      {
        route:
          'DELETE /v1/bookings/7/cancel?allRemainingBookings=true&cancellationReason=Away%20%26%20ill',
        body: undefined,
      },
    ]);
  });

  it('refuses a UID, which API v1 does not know', async () => {
    await expect(
      run({ resource: 'booking', operation: 'get', bookingId: '8a3JAT4vmGGSU3itQKjfv5' }),
    ).rejects.toThrow('Booking ID must be a numeric ID, but is "8a3JAT4vmGGSU3itQKjfv5"');
  });

  it('lists transcripts by their links', async () => {
    const answer = ['https://example.com/1', 'https://example.com/2'];
    expect(
      await run({ resource: 'booking', operation: 'getTranscripts', bookingId: 7 }, answer),
    ).toEqual(answer.map((downloadLink) => ({ downloadLink })));
  });
});

describe('slot', () => {
  const slots = {
    '2027-03-15': [{ time: '2027-03-15T10:00:00+01:00' }, { time: '2027-03-15T10:30:00+01:00' }],
    '2027-03-16': [{ time: '2027-03-16T08:00:00.000Z' }],
  };

  it('gives one item for each free time, in UTC and local', async () => {
    const found = await run(
      {
        resource: 'slot',
        operation: 'getMany',
        slotsOf: 'usernames',
        usernames: 'ada, grace',
        eventTypeSlug: 'intro-call',
        start: '2027-03-15',
        end: '2027-03-17',
        timeZone: zone,
        limit: 3,
      },
      { slots },
    );

    expect(sent()[0].route).toBe(
      'GET /v1/slots?usernameList=ada&usernameList=grace&eventTypeSlug=intro-call' +
        '&startTime=2027-03-14T23%3A00%3A00Z&endTime=2027-03-16T23%3A00%3A00Z&timeZone=Europe%2FBerlin',
    );
    expect(found.map(({ start, startLocal }) => [start, startLocal])).toEqual([
      ['2027-03-15T09:00:00.000Z', '2027-03-15T10:00:00.000+01:00'],
      ['2027-03-15T09:30:00.000Z', '2027-03-15T10:30:00.000+01:00'],
      ['2027-03-16T08:00:00.000Z', '2027-03-16T09:00:00.000+01:00'],
    ]);
  });
});

describe('availability rule', () => {
  const rule = { resource: 'availabilityRule', operation: 'create', scheduleId: '1' };

  it.each([
    ['9:00', '1970-01-01T09:00:00Z'],
    ['5:30 pm', '1970-01-01T17:30:00Z'],
    ['2027-03-15T09:30:00', '1970-01-01T09:30:00Z'],
    ['2027-03-15T09:30:00Z', '1970-01-01T09:30:00Z'],
  ])('reads %p as a time of day', async (startTime, expected) => {
    await run({ ...rule, startTime, endTime: '18:00' });
    expect(sent()[0].body).toEqual({
      scheduleId: 1,
      startTime: expected,
      endTime: '1970-01-01T18:00:00Z',
    });
  });

  it('counts the days of the week from Sunday as 0', async () => {
    await run({ ...rule, additionalFields: { days: [1, 0] } });
    expect((sent()[0].body as IDataObject).days).toEqual([1, 0]);
  });

  it('holds for one date instead', async () => {
    await run({ ...rule, additionalFields: { date: '2027-12-24' } });
    expect((sent()[0].body as IDataObject).date).toBe('2027-12-24T00:00:00Z');
  });

  it('refuses what is no time', async () => {
    await expect(run({ ...rule, startTime: 'noon' })).rejects.toThrow(/From is not a time/);
  });
});

describe('keys that are made of several values', () => {
  it('name a membership by the user and the team', async () => {
    await run(
      { resource: 'membership', operation: 'get', userId: '7', teamId: '={{ 5 }}' },
      { membership: { role: 'MEMBER' } },
    );
    expect(sent()[0].route).toBe('GET /v1/memberships/7_5');
  });

  it('name a selected calendar by the user, the app and the calendar', async () => {
    const deleted = await run({
      resource: 'selectedCalendar',
      operation: 'delete',
      userId: 7,
      integration: 'google_calendar',
      externalId: 'a/b@example.com',
    });
    expect(deleted).toEqual([{ deleted: true }]);
    expect(sent()[0].route).toBe(
      'DELETE /v1/selected-calendars/7_google_calendar_a%2Fb%40example.com',
    );
  });
});

describe('invite', () => {
  const invite = { resource: 'invite', operation: 'create', teamId: 5 };

  it('takes one username, or several addresses', async () => {
    await run({ ...invite, usernameOrEmail: 'ada' });
    await run({ ...invite, usernameOrEmail: 'ada@example.com, grace@example.com' });

    const rest = { teamId: 5, language: 'en', creationSource: 'API_V1' };
    expect(sent().map(({ body }) => body)).toEqual([
      { ...rest, usernameOrEmail: 'ada' },
      { ...rest, usernameOrEmail: ['ada@example.com', 'grace@example.com'] },
    ]);
  });

  it('takes a role for each person', async () => {
    const people = { person: [{ email: 'ada@example.com', role: 'ADMIN' }] };
    await run({ ...invite, inviteBy: 'roles', people });
    expect(sent()[0].body).toMatchObject({
      usernameOrEmail: [{ email: 'ada@example.com', role: 'ADMIN' }],
    });
  });

  it('refuses more people than API v1 takes at once', async () => {
    const many = Array.from({ length: 101 }, (_, index) => `user${index}@example.com`);
    await expect(run({ ...invite, usernameOrEmail: many.join() })).rejects.toThrow(
      'invites at most 100 people at once, but these are 101',
    );
  });
});

describe('team', () => {
  it('gives the team, or the link to pay where the server wants money first', async () => {
    const create = { resource: 'team', operation: 'create', name: 'Sales' };

    expect(await run(create, { team: { id: 5 }, owner: {}, message: 'ok' })).toEqual([{ id: 5 }]);
    const payment = { message: 'Pay first', paymentLink: 'https://pay.example.com' };
    expect(await run(create, payment)).toEqual([payment]);
  });
});

it('gives a new API key with the key in it', async () => {
  const answer = { id: 'k1', key: 'cal_new', message: 'Keep it' };
  expect(
    await run(
      {
        resource: 'apiKey',
        operation: 'create',
        additionalFields: { expiresAt: '2027-03-15T10:00:00', timeZone: zone },
      },
      answer,
    ),
  ).toEqual([answer]);
  expect(sent()[0].body).toEqual({ expiresAt: '2027-03-15T09:00:00Z' });
});
