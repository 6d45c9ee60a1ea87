import { became, call, http, type Loose } from './nodes';

const cloud = 'https://api.cal.com/v1';
const switchedOff = 'API v1 was switched off: this is the same of API v2.';

const get = (path: string, query?: Loose) =>
  became(http('Call', call('GET', `${cloud}${path}`, { query })));
const send = (method: string, path: string, body: object) =>
  became(http('Call', call(method, `${cloud}${path}`, { body: `=${JSON.stringify(body)}` })));

describe('a call of API v1 in the cloud becomes one of the Cal.com node', () => {
  it('for slots, whose times and users have other names', () => {
    const { parameters, notes } = get('/slots', {
      eventTypeId: '123',
      startTime: '={{ $json.start }}',
      endTime: '2030-03-06',
      timeZone: 'Europe/Berlin',
      isTeamEvent: 'false',
    });
    expect(parameters).toMatchObject({
      resource: 'slot',
      operation: 'getMany',
      eventTypeId: { value: '123' },
      start: '={{ $json.start }}',
      end: '2030-03-06',
      timeZone: { mode: 'name', value: 'Europe/Berlin' },
    });
    expect(notes).toEqual([
      'isTeamEvent is left out: API v2 has nothing like it here.',
      switchedOff,
    ]);
  });

  it('for slots of several users', () => {
    const address = `${cloud}/slots?usernameList=ada&usernameList=grace&eventTypeSlug=intro&startTime=2030-03-05&endTime=2030-03-06`;
    const { parameters, notes } = became(http('Call', call('GET', address)));
    expect(parameters).toMatchObject({ operation: 'getMany', usernames: 'ada, grace' });
    expect(notes[0]).toBe('eventTypeSlug is left out: API v2 has nothing like it here.');
  });

  it('for a new booking, with its answers, its place and its series', () => {
    const { parameters, notes } = send('POST', '/bookings', {
      eventTypeId: 123,
      start: '{{ $json.start }}',
      end: '{{ $json.end }}',
      timeZone: 'America/New_York',
      language: 'en',
      metadata: { source: 'voice' },
      recurringCount: 3,
      responses: {
        name: { firstName: '{{ $json.first }}', lastName: 'Smith' },
        email: '{{ $json.email }}',
        guests: ['gus@example.org'],
        smsReminderNumber: '+15551234567',
        location: { value: 'integrations:daily', optionValue: '' },
        company: '{{ $json.company }}',
        notes: '',
      },
    });
    expect(parameters).toMatchObject({
      resource: 'booking',
      operation: 'create',
      eventTypeId: { value: '123' },
      start: '={{ $json.start }}',
      attendeeName: '={{ $json.first }} Smith',
      attendeeEmail: '={{ $json.email }}',
      attendeeTimeZone: { value: 'America/New_York' },
    });
    const text = JSON.stringify(parameters);
    for (const part of ['voice', 'gus@example.org', '+15551234567', 'cal-video', '$json.company']) {
      expect(text).toContain(part);
    }
    expect(notes).toEqual([
      'end is left out: API v2 takes the end from the length of the event type.',
      'API v2 refuses a location that the event type does not offer.',
      switchedOff,
    ]);
  });

  it('for a booking of the oldest servers, with name and e-mail beside the rest', () => {
    const { parameters } = send('POST', '/bookings', {
      eventTypeId: 123,
      start: '2030-03-05T10:00:00Z',
      name: 'Vera',
      email: 'vera@example.org',
    });
    expect(parameters).toMatchObject({ attendeeName: 'Vera', attendeeEmail: 'vera@example.org' });
  });

  it('for a booking that replaces another one', () => {
    const { parameters, notes } = send('POST', '/bookings', {
      eventTypeId: 123,
      start: '{{ $json.start }}',
      rescheduleUid: '{{ $json.uid }}',
      responses: { name: 'Vera', email: 'vera@example.org', rescheduleReason: 'Ill' },
    });
    expect(parameters).toMatchObject({
      operation: 'reschedule',
      bookingUid: '={{ $json.uid }}',
      start: '={{ $json.start }}',
    });
    expect(JSON.stringify(parameters)).toContain('Ill');
    expect(notes).toContain('A booking that replaced another one is Booking > Reschedule now.');
  });

  it('for a list of bookings, with its order and its dates', () => {
    const { parameters } = get('/bookings', {
      attendeeEmail: '={{ $json.email }}',
      status: 'upcoming',
      sortBy: 'createdAt',
      order: 'desc',
      dateFrom: '2030-01-01',
      take: '10',
    });
    expect(parameters).toMatchObject({
      operation: 'getMany',
      returnAll: false,
      limit: 10,
      filters: { attendeeEmail: '={{ $json.email }}', status: ['upcoming'] },
      sort: { sortCreated: 'desc' },
    });
  });

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
      start: '2030-03-05',
      end: '2030-03-06',
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
