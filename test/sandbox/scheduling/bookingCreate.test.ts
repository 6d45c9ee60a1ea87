import { ids } from '../../../sandbox/seed';
import { monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro, teamIntro } = ids.eventTypes;

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
