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
    expect(notes).toEqual([]);
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
