import { became, call, dated, http, type Loose } from './nodes';

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
    expect(notes).toEqual([
      'start: Time Zone is UTC, because the API read times without an offset so.',
    ]);
  });
});
