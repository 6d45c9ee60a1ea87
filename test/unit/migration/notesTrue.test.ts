import { became, call, dated, http, node, type Loose } from './nodes';

const v2 = 'https://api.cal.com/v2';
const attendee =
  '"attendee": { "name": "A", "email": "a@example.org", "timeZone": "Europe/Berlin" }';
const book = (more: string, headers: Loose = dated) =>
  became(
    http(
      'Book',
      call('POST', `${v2}/bookings`, {
        headers,
        body: `={ "start": "2030-03-05T10:00:00Z", ${attendee}, ${more} }`,
      }),
    ),
  );

it('takes a bare word for what is to be filled in, and forgives a comma', () => {
  const { operation, parameters, notes } = book('"eventTypeId": YOUR_ID,');
  expect(operation).toBe('Booking > Create');
  expect(parameters.eventTypeId).toMatchObject({ value: 'YOUR_ID' });
  expect(notes).toEqual([
    'YOUR_ID stood in the body without quotes, as a word to fill in: it is text now. Put the real value there.',
  ]);
  expect(book('"eventTypeId": 7,').notes).toEqual([
    'The body was not valid JSON, which most servers refuse: what it says was kept.',
  ]);
});

it('says that a body is not JSON, or computed', () => {
  expect(book('"eventTypeId": <id>').notes.at(-1)).toMatch(/^The body is not valid JSON, so/);
  const all = http(
    'All',
    call('POST', `${v2}/bookings`, { headers: dated, body: '={{ $json.a }}' }),
  );
  expect(became(all).notes.at(-1)).toMatch(/^The body is computed as a whole, so/);
});

it.each([
  'Bearer YOUR_API_KEY',
  'Bearer <api key>',
  'Bearer cal_live_xxxxxxxxxxxx',
  'Bearer cal_...',
  '=Bearer {{ $json.key }}',
  'Bearer [API KEY]',
])('says nothing of a key where there is none: %s', (Authorization) => {
  expect(book('"eventTypeId": 7', { ...dated, Authorization }).notes).toEqual([]);
});

it.each(['Bearer cal_live_0123456789abcdef', '=Bearer {{ "cal_0123456789" }}'])(
  'says that %s was seen by others',
  (Authorization) => {
    expect(book('"eventTypeId": 7', { ...dated, Authorization }).notes).toEqual([
      expect.stringContaining('The workflow contained an API key'),
    ]);
  },
);

it('says that an address is one of another service', () => {
  const { reason } = became(
    http('Proxy', call('GET', 'https://hooks.example.org/cal', { headers: dated })),
  );
  expect(reason).toMatch(/^It calls hooks\.example\.org, the address of another service/);
});

it.each([
  [
    '"metadata": {{ JSON.stringify({ crm: $json.id }) }}',
    { metadata: { pair: [{ name: 'crm', value: '={{ $json.id }}' }] } },
  ],
  [
    '"location": "integrations:google:meet"',
    { location: { location: { type: 'integration', integration: 'google-meet' } } },
  ],
  [
    '"location": { "value": "integrations:daily", "optionValue": "" }',
    { location: { location: { integration: 'cal-video' } } },
  ],
  ['"metadata": {{ JSON.stringify($json.meta) }}', { metadataJson: '={{ $json.meta }}' }],
  [
    '"bookingFieldsResponses": {{ JSON.stringify($json.answers) }}',
    { bookingFieldsResponsesJson: '={{ $json.answers }}' },
  ],
])('converts %s', (more, additionalFields) => {
  const { operation, parameters } = book(`"eventTypeId": 7, ${more}`);
  expect(operation).toBe('Booking > Create');
  expect(parameters).toMatchObject({ additionalFields });
});

it('leaves out a query without a value, and says so', () => {
  const { parameters, notes } = became(
    http(
      'List',
      call('GET', `${v2}/bookings?status=`, { headers: dated, query: { attendeeEmail: '' } }),
    ),
  );
  expect(parameters.filters).toBeUndefined();
  expect(notes).toEqual([
    'The query status had no value: it is left out.',
    'The query attendeeEmail had no value: it is left out.',
  ]);
});

it('takes constants that are written as expressions for what they are', () => {
  const { parameters } = became(
    http(
      'List',
      call('={{ "GET" }}', `${v2}/bookings`, {
        headers: dated,
        query: { take: '={{ 5 }}', status: '=upcoming' },
      }),
    ),
  );
  expect(parameters).toMatchObject({ limit: 5, filters: { status: ['upcoming'] } });
});

it('says that a trigger listens to nothing', () => {
  const { notes } = became(node('Cal', 'n8n-nodes-base.calTrigger', {}));
  expect(notes[0]).toBe('It listened to no event: choose some under Events.');
});

it.each(["'Mr ' + $json.name + ' (web)'", "'a' in $json ? $json.a : 'z'", '[$json.a, $json.b][0]'])(
  'keeps code as it was: %s',
  (code) => {
    const body = `={{ { eventTypeId: 7, start: '2030-03-05T' + $json.time + ':00Z', attendee: { name: ${code}, email: "a@example.org", timeZone: "Europe/Berlin" } } }}`;
    const { parameters } = became(
      http('Book', call('POST', `${v2}/bookings`, { headers: dated, body })),
    );
    expect(parameters).toMatchObject({
      start: "={{ '2030-03-05T' + $json.time + ':00Z' }}",
      attendeeName: `={{ ${code} }}`,
    });
  },
);
