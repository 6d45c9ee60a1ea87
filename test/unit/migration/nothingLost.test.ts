import { became, call, dated, http, node, pairs, type Loose } from './nodes';

const v2 = 'https://api.cal.com/v2';
const v1 = 'https://api.cal.com/v1';
const list = (more: Loose) =>
  http('List', { ...call('GET', `${v2}/bookings`, { headers: dated }), ...more });

const older = (parameters: Loose) =>
  node('List', 'n8n-nodes-base.httpRequest', { url: `${v2}/bookings`, ...parameters });

describe('what a call had and our node has no place for is noted:', () => {
  it.each([
    [
      'headers',
      http('List', call('GET', `${v2}/bookings`, { headers: { ...dated, 'X-Trace': '1' } })),
      'The header x-trace is left out: the node sends only its own.',
    ],
    [
      'an answer put out as text',
      list({ options: { response: { response: { responseFormat: 'text' } } } }),
      'The response was output as text or as a file: now it is JSON.',
    ],
    [
      'the same in the oldest versions',
      older({ responseFormat: 'file', options: {} }),
      'The response was output as text or as a file: now it is JSON.',
    ],
    [
      'errors that the oldest versions let pass',
      older({ options: { ignoreResponseCode: true } }),
      'Never Error is gone: choose under Settings what happens on an error.',
    ],
    [
      'a certificate',
      list({ provideSslCertificates: true }),
      'The certificate of the client is left out: the node sends none.',
    ],
    [
      'shortened answers of tools',
      list({ optimizeResponse: true }),
      'Optimize Response is gone: turn on Simplify to give the model less to read.',
    ],
    [
      'pages of an operation that has none',
      http('Me', {
        ...call('GET', `${v2}/me`),
        options: { pagination: { pagination: { paginationMode: 'responseContainsNextURL' } } },
      }),
      'Pagination is gone: there are no pages.',
    ],
    [
      'a query whose names are computed',
      http('List', call('GET', `=${v2}/bookings?{{ $json.filter }}`)),
      'The name of the query ={{ $json.filter }} is computed: it is left out.',
    ],
    [
      'another region',
      http('List', call('GET', 'https://api.cal.eu/v2/bookings')),
      'It called api.cal.eu: choose a credential for this server.',
    ],
    [
      'a server that is computed',
      http('List', call('GET', '={{ $vars.calComUrl }}/v2/bookings')),
      'The address of the server was computed: it is in the credential now.',
    ],
    [
      'pages of API v1',
      http('List', call('GET', `${v1}/bookings?page=2&take=10`)),
      'page is left out: the node begins with the first page and reads on by itself.',
    ],
    [
      'an order of API v1 without a property',
      http('List', call('GET', `${v1}/bookings?order=desc`)),
      'order is left out: API v2 wants to know by what, too. Choose it under Filters.',
    ],
  ])('%s', (_, original, note) => {
    const { type, notes } = became(original);
    expect(type).toBe('n8n-nodes-cal-com.calCom');
    expect(notes).toContain(note);
  });

  it('in a new booking of API v1, in its address and its body', () => {
    const { notes } = became(
      http(
        'Book',
        call('POST', `${v1}/bookings?dryRun=1`, {
          body: JSON.stringify({
            eventTypeId: 7,
            start: '2030-03-05T10:00:00Z',
            title: 'Talk',
            description: '',
            responses: { name: 'Vera', attendeePhoneNumber: '+1', smsReminderNumber: '+2' },
          }),
        }),
      ),
    );
    expect(notes).toEqual([
      'dryRun is left out: it is not part of the address in API v2.',
      'title is left out: API v2 has nothing like it here.',
      'smsReminderNumber is left out: API v2 takes one number of the attendee.',
      'API v1 was switched off: this is the same of API v2.',
    ]);
  });

  it('in a cancellation of API v1, whose reason some put into the body', () => {
    const { parameters, notes } = became(
      http(
        'Cancel',
        call('DELETE', `=${v1}/bookings/{{ $json.uid }}`, {
          body: { cancellationReason: 'Ill', notify: true },
        }),
      ),
    );
    expect(parameters).toMatchObject({ operation: 'cancel', cancellationReason: 'Ill' });
    expect(notes).toContain('notify is left out: Booking > Cancel takes no such value.');
  });
});

describe('a node stays, with the reason, when', () => {
  it.each([
    [
      'its body is no JSON',
      http('Send', {
        ...call('PATCH', `${v1}/event-types/7`),
        sendBody: true,
        contentType: 'multipart-form-data',
        bodyParameters: pairs({ title: 'Talk' }),
      }),
      'The body is of the type multipart-form-data, which the API does not take.',
    ],
    [
      'its method is computed',
      http('Send', call('={{ $json.method }}', `${v2}/bookings`)),
      'The method is computed, so the operation cannot be determined.',
    ],
    [
      'it asks for headers only',
      http('Send', call('HEAD', `${v2}/me`)),
      'The nodes send no HEAD requests.',
    ],
    ...[
      ['POST', 'event-types', 'Event Type > Create'],
      ['PATCH', 'event-types/7', 'Event Type > Update'],
      ['POST', 'schedules', 'Schedule > Create'],
      ['PATCH', 'schedules/7', 'Schedule > Update'],
      ['POST', 'webhooks', 'Webhook > Create'],
      ['PATCH', 'webhooks/abc', 'Webhook > Update'],
    ].map(([method, path, title]): [string, ReturnType<typeof http>, string] => [
      `API v1 got a computed body (${method} ${path})`,
      http('Send', call(method, `${v1}/${path}`, { body: '={{ $json.all }}' })),
      `The body is computed as a whole, so it cannot be translated: build it in the fields of ${title}.`,
    ]),
  ])('%s', (_, original, reason) => {
    const made = became(original);
    expect(made.parameters).toEqual(original.parameters);
    expect(made.reason).toBe(reason);
  });
});
