import { useSandbox } from '../../../sandbox/scheduling/rig';
import type { Call } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const plain = { title: 'Test', slug: 'test', lengthInMinutes: 30 };

const create = (body: Record<string, unknown> = {}, options?: Call) =>
  rig.call('POST', '/v2/event-types', { ...plain, ...body }, options);

describe('creating', () => {
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
      /requiresConfirmation/,
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
});
