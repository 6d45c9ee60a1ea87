import { ids } from '../seed';
import { useSandbox } from './rig';
import type { Call } from './rig';

const rig = useSandbox();
const { intro, onboarding, teamIntro } = ids.eventTypes;

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

describe('booking questions', () => {
  const custom = {
    type: 'text',
    slug: 'company',
    label: 'Company',
    required: true,
    placeholder: 'Acme',
  };

  it('replace all custom ones, and change the built-in ones that they name', async () => {
    const bookingFields = [custom, { slug: 'notes', required: true, label: 'Agenda' }];
    const { data } = await rig.call('PATCH', `/v2/event-types/${onboarding}`, { bookingFields });
    const asked = data.bookingFields.filter(({ isDefault }: { isDefault: boolean }) => !isDefault);

    expect(asked).toEqual([
      { ...custom, isDefault: false, disableOnPrefill: false, hidden: false },
    ]);
    expect(data.bookingFields).toContainEqual(
      expect.objectContaining({ slug: 'notes', isDefault: true, required: true, label: 'Agenda' }),
    );
  });

  it('speak the newer dialect at the newer date', async () => {
    const { data } = await rig.call('GET', `/v2/event-types/${onboarding}`, undefined, newest);
    const bySlug = Object.fromEntries(
      data.bookingFields.map((field: { slug: string }) => [field.slug, field]),
    );

    expect(bySlug.name).toMatchObject({ field: 'name', variant: 'fullName' });
    expect(bySlug.company).toMatchObject({ field: 'custom', type: 'shortText', label: 'Company' });
    expect(bySlug.topics).toMatchObject({ field: 'custom', type: 'multiSelect' });
    expect(bySlug.consent).toMatchObject({ field: 'custom', type: 'checkbox' });
  });

  it('mean the same in both dialects', async () => {
    const bookingFields = [
      { field: 'custom', type: 'checkbox', slug: 'consent', label: 'Consent', required: true },
    ];
    const { data } = await create({ bookingFields }, newest);
    const old = await rig.call('GET', `/v2/event-types/${data.id}`);

    expect(old.data.bookingFields).toContainEqual(
      expect.objectContaining({ type: 'boolean', slug: 'consent', required: true }),
    );
  });

  it('answer a booking window as a list at the newer date', async () => {
    const window = { type: 'calendarDays', value: 3, rolling: false };
    const { data } = await create({ bookingWindow: window }, newest);

    expect(data.bookingWindow).toEqual([window]);
    expect(data).toMatchObject({ privateNoteEnabled: false, bookingProposalCount: null });
  });

  describe('as a resource of their own', () => {
    const path = `/v2/event-types/${onboarding}/booking-fields`;
    const added = { field: 'custom', type: 'shortText', slug: 'city', label: 'City' };
    const call = (method: string, to: string, body?: unknown) => rig.call(method, to, body, newest);
    const slugsOf = (fields: Array<{ slug: string }>) => fields.map(({ slug }) => slug);

    it('are added, changed and deleted by slug', async () => {
      const { status, data } = await call('POST', path, { bookingFields: [added] });
      expect(status).toBe(201);
      expect(slugsOf(data.bookingFields)).toEqual(expect.arrayContaining(['company', 'city']));

      const changed = await call('PATCH', path, {
        bookingFields: [{ slug: 'city', label: 'Town' }],
      });
      expect(changed.data.bookingFields).toContainEqual(
        expect.objectContaining({ slug: 'city', label: 'Town', type: 'shortText' }),
      );

      const deleted = await call('DELETE', `${path}/city`);
      expect(slugsOf(deleted.data.bookingFields)).not.toContain('city');
    });

    it('can be written back as they are', async () => {
      const { data } = await call('GET', path);

      expect((await call('PUT', path, data)).data).toEqual(data);
      expect((await call('PATCH', path, data)).data).toEqual(data);
    });

    it('lose the custom ones that a replacement leaves out', async () => {
      const { data } = await call('PUT', path, { bookingFields: [added] });

      expect(slugsOf(data.bookingFields)).toContain('city');
      expect(slugsOf(data.bookingFields)).not.toContain('company');
    });

    it.each([
      ['POST', path, { bookingFields: [{ ...added, slug: 'company' }] }, 400],
      ['PATCH', path, { bookingFields: [{ slug: 'nope', label: 'x' }] }, 400],
      ['PUT', path, { bookingFields: [] }, 400],
      ['DELETE', `${path}/notes`, undefined, 400],
      ['DELETE', `${path}/nope`, undefined, 404],
    ])('refuse %s %s %j', async (method, to, body, status) => {
      expect((await call(method, to, body)).status).toBe(status);
    });
  });
});

describe('teams', () => {
  const path = `/v2/teams/${ids.team}/event-types`;
  const { ada, grace, otto } = ids.users;
  const team = (body: Record<string, unknown>) => rig.call('POST', path, { ...plain, ...body });

  it('show hosts and team', async () => {
    const { data } = await rig.call('GET', `${path}/${teamIntro}`);

    expect(data).toMatchObject({
      teamId: ids.team,
      schedulingType: 'roundRobin',
      team: { slug: 'friends', bannerUrl: null },
      hosts: [
        { userId: ada, username: 'ada', priority: 'medium' },
        { userId: grace, username: 'grace', priority: 'medium' },
      ],
    });
    expect(data).not.toHaveProperty('users');
  });

  it('can let all members host', async () => {
    const { data } = await team({ schedulingType: 'collective', assignAllTeamMembers: true });

    expect(data.hosts).toHaveLength(3);
    expect(data.assignAllTeamMembers).toBe(true);
  });

  it('make a copy of a managed type for each host, and keep them alike', async () => {
    const { data } = await team({
      schedulingType: 'managed',
      hosts: [{ userId: ada }, { userId: grace }],
    });
    const [parent, ...children] = data;

    expect(data.map(({ ownerId }: { ownerId: number }) => ownerId)).toEqual([null, ada, grace]);
    expect(children.map((each: Record<string, unknown>) => each.parentEventTypeId)).toEqual([
      parent.id,
      parent.id,
    ]);
    const changed = await rig.call('PATCH', `${path}/${parent.id}`, { title: 'Better' });
    expect(changed.data.map(({ title }: { title: string }) => title)).toEqual([
      'Better',
      'Better',
      'Better',
    ]);
    expect(slugs(await rig.call('GET', '/v2/event-types'))).toContain('test');

    await rig.call('DELETE', `${path}/${parent.id}`);
    expect(slugs(await rig.call('GET', '/v2/event-types'))).not.toContain('test');
  });

  it.each([
    ['a slug twice', { schedulingType: 'roundRobin', slug: 'team-intro' }],
    ['hosts from outside', { schedulingType: 'roundRobin', hosts: [{ userId: otto }] }],
    [
      'hosts beside all members',
      { schedulingType: 'collective', assignAllTeamMembers: true, hosts: [{ userId: ada }] },
    ],
  ])('refuse %s', async (_, body) => {
    expect((await team(body)).status).toBe(400);
  });

  it('list their types to anybody, and all of an organization page by page', async () => {
    const open = await rig.call('GET', `${path}?eventSlug=team-intro&hostsLimit=1`, undefined, {
      as: null,
      version: '2024-06-14',
    });
    expect(open.data).toMatchObject([{ slug: 'team-intro', hosts: [{ userId: ada }] }]);

    const all = await rig.call(
      'GET',
      `/v2/organizations/${ids.organization}/teams/event-types?take=1`,
    );
    expect(slugs(all)).toEqual(['team-intro']);
  });

  it('tell how meetings are spread; a personal type cannot', async () => {
    const config = (id: number) =>
      rig.call('GET', `/v2/event-types/${id}/scheduling-config`, undefined, newest);

    expect((await config(teamIntro)).data).toMatchObject({
      eventTypeId: teamIntro,
      schedulingType: 'roundRobin',
    });
    expect((await config(intro)).status).toBe(422);
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
