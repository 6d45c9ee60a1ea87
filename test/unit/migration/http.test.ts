import { became, call, dated, http, pairs, type Loose } from './nodes';

const v2 = 'https://api.cal.com/v2';
const create = { eventTypeId: 123, start: '={{ $json.start }}' };

const sentAsBooking = {
  resource: 'booking',
  operation: 'create',
  eventTypeId: { mode: 'id', value: '123' },
  start: '={{ $json.start }}',
  attendeeName: '={{ $json.name }}',
  attendeeEmail: '={{ $json.email }}',
};

const person = '"name": "{{ $json.name }}", "email": "{{ $json.email }}"';
const attendee = `"attendee": { ${person} }`;

const rows = (values: Loose) => ({
  parameter: Object.entries(values).map(([name, value]) => ({ name, value })),
});

/** A node as n8n made them before its version 3. */
const older = (version: number, parameters: Loose) =>
  http('Book', { requestMethod: 'POST', url: `${v2}/bookings`, ...parameters }, version);

describe('a body', () => {
  const asJson = `={ "eventTypeId": 123, "start": "{{ $json.start }}", ${attendee} }`;
  const asCode =
    "{ eventTypeId: 123, 'start': $json.start, attendee: { name: $json.name, email: $json.email } }";
  const inRows = { ...create, attendee: `={ ${person} }` };
  const post = (body: string | Loose) =>
    http('Book', call('POST', `${v2}/bookings`, { headers: dated, body }));

  it.each([
    ['as JSON with expressions in it', post(asJson)],
    ['as an object in code', post(`={{ ${asCode} }}`)],
    ['as an object in code that is turned into text', post(`={{ JSON.stringify(${asCode}) }}`)],
    ['in rows, of which one holds JSON', post(inRows)],
    [
      'as raw text of the type JSON',
      http('Book', {
        ...call('POST', `${v2}/bookings`, { headers: dated }),
        sendBody: true,
        contentType: 'raw',
        rawContentType: 'application/json',
        body: asJson,
      }),
    ],
    [
      'of the second version of the node',
      older(2, {
        jsonParameters: true,
        bodyParametersJson: asJson,
        headerParametersJson: '{ "cal-api-version": "2024-08-13" }',
      }),
    ],
    [
      'in rows of the first version of the node',
      older(1, {
        bodyParametersUi: rows(inRows),
        headerParametersUi: rows(dated),
      }),
    ],
  ])('%s becomes the fields of the operation', (_, original) => {
    const { type, parameters, notes } = became(original);
    expect(type).toBe('n8n-nodes-cal-com.calCom');
    expect(parameters).toMatchObject(sentAsBooking);
    expect(notes).toEqual([]);
  });

  it('that is computed as a whole is sent by Custom API Call', () => {
    const { parameters, notes } = became(
      http(
        'Book',
        call('POST', `${v2}/bookings`, { headers: dated, body: '={{ $json.payload }}' }),
      ),
    );
    expect(parameters).toMatchObject({
      resource: 'customApiCall',
      operation: 'send',
      method: 'POST',
      path: '/bookings',
      body: '={{ $json.payload }}',
    });
    expect(notes).toEqual([
      'The body is computed as a whole, so the fields of Booking > Create could not be filled in. This sends the same request.',
    ]);
  });

  it.each([
    ['with a spread', '={{ { ...$json.more, start: $json.start } }}'],
    ['with a name that is computed', '={{ { [$json.key]: 1 } }}'],
    ['that is no JSON', '={ "start": {{ $json.start }} '],
  ])('%s is sent by Custom API Call, too', (_, body) => {
    const { parameters } = became(
      http('Book', call('POST', `${v2}/bookings`, { headers: dated, body })),
    );
    expect(parameters).toMatchObject({ resource: 'customApiCall', body });
  });

  it('with properties that the operation does not have loses them, with a note', () => {
    const { notes } = became(
      http(
        'Book',
        call('POST', `${v2}/bookings`, {
          headers: dated,
          body: `={ "eventTypeId": 123, "start": "{{ $json.start }}", ${attendee}, "colour": "red" }`,
        }),
      ),
    );
    expect(notes).toEqual(['colour is left out: this operation takes no such value.']);
  });

  it('without what is required says so', () => {
    const { notes } = became(
      http('Book', call('POST', `${v2}/bookings`, { headers: dated, body: create })),
    );
    expect(notes).toContain(
      'The parameter attendeeName is required and empty: the call did not set it.',
    );
  });
});

describe('an address', () => {
  const uid = '={{ $json.uid }}';
  it.each([
    ['with an expression', `=${v2}/bookings/{{ $json.uid }}/cancel`, uid],
    ['in code', `={{ '${v2}/bookings/' + $json.uid + '/cancel' }}`, uid],
    ['in a template', `={{ \`${v2}/bookings/\${$json.uid}/cancel\` }}`, uid],
    ['that encodes by itself', `=${v2}/bookings/{{ encodeURIComponent($json.uid) }}/cancel`, uid],
    ['without a scheme', 'api.cal.com/v2/bookings/abc%20d/cancel', 'abc d'],
    ['with a slash at its end', `${v2}/bookings/abc/cancel/`, 'abc'],
    ['of the European region', 'https://api.cal.eu/v2/bookings/abc/cancel', 'abc'],
  ])('%s is read', (_, url, bookingUid) => {
    const { parameters } = became(http('Cancel', call('POST', url, { headers: dated })));
    expect(parameters).toMatchObject({ resource: 'booking', operation: 'cancel', bookingUid });
  });

  it('with a query is read like one with rows', () => {
    const inAddress = `=${v2}/bookings?attendeeEmail={{ encodeURIComponent($json.email) }}&status=upcoming&take=20`;
    const inRows = call('GET', `${v2}/bookings`, {
      headers: dated,
      query: { attendeeEmail: '={{ $json.email }}', status: 'upcoming', take: 20 },
    });
    const made = became(http('List', call('GET', inAddress, { headers: dated })));
    expect(made).toEqual(became(http('List', inRows)));
    expect(made.parameters).toMatchObject({
      resource: 'booking',
      operation: 'getMany',
      returnAll: false,
      limit: 20,
      filters: { attendeeEmail: '={{ $json.email }}', status: ['upcoming'] },
    });
  });

  it('with a query as JSON is read, too', () => {
    const { parameters } = became(
      http('List', {
        url: `${v2}/bookings`,
        sendQuery: true,
        specifyQuery: 'json',
        jsonQuery: '={ "attendeeEmail": "{{ $json.email }}" }',
        sendHeaders: true,
        headerParameters: pairs(dated),
      }),
    );
    expect(parameters).toMatchObject({ filters: { attendeeEmail: '={{ $json.email }}' } });
  });

  it('of a team or an organization chooses the scope', () => {
    const { parameters } = became(http('Types', call('GET', `${v2}/teams/7/event-types`)));
    expect(parameters).toMatchObject({
      resource: 'eventType',
      operation: 'getMany',
      scope: 'team',
      teamId: { value: '7' },
    });
  });

  it('without an operation is sent by Custom API Call', () => {
    const { parameters, notes } = became(
      http('New', call('GET', `${v2}/some/new/path`, { query: { a: 1 }, headers: dated })),
    );
    expect(parameters).toMatchObject({
      resource: 'customApiCall',
      method: 'GET',
      path: '/some/new/path',
      query: { pair: [{ name: 'a', value: 1 }] },
    });
    expect(notes[0]).toBe('The node has no operation for this path. This sends the same request.');
  });

  it.each([
    ['another service', 'https://api.example.com/v2/bookings'],
    ['a page of Cal.com that is not of the API', 'https://docs.cal.com/v2/bookings'],
    ['a name that only ends in the same way', 'https://evil-cal.com/v2/bookings'],
    ['nothing at all', ''],
  ])('of %s is none of ours', (_, url) => {
    const original = http('Other', call('GET', url));
    const { parameters, type } = original;
    expect(became(original)).toEqual({ parameters, type, notes: [] });
  });

  it('of a server of your own is known by name, by headers or by its key', () => {
    const url = 'https://meet.example.org/v2/me';
    const ours = [
      became(http('Me', call('GET', url)), { hosts: ['https://meet.example.org/'] }),
      became(http('Me', call('GET', url, { headers: dated }))),
      became(http('Me', call('GET', url, { headers: { Authorization: 'Bearer cal_0123456789' } }))),
    ];
    for (const { parameters } of ours) {
      expect(parameters).toMatchObject({ resource: 'profile', operation: 'get' });
    }
    expect(became(http('Me', call('GET', url))).type).toBe('n8n-nodes-base.httpRequest');
  });

  it('that is computed as a whole stays, with the reason', () => {
    const { type, reason } = became(
      http('Any', call('GET', '={{ $json.url }}', { headers: dated })),
    );
    expect(type).toBe('n8n-nodes-base.httpRequest');
    expect(reason).toBe('The address is computed, so it cannot be told which operation it is.');
  });
});
