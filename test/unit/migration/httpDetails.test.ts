import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { became, call, dated, http, node, type Loose } from './nodes';

const v2 = 'https://api.cal.com/v2';

describe('a key', () => {
  const written = 'cal_live_0123456789abcdef';
  it.each<[string, Loose]>([
    ['header', call('GET', `${v2}/me`, { headers: { Authorization: `Bearer ${written}` } })],
    [
      'header with an expression',
      call('GET', `${v2}/me`, { headers: { authorization: `=Bearer ${written}` } }),
    ],
    [
      'secret of a platform client',
      call('GET', `${v2}/me`, { headers: { 'x-cal-secret-key': written } }),
    ],
    ['query', call('GET', 'https://api.cal.com/v1/me', { query: { apiKey: written } })],
    ['address', call('GET', `https://api.cal.com/v1/me?apiKey=${written}`)],
  ])('in a %s is in neither the workflow nor the report', (_, parameters) => {
    const made = became(http('Me', parameters));
    expect(JSON.stringify(made)).not.toContain(written);
    expect(made.notes).toContain(
      'An API key stood in the workflow: it is gone from here. Delete it in Cal.com and make a new one for the credential.',
    );
  });

  it('of a credential is left to choose', () => {
    const original = http('Me', {
      ...call('GET', `${v2}/me`, { headers: dated }),
      authentication: 'genericCredentialType',
      genericAuthType: 'httpHeaderAuth',
    });
    const made = became({ ...original, credentials: { httpHeaderAuth: { id: '1', name: 'x' } } });
    expect(made).toMatchObject({ credential: 'Cal.com API', notes: [] });
    expect(made.parameters).toMatchObject({ authentication: 'apiKey' });
    expect(made).not.toHaveProperty('credentials');
  });
});

describe('settings', () => {
  const url = `${v2}/bookings`;
  it('that both nodes have are taken over', () => {
    const { parameters, notes } = became(
      http('List', {
        ...call('GET', url, { headers: dated }),
        options: { timeout: 5000, proxy: 'http://proxy.example.com', allowUnauthorizedCerts: true },
      }),
    );
    expect(parameters.requestOptions).toEqual({
      timeout: 5000,
      proxy: 'http://proxy.example.com',
      ignoreSslIssues: true,
    });
    expect(notes).toEqual([]);
  });

  it('that have no place any more are noted', () => {
    const { notes } = became(
      http('List', {
        ...call('GET', url, { headers: dated }),
        options: {
          batching: { batch: { batchSize: 1 } },
          response: { response: { fullResponse: true, neverError: true } },
          pagination: { pagination: { paginationMode: 'updateAParameterInEachRequest' } },
        },
      }),
    );
    expect(notes).toEqual([
      'Batching is gone: the node keeps the pace of the rate limit by itself.',
      'Status and headers of the answer are not in the output any more.',
      'Never Error is gone: choose under Settings what happens on an error.',
      'All pages are read, as before.',
    ]);
  });

  it('of n8n for any node stay: what happens on an error, retries, notes, place', () => {
    const more = {
      onError: 'continueErrorOutput',
      retryOnFail: true,
      notes: 'Mine',
      position: [1, 2],
      id: 'a',
    };
    const original = { ...http('List', call('GET', url, { headers: dated })), ...more };
    const { workflow } = convert({ nodes: [original] }, tables);
    expect(workflow.nodes[0]).toMatchObject(more);
  });
});

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
