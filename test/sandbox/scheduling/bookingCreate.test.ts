import { ids } from '../seed';
import { bob, day, monday, useSandbox } from './rig';

const rig = useSandbox();
const { intro, weekly, flexible, teamIntro } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;

describe('a plain booking', () => {
  it('is answered with who, when, where', async () => {
    const { status, data } = await rig.book({
      eventTypeId: intro,
      start,
      guests: ['guest@example.org'],
      metadata: { source: 'test', count: 2 },
    });

    expect(status).toBe(201);
    expect(data).toMatchObject({
      title: 'Intro call between Ada Owner and Bob Booker',
      status: 'accepted',
      start: `${monday}T09:00:00.000Z`,
      end: `${monday}T09:30:00.000Z`,
      duration: 30,
      location: 'https://meet.example.com/ada',
      icsUid: `${data.uid}@Cal.com`,
      metadata: { source: 'test', count: 2 },
      guests: ['guest@example.org'],
      isPlatformManagedUserBooking: false,
    });
    expect(data.uid).toMatch(/^[0-9A-Za-z]{22}$/);
    expect(data.hosts.map(({ username }: { username: string }) => username)).toEqual(['ada']);
    expect(data.attendees.map(({ email }: { email: string }) => email)).toEqual([
      'bob@example.org',
      'guest@example.org',
    ]);
  });

  it('needs no credential, and is open to whoever knows its uid', async () => {
    const { data } = await rig.book({ eventTypeId: intro, start }, { as: null });
    const reply = await rig.call('GET', `/v2/bookings/${data.uid}`, undefined, { as: null });

    expect(reply).toMatchObject({ status: 200, data: { uid: data.uid, status: 'accepted' } });
  });

  it('takes a start with an offset', async () => {
    const { data } = await rig.book({ eventTypeId: intro, start: `${monday}T15:00:00+01:00` });

    expect(data.start).toBe(`${monday}T14:00:00.000Z`);
  });

  it.each([
    ['username and slug', { username: 'ada', eventTypeSlug: 'intro-call' }, intro],
    ['team and slug', { teamSlug: 'friends', eventTypeSlug: 'team-intro' }, teamIntro],
    [
      'organization, team and slug',
      { organizationSlug: 'acme', teamSlug: 'sales', eventTypeSlug: 'team-intro' },
      ids.eventTypes.organizationTeamIntro,
    ],
  ])('finds its event type by %s', async (_, named, eventTypeId) => {
    expect(await rig.book({ ...named, start })).toMatchObject({
      status: 201,
      data: { eventTypeId },
    });
  });

  it('reaches an attendee by phone alone', async () => {
    const attendee = { name: 'Phil', phoneNumber: '+4930123456', timeZone: 'Europe/Berlin' };
    const { data } = await rig.book({ eventTypeId: intro, start, attendee });

    expect(data.attendees[0]).toMatchObject({ phoneNumber: '+4930123456' });
    expect(data.bookingFieldsResponses.attendeePhoneNumber).toBe('+4930123456');
  });

  it('takes one of the lengths that the type offers', async () => {
    const { data } = await rig.book({ eventTypeId: flexible, start, lengthInMinutes: 15 });

    expect(data).toMatchObject({ duration: 15, end: `${monday}T09:15:00.000Z` });
  });

  it('has a room when it is held by Cal Video', async () => {
    const { data } = await rig.book({ eventTypeId: flexible, start });
    const references = await rig.call(
      'GET',
      `/v2/bookings/${data.uid}/references?type=daily_video`,
    );

    expect(data.location).toBe(`https://cal.example.com/video/${data.uid}`);
    expect(references.data).toMatchObject([{ type: 'daily_video' }]);
  });
});

describe('what is refused', () => {
  const refusals: Array<[string, Record<string, unknown>, number, string | RegExp]> = [
    [
      'a time in the past',
      { start: '2020-01-06T09:00:00Z' },
      400,
      'Attempting to book a meeting in the past.',
    ],
    [
      'a time outside working hours',
      { start: `${monday}T19:00:00Z` },
      400,
      'User either already has booking at this time or is not available',
    ],
    ['an unknown event type', { eventTypeId: 4711 }, 404, 'Event type with id 4711 not found.'],
    [
      'an unknown slug',
      { eventTypeId: undefined, username: 'ada', eventTypeSlug: 'nope' },
      404,
      'Event type with slug nope belonging to user ada not found.',
    ],
    [
      'a length that the type does not offer',
      { eventTypeId: flexible, lengthInMinutes: 20 },
      400,
      /15, 30, 60/,
    ],
    ['a length for a type with one length', { lengthInMinutes: 20 }, 400, /variable length/],
    ['occurrences of a type without any', { recurrenceCount: 2 }, 404, /not a recurring/],
    ['more occurrences than the type has', { eventTypeId: weekly, recurrenceCount: 5 }, 400, /4/],
    [
      'a place that the type does not offer',
      { location: { type: 'attendeePhone', phone: '+4930123456' } },
      400,
      /link/,
    ],
    ['metadata that is an object', { metadata: { key: { a: 1 } } }, 400, /metadata/],
    [
      'an attendee without e-mail and phone',
      { attendee: { name: 'X', timeZone: 'UTC' } },
      400,
      /contact method/,
    ],
    ['what is no e-mail address', { guests: ['nobody'] }, 400, /nobody must be an email/],
    [
      'what is no phone number',
      { attendee: { ...bob, phoneNumber: '0123' } },
      400,
      /0123 must be a valid phone number/,
    ],
    ['an instant meeting of a person', { instant: true }, 400, /teams/],
  ];

  it.each(refusals)('%s', async (_, body, status, text) => {
    const reply = await rig.book({ eventTypeId: intro, start, ...body });

    expect(reply).toMatchObject({ status, message: expect.stringMatching(text) });
  });

  it('a slot that is taken', async () => {
    await rig.book({ eventTypeId: intro, start });

    expect(await rig.book({ eventTypeId: intro, start })).toMatchObject({
      status: 400,
      message: 'User either already has booking at this time or is not available',
    });
  });

  it('a slot that all hosts of a team have taken', async () => {
    const late = `${monday}T21:00:00Z`;
    await rig.book({ eventTypeId: teamIntro, start: late });

    expect(await rig.book({ eventTypeId: teamIntro, start: late })).toMatchObject({
      status: 400,
      message: 'One of the hosts either already has booking at this time or is not available',
    });
  });

  it('all but one of several parallel requests for a slot', async () => {
    const replies = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        rig.book({ eventTypeId: intro, start, attendee: { ...bob, email: `${name}@example.org` } }),
      ),
    );

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const lost = replies.find(({ status }) => status === 409);
    expect(lost?.body).toEqual({ statusCode: 409, message: 'booking_conflict_error' });
  });

  it('a start within the notice, and one beyond the window', async () => {
    const { data } = await rig.call('POST', '/v2/event-types', {
      title: 'Later',
      slug: 'later',
      lengthInMinutes: 30,
      minimumBookingNotice: 240,
      bookingWindow: { type: 'calendarDays', value: 3 },
    });
    const soon = await rig.book({ eventTypeId: data.id, start });
    const late = await rig.book({ eventTypeId: data.id, start: `${day(7)}T09:00:00Z` });

    expect([soon.status, late.status]).toEqual([400, 400]);
    expect(soon.message).toMatch(/minimum booking notice/);
  });

  it('a type that wants a credential', async () => {
    const { data } = await rig.call('POST', '/v2/event-types', {
      title: 'Inside',
      slug: 'inside',
      lengthInMinutes: 30,
      minimumBookingNotice: 0,
      bookingRequiresAuthentication: true,
    });
    const book = (as: 'ada' | 'solo' | null) => rig.book({ eventTypeId: data.id, start }, { as });

    expect([(await book(null)).status, (await book('solo')).status]).toEqual([401, 403]);
    expect((await book('ada')).status).toBe(201);
  });

  it('a booker who has enough active bookings', async () => {
    const { data } = await rig.call('POST', '/v2/event-types', {
      title: 'Once',
      slug: 'once',
      lengthInMinutes: 30,
      minimumBookingNotice: 0,
      bookerActiveBookingsLimit: { maximumActiveBookings: 1, offerReschedule: true },
    });
    const first = await rig.book({ eventTypeId: data.id, start });
    const second = await rig.book({ eventTypeId: data.id, start: `${day(1)}T09:00:00Z` });

    expect(second).toMatchObject({ status: 400, message: expect.stringContaining(first.data.uid) });
    expect(second.message).toMatch(/maximum number of active bookings has been reached/);
  });

  it('an e-mail address that is not verified, until the code is sent along', async () => {
    const { data } = await rig.call('POST', '/v2/event-types', {
      title: 'Verified',
      slug: 'verified',
      lengthInMinutes: 30,
      minimumBookingNotice: 0,
      requiresBookerEmailVerification: true,
    });
    const book = (emailVerificationCode?: string) =>
      rig.book({
        eventTypeId: data.id,
        start,
        ...(emailVerificationCode && { emailVerificationCode }),
      });
    await rig.call('POST', '/v2/bookings/verification/email/send-code', { email: bob.email });

    expect((await book()).status).toBe(400);
    expect((await book('000000')).status).toBe(400);
    expect((await book('123456')).status).toBe(201);
  });
});

describe('what hosts may set aside', () => {
  it.each([
    ['ada', 201],
    ['solo', 400],
  ] as const)('a conflict, for %s: %i', async (as, status) => {
    await rig.book({ eventTypeId: intro, start });

    expect(
      (await rig.book({ eventTypeId: intro, start, allowConflicts: true }, { as })).status,
    ).toBe(status);
  });
});
