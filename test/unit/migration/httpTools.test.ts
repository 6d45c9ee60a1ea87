import { became, call, dated, node } from './nodes';

const v2 = 'https://api.cal.com/v2';

describe('a tool of an agent', () => {
  it('made of an HTTP Request node stays a tool with its texts', () => {
    const { type, parameters } = became(
      node(
        'Cancel',
        'n8n-nodes-base.httpRequestTool',
        {
          ...call('POST', `=${v2}/bookings/{{ $fromAI("uid") }}/cancel`, { headers: dated }),
          toolDescription: 'Cancels a booking',
        },
        { typeVersion: 4.2 },
      ),
    );
    expect(type).toBe('n8n-nodes-cal-com.calComTool');
    expect(parameters).toMatchObject({
      descriptionType: 'manual',
      toolDescription: 'Cancels a booking',
      bookingUid: '={{ $fromAI("uid") }}',
    });
  });

  it('of the first kind has what the model fills in as $fromAI', () => {
    const { type, parameters } = became(
      node('Book', '@n8n/n8n-nodes-langchain.toolHttpRequest', {
        toolDescription: 'Books',
        method: 'POST',
        url: `${v2}/bookings`,
        sendHeaders: true,
        parametersHeaders: {
          values: [{ name: 'cal-api-version', valueProvider: 'fieldValue', value: '2024-08-13' }],
        },
        sendBody: true,
        specifyBody: 'json',
        jsonBody:
          '{ "eventTypeId": 123, "start": "{start}", "attendee": { "name": "{name}", "email": "{email}", "timeZone": "Europe/Berlin" } }',
        placeholderDefinitions: {
          values: [{ name: 'start', description: 'When, in UTC', type: 'string' }],
        },
      }),
    );
    expect(type).toBe('n8n-nodes-cal-com.calComTool');
    expect(parameters).toMatchObject({
      descriptionType: 'manual',
      toolDescription: 'Books',
      eventTypeId: { value: '123' },
      start: '={{ $fromAI("start", "When, in UTC", "string") }}',
      attendeeName: '={{ $fromAI("name") }}',
    });
  });

  it('of the first kind fills in its query and its address', () => {
    const { parameters } = became(
      node('List', '@n8n/n8n-nodes-langchain.toolHttpRequest', {
        url: `${v2}/bookings`,
        sendQuery: true,
        parametersQuery: {
          values: [
            { name: 'attendeeEmail', valueProvider: 'modelRequired' },
            { name: 'status', valueProvider: 'fieldValue', value: 'upcoming' },
          ],
        },
      }),
    );
    expect(parameters.filters).toEqual({
      attendeeEmail: '={{ $fromAI("attendeeEmail") }}',
      status: ['upcoming'],
    });
  });

  const first = (parameters: object) =>
    node('Tool', '@n8n/n8n-nodes-langchain.toolHttpRequest', { ...parameters });

  it.each([
    [`${v2}/bookings/{booking-uid}`, '={{ $fromAI("booking-uid") }}'],
    [`=${v2}/bookings/{uid}`, '={{ $fromAI("uid") }}'],
    [`={{ '${v2}/bookings/' + '{uid}' }}`, '={{ $fromAI("uid") }}'],
    [`=${v2}/bookings/{{ $vars.prefix }}{uid}`, '={{ $vars.prefix }}{{ $fromAI("uid") }}'],
  ])('of the first kind fills in %s', (url, bookingUid) => {
    expect(became(first({ url })).parameters).toMatchObject({ operation: 'get', bookingUid });
  });

  it('of the first kind fills in a body that is an expression', () => {
    const jsonBody = '={ "start": "{start}", "reschedulingReason": "{{ $json.why }}: {reason}" }';
    const { parameters } = became(
      first({
        url: `${v2}/bookings/abc/reschedule`,
        method: 'POST',
        sendBody: true,
        specifyBody: 'json',
        jsonBody,
      }),
    );
    expect(parameters).toMatchObject({
      start: '={{ $fromAI("start") }}',
      options: { reschedulingReason: '={{ $json.why }}: {{ $fromAI("reason") }}' },
    });
  });

  it('says that a model knew it by another name', () => {
    const { notes } = became(first({ url: `${v2}/me`, name: 'who_am_i' }));
    expect(notes).toContain(
      'The model knew the tool as who_am_i; now it has the name of the node. Check your prompts.',
    );
  });

  it('without a text of its author gets the one of the operation', () => {
    expect(became(first({ url: `${v2}/me` })).parameters.descriptionType).toBeUndefined();
  });

  it('of the first kind fills in a query and headers that are JSON', () => {
    const { parameters, notes } = became(
      first({
        url: `${v2}/slots`,
        sendQuery: true,
        specifyQuery: 'json',
        jsonQuery: '{ "eventTypeId": 7, "start": "{start}", "end": "{end}" }',
        sendHeaders: true,
        specifyHeaders: 'json',
        jsonHeaders: '{ "cal-api-version": "2024-09-04" }',
      }),
    );
    expect(parameters).toMatchObject({
      eventTypeId: { value: '7' },
      start: '={{ $fromAI("start") }}',
      end: '={{ $fromAI("end") }}',
    });
    expect(notes).toEqual([
      'start, end: Time Zone is UTC, because the API read times without an offset so.',
    ]);
  });

  it('of the first kind lets the model write the whole body, but no query', () => {
    const { parameters, notes } = became(
      first({
        method: 'POST',
        url: `${v2}/bookings`,
        sendBody: true,
        specifyBody: 'model',
        sendQuery: true,
        specifyQuery: 'model',
      }),
    );
    expect(parameters).toMatchObject({
      resource: 'customApiCall',
      path: '/bookings',
      body: '={{ $fromAI("body", "The body as JSON", "json") }}',
    });
    expect(notes[0]).toBe('Query: the model, or an expression, chose all of it. It is gone.');
  });
});
