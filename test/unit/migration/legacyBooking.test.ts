import { became, call, http } from './nodes';

const cloud = 'https://api.cal.com/v1';

const switchedOff = 'API v1 was switched off: this is the same of API v2.';

const send = (method: string, path: string, body: object) =>
  became(http('Call', call(method, `${cloud}${path}`, { body: `=${JSON.stringify(body)}` })));

describe('a call of API v1 in the cloud becomes one of the Cal.com node', () => {
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
      'start: Time Zone is UTC, because the API read times without an offset so.',
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
});
