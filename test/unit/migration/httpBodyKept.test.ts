import { became, call, dated, http, pairs } from './nodes';

const v2 = 'https://api.cal.com/v2';

const create = { eventTypeId: 123, start: '={{ $json.start }}' };

const person = '"name": "{{ $json.name }}", "email": "{{ $json.email }}"';

const attendee = `"attendee": { ${person} }`;

describe('a body', () => {
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
    expect(notes).toContain('colour is left out: this operation takes no such value.');
  });

  it('without what is required says so', () => {
    const { notes } = became(
      http('Book', call('POST', `${v2}/bookings`, { headers: dated, body: create })),
    );
    expect(notes).toContain(
      'The parameter attendeeName is required and empty: the call did not set it.',
    );
  });

  it.each([
    ['JSON.stringify($json.who)', '$json.who'],
    ['$json.who.toJsonString()', '$json.who'],
    ['JSON.stringify($json.who).trim()', 'JSON.stringify($json.who).trim()'],
  ])('with %s as a part keeps it an object', (written, code) => {
    const { parameters } = became(
      http(
        'Book',
        call('POST', `${v2}/bookings`, {
          headers: dated,
          body: `={ "eventTypeId": 123, "attendee": {{ ${written} }} }`,
        }),
      ),
    );
    expect(parameters).toMatchObject({
      resource: 'customApiCall',
      body: `={{ { "eventTypeId": 123, "attendee": ${code} } }}`,
    });
  });

  it('that was sent as a form is sent as JSON', () => {
    const { parameters, notes } = became(
      http('Book', {
        ...call('POST', `${v2}/bookings/abc/cancel`, { headers: dated }),
        sendBody: true,
        contentType: 'form-urlencoded',
        bodyParameters: pairs({ cancellationReason: 'Ill' }),
      }),
    );
    expect(parameters).toMatchObject({ operation: 'cancel', cancellationReason: 'Ill' });
    expect(notes).toEqual(['The body was sent as a form: it is sent as JSON now.']);
  });
});
