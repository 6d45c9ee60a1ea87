import { became, node, type Loose } from './nodes';

const picker = (value: string) => ({ __rl: true, mode: 'list', value, cachedResultName: 'Shown' });

describe("n8n's Cal.com node", () => {
  const cal = (parameters: Loose, type = 'n8n-nodes-base.cal') =>
    became(node('Cal', type, parameters));

  it.each<[string, Loose, Loose]>([
    [
      'books',
      {
        resource: 'booking',
        operation: 'create',
        eventType: picker('7'),
        start: '={{ $json.start }}',
        attendeeName: 'Vera',
        attendeeEmail: 'vera@example.org',
        attendeeTimeZone: 'Europe/Berlin',
        additionalFields: {
          attendeePhoneNumber: '+15551234567',
          guests: 'gus@example.org, eve@example.org',
          metadata: { field: [{ name: 'source', value: 'form' }] },
        },
      },
      {
        resource: 'booking',
        operation: 'create',
        eventTypeId: { value: '7' },
        start: '={{ $json.start }}',
        attendeeName: 'Vera',
        attendeeTimeZone: { value: 'Europe/Berlin' },
        additionalFields: { guests: 'gus@example.org, eve@example.org' },
      },
    ],
    [
      'cancels',
      { operation: 'cancel', bookingUid: 'abc', cancellationReason: 'Ill' },
      { resource: 'booking', operation: 'cancel', bookingUid: 'abc', cancellationReason: 'Ill' },
    ],
    [
      'reschedules',
      { operation: 'reschedule', bookingUid: 'abc', start: '2030-03-05T10:00:00Z' },
      { operation: 'reschedule', bookingUid: 'abc', start: '2030-03-05T10:00:00Z' },
    ],
    [
      'lists bookings up to a limit',
      {
        operation: 'getMany',
        returnAll: false,
        limit: 5,
        filters: { attendeeEmail: 'a@b.example' },
      },
      { operation: 'getMany', limit: 5, filters: { attendeeEmail: 'a@b.example' } },
    ],
    [
      'finds slots',
      { resource: 'slot', operation: 'getMany', eventType: picker('7'), start: 'a', end: 'b' },
      { resource: 'slot', operation: 'getMany', eventTypeId: { value: '7' }, start: 'a', end: 'b' },
    ],
    [
      'makes a schedule',
      {
        resource: 'schedule',
        operation: 'create',
        name: 'Mornings',
        timeZone: 'Europe/Berlin',
        isDefault: false,
        availability: { rule: [{ days: ['Monday'], startTime: '09:00', endTime: '12:00' }] },
      },
      { resource: 'schedule', operation: 'create', name: 'Mornings' },
    ],
  ])('%s', (_, parameters, expected) => {
    const made = cal(parameters);
    expect(made.type).toBe('n8n-nodes-cal-com.calCom');
    expect(made.parameters).toMatchObject(expected);
    expect(made.reason).toBeUndefined();
  });
});
