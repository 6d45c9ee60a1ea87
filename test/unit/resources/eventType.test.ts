import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 7 } } }));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const create = {
  resource: 'eventType',
  operation: 'create',
  title: 'Intro call',
  slug: 'intro-call',
  lengthInMinutes: 30,
};
const update = { resource: 'eventType', operation: 'update', eventTypeId: picked('7') };

/** The body that these Additional Fields make, without what every new event type has. */
async function created(additionalFields: object, more: object = {}): Promise<object> {
  await runNode(server.url, { ...create, ...more, additionalFields } as never);
  const { title, slug, lengthInMinutes, ...body } = server.requests[0].body as typeof create;
  expect([title, slug, lengthInMinutes]).toEqual(['Intro call', 'intro-call', 30]);
  return body;
}

async function updated(updateFields: object): Promise<unknown> {
  await runNode(server.url, { ...update, updateFields } as never);
  return server.requests[0].body;
}

describe('a new event type', () => {
  it('goes to the account with its version date', async () => {
    await runNode(server.url, create);
    const [{ method, url, headers, body }] = server.requests;
    expect([method, url]).toEqual(['POST', '/v2/event-types']);
    expect(headers['cal-api-version']).toBe('2024-06-14');
    expect(body).toEqual({ title: 'Intro call', slug: 'intro-call', lengthInMinutes: 30 });
  });

  it('of a team says how hosts share the meetings, and sends no date', async () => {
    await runNode(server.url, {
      ...create,
      scope: 'team',
      teamId: picked('9'),
      schedulingType: 'collective',
      additionalFields: {
        hosts: { host: [{ userId: picked('4'), mandatory: true, priority: 'high' }] },
      },
    });
    const [{ url, headers, body }] = server.requests;
    expect(url).toBe('/v2/teams/9/event-types');
    expect(headers).not.toHaveProperty('cal-api-version');
    expect(body).toMatchObject({
      schedulingType: 'collective',
      hosts: [{ userId: 4, mandatory: true, priority: 'high' }],
    });
  });

  it('that is managed comes back with the copies of the members', async () => {
    server.reply = () => ({ body: { status: 'success', data: [{ id: 1 }, { id: 2 }] } });
    const output = await runNode(server.url, create);
    expect(output.map(({ json }) => json)).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('sends of each location only what its type has', async () => {
    const location = [
      { type: 'integration', integration: 'zoom', link: 'https://example.com', public: true },
      { type: 'link', link: 'https://meet.example.com/ada', public: false },
      { type: 'attendeePhone', phone: '+4915112345678' },
    ];
    expect(await created({ locations: { location } })).toEqual({
      locations: [
        { type: 'integration', integration: 'zoom' },
        { type: 'link', link: 'https://meet.example.com/ada', public: false },
        { type: 'attendeePhone' },
      ],
    });
  });

  it('takes lengths as text, days in any form and colors', async () => {
    expect(
      await created({
        lengthInMinutesOptions: '15, 30',
        scheduleId: picked('12'),
        color: { colors: { lightThemeHex: '#112233', darkThemeHex: '#445566' } },
        bookingWindow: {
          window: { enabled: true, type: 'range', from: '2026-12-01T00:00:00', to: '2026-12-24' },
        },
      }),
    ).toEqual({
      lengthInMinutesOptions: [15, 30],
      scheduleId: 12,
      color: { lightThemeHex: '#112233', darkThemeHex: '#445566' },
      bookingWindow: { type: 'range', value: ['2026-12-01', '2026-12-24'] },
    });
  });

  it('leaves the page in the language of the visitor, which the API calls empty', async () => {
    expect(await created({ interfaceLanguage: 'visitor' })).toEqual({ interfaceLanguage: '' });
    server.requests = [];
    expect(await created({ interfaceLanguage: 'sk-SK' })).toEqual({ interfaceLanguage: 'sk-SK' });
  });

  it('asks questions by type, by slug and with choices', async () => {
    const field = [
      { kind: 'builtIn.email', label: 'Work email', required: 'true' },
      { kind: 'builtIn.title', label: '', hidden: 'false' },
      { kind: 'select', label: 'Size', slug: 'size', options: 'Small, Large' },
      { kind: 'checkbox', label: 'News', slug: 'news', required: 'true' },
      { kind: 'builtIn.name.splitName', firstNameLabel: 'First', lastNameRequired: 'true' },
    ];
    expect(await created({ bookingFields: { field } })).toEqual({
      bookingFields: [
        { type: 'email', label: 'Work email', required: true },
        { slug: 'title', hidden: false },
        {
          type: 'select',
          label: 'Size',
          slug: 'size',
          options: ['Small', 'Large'],
          required: false,
        },
        { type: 'boolean', label: 'News', slug: 'news', required: true },
        { type: 'splitName', firstNameLabel: 'First', lastNameRequired: true },
      ],
    });
  });
});

describe('features', () => {
  const on = {
    seats: {
      seats: {
        enabled: true,
        seatsPerTimeSlot: 5,
        showAttendeeInfo: false,
        showAvailabilityCount: true,
      },
    },
    recurrence: {
      recurrence: { enabled: true, frequency: 'weekly', interval: 2, occurrences: 6 },
    },
    confirmationPolicy: {
      policy: {
        enabled: true,
        type: 'time',
        count: 48,
        unit: 'hours',
        blockUnconfirmedBookingsInBooker: true,
      },
    },
    bookingLimitsCount: { limits: { enabled: true, per: { day: 3, week: 10 } } },
    bookingLimitsDuration: { limits: { enabled: true, per: { day: 120 } } },
    bookerActiveBookingsLimit: {
      limit: { enabled: true, maximumActiveBookings: 2, offerReschedule: true },
    },
    bookingWindow: {
      window: { enabled: true, type: 'businessDays', days: 10, rolling: true },
    },
  };

  it('are sent with their settings', async () => {
    expect(await created(on)).toEqual({
      seats: { seatsPerTimeSlot: 5, showAttendeeInfo: false, showAvailabilityCount: true },
      recurrence: { frequency: 'weekly', interval: 2, occurrences: 6 },
      confirmationPolicy: {
        type: 'time',
        noticeThreshold: { count: 48, unit: 'hours' },
        blockUnconfirmedBookingsInBooker: true,
      },
      bookingLimitsCount: { day: 3, week: 10 },
      bookingLimitsDuration: { day: 120 },
      bookerActiveBookingsLimit: { maximumActiveBookings: 2, offerReschedule: true },
      bookingWindow: { type: 'businessDays', value: 10, rolling: true },
    });
  });

  it('are switched off without their settings', async () => {
    const off = Object.fromEntries(
      Object.entries(on).map(([name, form]) => {
        const [[group, row]] = Object.entries(form);
        return [name, { [group]: { ...row, enabled: false } }];
      }),
    );
    expect(await updated(off)).toEqual(
      Object.fromEntries(Object.keys(on).map((name) => [name, { disabled: true }])),
    );
  });
});

describe('an update', () => {
  it('sends what was added only, and clears an emptied text', async () => {
    expect(await updated({ description: '', hidden: false })).toEqual({
      description: '',
      hidden: false,
    });
    expect([server.requests[0].method, server.requests[0].url]).toEqual([
      'PATCH',
      '/v2/event-types/7',
    ]);
  });

  it('does not clear what stands empty in a row', async () => {
    const field = [{ kind: 'shortText', label: 'Company', slug: 'company', placeholder: '' }];
    expect(await updated({ bookingFields: { field } })).toEqual({
      bookingFields: [{ type: 'text', label: 'Company', slug: 'company', required: false }],
    });
  });

  it('sends no form that nobody filled in', async () => {
    expect(await updated({ calVideoSettings: {}, seats: {}, title: 'New' })).toEqual({
      title: 'New',
    });
  });

  it('is made for each item with its own values', async () => {
    await runNode(
      server.url,
      {
        ...update,
        eventTypeId: picked('={{ $json.id }}'),
        updateFields: { title: '={{ $json.title }}' },
      },
      { items: [{ id: 7, title: 'One' }, { id: 8 }] },
    );
    expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
      ['/v2/event-types/7', { title: 'One' }],
      ['/v2/event-types/8', undefined],
    ]);
  });

  it('with the newest version is refused on a self-hosted server', async () => {
    await expect(runNode(server.url, { ...update, newestVersion: true })).rejects.toThrow(
      'Self-hosted Cal.com servers do not know the newest API version',
    );
    expect(server.requests).toEqual([]);
  });
});

describe('lists', () => {
  const getMany = { resource: 'eventType', operation: 'getMany', returnAll: true };

  it('name people as one value and sort', async () => {
    await runNode(server.url, {
      ...getMany,
      filters: { usernames: 'ada, nathan', hostsLimit: 3 },
      sort: { sortCreatedAt: 'desc' },
    });
    expect(server.requests[0].url).toBe('/v2/event-types?usernames=ada,nathan&sortCreatedAt=desc');
  });

  it('are simplified to what workflows use', async () => {
    server.reply = () => ({
      body: { status: 'success', data: [{ id: 7, title: 'Intro', seats: { disabled: true } }] },
    });
    expect((await runNode(server.url, getMany))[0].json).toEqual({ id: 7, title: 'Intro' });
    const [{ json }] = await runNode(server.url, { ...getMany, simplify: false });
    expect(json).toEqual({ id: 7, title: 'Intro', seats: { disabled: true } });
  });

  it('of changes follow the cursor and return one item for each change', async () => {
    server.reply = (_, index) => ({
      body: {
        status: 'success',
        data: { eventTypeId: 7, auditLogs: [{ id: `log-${index}` }] },
        pagination: index === 0 ? { nextCursor: 'more', hasMore: true } : { hasMore: false },
      },
    });
    const output = await runNode(server.url, {
      resource: 'eventType',
      operation: 'getHistory',
      eventTypeId: picked('7'),
      returnAll: true,
    });
    expect(output.map(({ json }) => json.id)).toEqual(['log-0', 'log-1']);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/v2/event-types/7/history?limit=50',
      '/v2/event-types/7/history?limit=50&cursor=more',
    ]);
  });
});
