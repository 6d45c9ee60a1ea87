import { ids } from '../seed';
import { useSandbox } from './rig';
import type { Call } from './rig';

const rig = useSandbox();
const { intro } = ids.eventTypes;

const plain = { title: 'Test', slug: 'test', lengthInMinutes: 30 };
const newest: Call = { version: '2026-06-12' };

const create = (body: Record<string, unknown> = {}, options?: Call) =>
  rig.call('POST', '/v2/event-types', { ...plain, ...body }, options);

const slugs = ({ data }: { data: Array<{ slug: string }> }) => data.map(({ slug }) => slug);

describe('creating', () => {
  it('fills in what the server does', async () => {
    const { status, data } = await create();

    expect(status).toBe(201);
    expect(data).toMatchObject({
      ...plain,
      ownerId: ids.users.ada,
      minimumBookingNotice: 120,
      locations: [{ type: 'integration', integration: 'cal-video' }],
      recurrence: null,
      seats: { disabled: true },
      confirmationPolicy: { disabled: true },
      bookingWindow: { disabled: true },
      bookerActiveBookingsLimit: { disabled: true },
      users: [{ id: ids.users.ada, username: 'ada' }],
      bookingUrl: 'https://cal.example.com/ada/test',
    });
    expect(data).not.toHaveProperty('hosts');
  });

  it.each([
    [
      { lengthInMinutesOptions: [15, 30] },
      { lengthInMinutesOptions: [15, 30], metadata: { multipleDuration: [15, 30] } },
    ],
    [
      { recurrence: { interval: 1, occurrences: 3, frequency: 'weekly' } },
      { recurrence: { disabled: false, interval: 1, occurrences: 3, frequency: 'weekly' } },
    ],
    [{ recurrence: { disabled: true } }, { recurrence: null }],
    [
      { seats: { seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: true } },
      {
        seats: {
          disabled: false,
          seatsPerTimeSlot: 2,
          showAttendeeInfo: false,
          showAvailabilityCount: true,
        },
      },
    ],
    [
      { bookingWindow: { type: 'calendarDays', value: 3, rolling: true } },
      { bookingWindow: { type: 'calendarDays', value: 3, rolling: true } },
    ],
    [
      { calVideoSettings: { disableRecordingForGuests: true } },
      { calVideoSettings: { sendTranscriptionEmails: true, disableRecordingForGuests: true } },
    ],
    [
      { customName: '{Event type title} with {Scheduler}' },
      { customName: '{Event type title} with {Scheduler}' },
    ],
  ])('stores %j', async (input, output) => {
    expect(await create(input)).toMatchObject({ status: 201, data: output });
  });

  const seats = { seatsPerTimeSlot: 2, showAttendeeInfo: true, showAvailabilityCount: true };
  const recurrence = { interval: 1, occurrences: 3, frequency: 'weekly' };
  const twoPlaces = ['https://a.example.com', 'https://b.example.com'].map((link) => ({
    type: 'link',
    link,
    public: true,
  }));

  it.each([
    ['a slug twice', { slug: 'intro-call' }, /already has an event type with this slug/],
    ['limits that decrease', { bookingLimitsCount: { day: 5, week: 2 } }, /decrease/],
    ['minutes that are no quarter hours', { bookingLimitsDuration: { day: 50 } }, /15/],
    [
      'recurrence with a limit of active bookings',
      { recurrence, bookerActiveBookingsLimit: { maximumActiveBookings: 1 } },
      /exclude/,
    ],
    [
      'a threshold that is missing',
      { confirmationPolicy: { type: 'time', blockUnconfirmedBookingsInBooker: false } },
      /noticeThreshold/,
    ],
    ['seats in two places', { seats, locations: twoPlaces }, /location/],
    [
      'seats with confirmation',
      { seats, confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: false } },
      /confirmation/,
    ],
    ['an unknown variable in the name', { customName: '{Weather}' }, /Weather/],
    [
      'an app that is not connected',
      { locations: [{ type: 'integration', integration: 'zoom' }] },
      /zoom not connected/,
    ],
    [
      'e-mail that nobody has to give',
      { bookingFields: [{ type: 'email', required: false }] },
      /email/,
    ],
  ])('refuses %s', async (_, body, text) => {
    expect(await create(body)).toMatchObject({ status: 400, message: expect.stringMatching(text) });
  });

  it('takes an app that is connected', async () => {
    await rig.call('POST', '/v2/conferencing/google-meet/connect');
    const locations = [{ type: 'integration', integration: 'google-meet' }];

    expect(await create({ locations })).toMatchObject({ status: 201, data: { locations } });
  });
});

describe('reading', () => {
  it('shows owners their hidden types, and strangers only the others', async () => {
    await rig.call('PATCH', `/v2/event-types/${intro}`, { hidden: true });
    const list = (path: string, as: 'ada' | 'solo' | null) =>
      rig.call('GET', path, undefined, { as, version: '2024-06-14' });

    expect(slugs(await list('/v2/event-types', 'ada'))).toContain('intro-call');
    expect(slugs(await list('/v2/event-types?username=ada', 'ada'))).toContain('intro-call');
    expect(slugs(await list('/v2/event-types?username=ada', null))).not.toContain('intro-call');
    expect(slugs(await list('/v2/event-types?username=ada', 'solo'))).not.toContain('intro-call');
  });

  it.each([
    ['username=ada&eventSlug=workshop', ['workshop']],
    ['username=nobody', []],
    ['username=ada&orgSlug=acme&eventSlug=workshop', ['workshop']],
    ['username=otto&orgSlug=acme', []],
  ])('finds %s', async (query, expected) => {
    expect(slugs(await rig.call('GET', `/v2/event-types?${query}`))).toEqual(expected);
  });

  it('answers an empty list without credential and username', async () => {
    const options: Call = { as: null, version: '2024-06-14' };

    expect((await rig.call('GET', '/v2/event-types', undefined, options)).data).toEqual([]);
  });

  it('sorts by creation', async () => {
    const { data } = await rig.call('GET', '/v2/event-types?sortCreatedAt=desc');
    const ids = data.map(({ id }: { id: number }) => id);

    expect(ids).toEqual(ids.toSorted((a: number, b: number) => b - a));
  });

  it('makes up a type for several people', async () => {
    const { data } = await rig.call('GET', '/v2/event-types?usernames=ada,grace');

    expect(data).toMatchObject([{ users: [{ username: 'ada' }, { username: 'grace' }] }]);
  });

  it.each([
    ['one that is not there', 4711],
    ["somebody else's", ids.eventTypes.grace],
  ])('answers 404 for %s', async (_, id) => {
    expect(await rig.call('GET', `/v2/event-types/${id}`)).toMatchObject({
      status: 404,
      message: `Event type with id ${id} not found`,
    });
  });
});

describe('changing and deleting', () => {
  it('keeps what is not sent', async () => {
    const before = await rig.call('GET', `/v2/event-types/${intro}`);
    const { data } = await rig.call('PATCH', `/v2/event-types/${intro}`, { title: 'New' });

    expect(data).toEqual({ ...before.data, title: 'New' });
  });

  it('looks at the whole type for its rules', async () => {
    const confirmationPolicy = { type: 'always', blockUnconfirmedBookingsInBooker: false };
    const path = `/v2/event-types/${ids.eventTypes.workshop}`;

    expect((await rig.call('PATCH', path, { confirmationPolicy })).status).toBe(400);
  });

  it('switches a feature off', async () => {
    const path = `/v2/event-types/${ids.eventTypes.workshop}`;

    expect((await rig.call('PATCH', path, { seats: { disabled: true } })).data.seats).toEqual({
      disabled: true,
    });
  });

  it('deletes once', async () => {
    const { data } = await create();
    const remove = () => rig.call('DELETE', `/v2/event-types/${data.id}`);

    expect(await remove()).toMatchObject({ status: 200, data: { ...plain, id: data.id } });
    expect(await remove()).toMatchObject({
      status: 404,
      message: `Event type with ID=${data.id} does not exist.`,
    });
  });
});

it('keeps a history', async () => {
  await rig.call('PATCH', `/v2/event-types/${intro}`, { title: 'New' });
  const { data } = await rig.call('GET', `/v2/event-types/${intro}/history`, undefined, newest);

  expect(data).toMatchObject({
    eventTypeId: intro,
    auditLogs: [{ action: 'UPDATED', actor: { id: ids.users.ada } }],
  });
});
