import { bob, day, monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const start = `${monday}T09:00:00Z`;

describe('what is refused', () => {
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
