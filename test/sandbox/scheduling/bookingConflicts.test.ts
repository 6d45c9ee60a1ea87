import { ids } from '../../../sandbox/seed';
import { bob, day, monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const { intro, teamIntro } = ids.eventTypes;

const start = `${monday}T09:00:00Z`;

describe('what is refused', () => {
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
});
