import { became, node, type Loose } from './nodes';
import { follow } from './readers';

const picker = (value: string) => ({ __rl: true, mode: 'list', value, cachedResultName: 'Shown' });

it('what reads the local times of slots finds them by their new name', () => {
  const slot = node('Slots', 'n8n-nodes-base.cal', {
    resource: 'slot',
    operation: 'getMany',
    eventType: picker('7'),
    start: '2030-03-05',
    end: '2030-03-06',
    options: { timeZone: 'Europe/Berlin' },
  });
  expect(follow(slot, '={{ $json.start }} {{ $json.date }}').value).toBe(
    '={{ $json.startLocal }} {{ $json.date }}',
  );
});

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
    [
      'books in UTC by what the fields begin with',
      {
        eventType: { __rl: true, mode: 'id', value: '=7' },
        start: '2030-03-05T10:00',
        attendeeName: 'V',
      },
      {
        operation: 'create',
        eventTypeId: { value: '7' },
        start: '2030-03-05T10:00Z',
        attendeeTimeZone: { value: 'UTC' },
      },
    ],
    [
      'lists a hundred bookings, as it does',
      { operation: 'getMany' },
      { operation: 'getMany', returnAll: false, limit: 100 },
    ],
    [
      'lists fifty of the other proposal',
      {},
      { operation: 'getMany', returnAll: false, limit: 50 },
    ],
    [
      'lists event types of a user',
      { resource: 'eventType', returnAll: true, filters: { username: 'ada', eventSlug: '' } },
      { operation: 'getMany', returnAll: true, filters: { username: 'ada' } },
    ],
    [
      'gets an event type by its ID',
      { resource: 'eventType', operation: 'get', eventType: '={{ $json.id }}' },
      { operation: 'get', eventTypeId: { value: '={{ $json.id }}' } },
    ],
    [
      'changes a schedule, whose hours begin with nine to five',
      {
        resource: 'schedule',
        operation: 'update',
        schedule: picker('3'),
        updateFields: { availability: { rule: [{ days: ['Monday'] }] } },
      },
      { operation: 'update', scheduleId: { value: '3' } },
    ],
    [
      'deletes a schedule',
      { resource: 'schedule', operation: 'delete', schedule: picker('3') },
      { operation: 'delete', scheduleId: { value: '3' } },
    ],
    [
      'finds slots in UTC when no zone is asked for',
      { resource: 'slot', eventType: picker('7'), start: '2030-03-05', end: '2030-03-05' },
      { start: '2030-03-05T00:00:00Z', end: '2030-03-05T23:59:59Z', timeZone: { value: 'UTC' } },
    ],
  ])('%s', (_, parameters, expected) => {
    const made = cal(parameters);
    expect(made.type).toBe('n8n-nodes-cal-com.calCom');
    expect(made.parameters).toMatchObject(expected);
    expect(made.reason).toBeUndefined();
  });
});
