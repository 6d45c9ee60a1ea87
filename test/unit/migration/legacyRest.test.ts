import { became, call, http } from './nodes';

const cloud = 'https://api.cal.com/v1';

const send = (method: string, path: string, body: object) =>
  became(http('Call', call(method, `${cloud}${path}`, { body: `=${JSON.stringify(body)}` })));

describe('a call of API v1 in the cloud becomes one of the Cal.com node', () => {
  it.each([
    ['DELETE', '=/bookings/{{ $json.id }}/cancel', 'cancel'],
    ['DELETE', '=/bookings/{{ $json.id }}', 'cancel'],
    ['GET', '=/bookings/{{ $json.id }}', 'get'],
    ['GET', '=/bookings/{{ $json.id }}/recordings', 'getRecordings'],
  ])('%s %s takes the UID in the place of the number', (method, path, operation) => {
    const url = `=${cloud}${path.slice(1)}`;
    const { parameters, notes } = became(http('Call', call(method, url)));
    expect(parameters).toMatchObject({ operation, bookingUid: '={{ $json.uid }}' });
    expect(notes[0]).toBe(
      'API v2 knows bookings by their UID: the value is read from $json.uid now. Check that it is there.',
    );
  });

  it.each([
    ['GET', '/me', 'profile', 'get'],
    ['GET', '/event-types', 'eventType', 'getMany'],
    ['GET', '/event-types/7', 'eventType', 'get'],
    ['DELETE', '/event-types/7', 'eventType', 'delete'],
    ['GET', '/teams/7/event-types', 'eventType', 'getMany'],
    ['GET', '/teams', 'team', 'getMany'],
    ['GET', '/schedules/7', 'schedule', 'get'],
    ['DELETE', '/webhooks/abc', 'webhook', 'delete'],
  ])('%s %s', (method, path, resource, operation) => {
    const { parameters } = became(http('Call', call(method, `${cloud}${path}`)));
    expect(parameters).toMatchObject({ resource, operation });
  });

  it('for a webhook, whose event type is in the address now', () => {
    const { parameters } = send('POST', '/webhooks', {
      subscriberUrl: 'https://hooks.example.com/cal',
      eventTriggers: ['BOOKING_CREATED'],
      active: true,
      eventTypeId: 7,
    });
    expect(parameters).toMatchObject({
      resource: 'webhook',
      operation: 'create',
      scope: 'eventType',
      eventTypeId: { value: '7' },
      subscriberUrl: 'https://hooks.example.com/cal',
      triggers: ['BOOKING_CREATED'],
    });
  });

  it('for an event type, with what has another form noted', () => {
    const { parameters, notes } = send('PATCH', '/event-types/7', {
      length: 45,
      title: 'Longer',
      locations: [{ type: 'inPerson' }],
    });
    expect(parameters).toMatchObject({ resource: 'eventType', operation: 'update' });
    expect(JSON.stringify(parameters)).toContain('45');
    expect(notes).toContain(
      'locations is left out: it has another form in API v2. Set it in the node.',
    );
  });
});
