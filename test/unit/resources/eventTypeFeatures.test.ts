import { useEventTypes } from './eventTypeStage';

const { created, updated } = useEventTypes();

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

  const given = (value: unknown) => `={{ ${JSON.stringify(value)} }}`;
  const switched = (enabled: unknown) =>
    Object.fromEntries(
      Object.entries(on).map(([name, form]) => {
        const [[group, row]] = Object.entries(form);
        return [name, { [group]: { ...row, enabled } }];
      }),
    );

  it.each(['true', 'TRUE', 1, 'yes', 'on'])(
    'are on by %p, as an expression gives it',
    async (is) => {
      expect(await created(switched(given(is)))).toEqual(await created(on));
    },
  );

  it.each(['false', 0, 'no', 'off'])('are off by %p', async (is) => {
    expect(await updated(switched(given(is)))).toEqual(await updated(switched(false)));
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
