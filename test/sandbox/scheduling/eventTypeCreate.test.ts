import { ids } from '../../../sandbox/seed';
import { useSandbox } from '../../../sandbox/scheduling/rig';
import type { Call } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();

const plain = { title: 'Test', slug: 'test', lengthInMinutes: 30 };

const create = (body: Record<string, unknown> = {}, options?: Call) =>
  rig.call('POST', '/v2/event-types', { ...plain, ...body }, options);

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

  it('takes an app that is connected', async () => {
    await rig.call('POST', '/v2/conferencing/google-meet/connect');
    const locations = [{ type: 'integration', integration: 'google-meet' }];

    expect(await create({ locations })).toMatchObject({ status: 201, data: { locations } });
  });
});
