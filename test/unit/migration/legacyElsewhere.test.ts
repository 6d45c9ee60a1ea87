import { became, call, http } from './nodes';

const cloud = 'https://api.cal.com/v1';

describe('a call that API v2 has nothing like stays, with the reason', () => {
  it.each([
    ['GET', '/attendees', 'API v2 reaches attendees only through their booking'],
    ['GET', '/availability', 'API v2 has no such list of free and busy times'],
    ['GET', '/booking-references', 'API v2 shows references only for a booking'],
    ['GET', '/payments', 'API v2 has no list of payments'],
    ['GET', '/users', 'API v2 has users within an organization'],
    ['GET', '/bookings/4711', 'API v2 knows bookings by their UID, not by a number such as 4711'],
    ['GET', '/nonsense', 'API v2 has nothing like GET /nonsense of API v1.'],
  ])('%s %s', (method, path, reason) => {
    const { type, reason: given } = became(http('Call', call(method, `${cloud}${path}`)));
    expect(type).toBe('n8n-nodes-base.httpRequest');
    expect(given).toContain(reason);
  });

  it('with a body that is computed as a whole', () => {
    const original = http('Call', call('POST', `${cloud}/bookings`, { body: '={{ $json.all }}' }));
    expect(became(original).reason).toContain('The body is computed as a whole');
  });
});

describe('the first shapes of API v2', () => {
  it('find slots at another path', () => {
    const url = 'https://api.cal.com/v2/slots/available';
    const query = { eventTypeId: '7', startTime: '2030-03-05', endTime: '2030-03-06' };
    expect(became(http('Call', call('GET', url, { query }))).parameters).toMatchObject({
      resource: 'slot',
      operation: 'getMany',
      start: '2030-03-05T00:00:00Z',
      end: '2030-03-06T23:59:59Z',
    });
  });

  it('book with answers as API v1 did', () => {
    const body =
      '={ "eventTypeId": 7, "start": "{{ $json.start }}", "responses": { "name": "Vera", "email": "vera@example.org" }, "timeZone": "Europe/Berlin" }';
    const original = http('Call', call('POST', 'https://api.cal.com/v2/bookings', { body }));
    expect(became(original).parameters).toMatchObject({
      resource: 'booking',
      operation: 'create',
      attendeeName: 'Vera',
      attendeeTimeZone: { value: 'Europe/Berlin' },
    });
  });
});

describe('a server of your own that speaks API v1', () => {
  it('gets the legacy node, whose fields are those of API v1', () => {
    const url = 'https://cal.example.org/api/v1/bookings?apiKey=cal_0123456789';
    const { type, parameters, credential } = became(http('Call', call('GET', url)));
    expect(type).toBe('n8n-nodes-cal-com.calComV1');
    expect(credential).toBe('Cal.com Legacy API');
    expect(parameters).toMatchObject({ resource: 'booking', operation: 'getMany' });
  });

  it('is known at /api without a number when you say that it is one', () => {
    const original = http('Call', call('GET', 'https://meet.example.org/api/attendees/7'));
    const { type, parameters } = became(original, { hosts: ['meet.example.org'] });
    expect(type).toBe('n8n-nodes-cal-com.calComV1');
    expect(parameters).toMatchObject({ resource: 'attendee', operation: 'get', attendeeId: '7' });
  });

  it('keeps calls that even API v1 does not have', () => {
    const original = http('Call', call('GET', 'https://meet.example.org/v1/nonsense'));
    const { type, reason } = became(original, { hosts: ['meet.example.org'] });
    expect(type).toBe('n8n-nodes-base.httpRequest');
    expect(reason).toBe('The legacy node has no operation for GET /nonsense.');
  });
});
