/** What bookings are like on one kind of server only. */
import { bob, monday, useSandbox } from '../../../sandbox/scheduling/rig';
import { ids } from '../../../sandbox/seed';

const { intro, onboarding } = ids.eventTypes;
const start = `${monday}T09:00:00Z`;

describe('bookings on a self-hosted server', () => {
  const rig = useSandbox({ profile: 'selfHosted' });
  const booked = async (eventTypeId: number, more: Record<string, unknown> = {}) =>
    (await rig.book({ eventTypeId, start, ...more })).data;

  it.each([12, '12'])('cannot answer a question for a number with %p', async (size) => {
    const bookingFieldsResponses = {
      company: 'Acme',
      plan: 'Pro',
      topics: ['Setup'],
      consent: true,
      'team-size': size,
    };

    expect(
      await rig.book({ eventTypeId: onboarding, start, bookingFieldsResponses }),
    ).toMatchObject({ status: 400 });
  });

  it('keep their first attendee', async () => {
    const { uid } = await booked(intro);
    const [{ id }] = (await rig.call('GET', `/v2/bookings/${uid}/attendees`)).data;

    expect(await rig.call('DELETE', `/v2/bookings/${uid}/attendees/${id}`)).toMatchObject({
      status: 400,
      message: 'cannot_remove_primary_attendee',
    });
  });

  it('need the e-mail address', async () => {
    const attendee = { name: 'Bob', phoneNumber: '+4930123456', timeZone: 'UTC' };

    expect(await rig.book({ eventTypeId: intro, start, attendee })).toMatchObject({
      status: 400,
      message: 'responses - {email}error_required_field, ',
    });
  });

  it('ignore the number of occurrences where there is no series', async () => {
    expect(await booked(intro, { recurrenceCount: 3 })).toMatchObject({ status: 'accepted' });
  });

  it('lose a race with an error of the database', async () => {
    const replies = await Promise.all(
      ['a', 'b'].map((name) =>
        rig.book({
          eventTypeId: intro,
          start,
          attendee: { ...bob, email: `${name}@example.org` },
        }),
      ),
    );

    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(replies.find(({ status }) => status === 400)?.message).toBe(
      'An error occurred while querying the database.',
    );
  });

  it.each([
    ['cal-video', /^Failed to create Cal Video meeting/],
    ['zoom', /^Video integration "zoom" is not connected/],
  ])('cannot be moved to %s without its app', async (integration, message) => {
    const { uid } = await booked(intro);
    const location = { type: 'integration', integration };

    expect(await rig.call('PATCH', `/v2/bookings/${uid}/location`, { location })).toMatchObject({
      status: 400,
      message: expect.stringMatching(message),
    });
  });

  it('list a video room that could not be made without its UID', async () => {
    const locations = [{ type: 'integration', integration: 'cal-video' }];
    const { uid } = await booked(await rig.eventType({ locations }));

    expect((await rig.call('GET', `/v2/bookings/${uid}/references`)).data).toMatchObject([
      { type: 'daily_video', eventUid: '' },
    ]);
  });
});

describe('bookings on the cloud', () => {
  const rig = useSandbox();

  it('by phone alone take no e-mail address', async () => {
    const eventTypeId = await rig.eventType({
      bookingFields: [
        { type: 'email', required: false, hidden: true },
        { type: 'phone', slug: 'attendeePhoneNumber', required: true, hidden: false, label: 'Tel' },
      ],
    });
    const attendee = { name: 'Bob', phoneNumber: '+4930123456', timeZone: 'UTC' };

    expect(
      await rig.book({ eventTypeId, start, attendee: { ...attendee, email: bob.email } }),
    ).toMatchObject({ status: 400 });
    expect(await rig.book({ eventTypeId, start, attendee })).toMatchObject({ status: 201 });
  });
});
