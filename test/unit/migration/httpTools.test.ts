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
});
