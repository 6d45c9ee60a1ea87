import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: { id: 'w1' } } }));

const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const create = {
  resource: 'webhook',
  operation: 'create',
  subscriberUrl: 'https://example.com/cal-events',
  triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
};

describe('a new webhook', () => {
  it('is on and names its events', async () => {
    await runNode(server.url, create);
    const [{ method, url, body }] = server.requests;
    expect([method, url]).toEqual(['POST', '/v2/webhooks']);
    expect(body).toEqual({
      subscriberUrl: 'https://example.com/cal-events',
      triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
      active: true,
    });
  });

  it('of a team event type goes to its path', async () => {
    await runNode(server.url, {
      ...create,
      scope: 'teamEventType',
      teamId: picked('5'),
      eventTypeId: picked('77'),
    });
    expect(server.requests[0].url).toBe('/v2/teams/5/event-types/77/webhooks');
  });

  const additionalFields = {
    time: 10,
    timeUnit: 'MINUTE',
    secret: 'test-value',
    version: '2021-10-20',
  };

  it('has a delay with the events that need one', async () => {
    await runNode(server.url, {
      ...create,
      triggers: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'],
      additionalFields,
    });
    expect(server.requests[0].body).toMatchObject(additionalFields);
  });

  it('has no delay with other events, even if one was once filled in', async () => {
    await runNode(server.url, { ...create, additionalFields });
    expect(server.requests[0].body).toMatchObject({ secret: 'test-value' });
    expect(server.requests[0].body).not.toHaveProperty('time');
    expect(server.requests[0].body).not.toHaveProperty('timeUnit');
  });

  it('without events is refused before anything is sent', async () => {
    await expect(runNode(server.url, { ...create, triggers: [] })).rejects.toThrow(
      '"Events" is required',
    );
    expect(server.requests).toEqual([]);
  });
});

describe('an update', () => {
  it('sends for each item what was added, and clears an emptied template', async () => {
    await runNode(
      server.url,
      {
        resource: 'webhook',
        operation: 'update',
        webhookId: picked('={{ $json.id }}'),
        updateFields: { payloadTemplate: '', active: '={{ $json.active }}' },
      },
      {
        items: [
          { id: 'w1', active: false },
          { id: 'w2', active: true },
        ],
      },
    );
    expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['PATCH', '/v2/webhooks/w1', { payloadTemplate: '', active: false }],
      ['PATCH', '/v2/webhooks/w2', { payloadTemplate: '', active: true }],
    ]);
  });
});

describe('a removal', () => {
  it('of all webhooks of an event type returns one confirmation', async () => {
    server.reply = () => ({ body: { status: 'success', data: '3 webhooks deleted' } });
    const output = await runNode(server.url, {
      resource: 'webhook',
      operation: 'deleteAll',
      scope: 'eventType',
      eventTypeId: picked('7'),
    });
    expect([server.requests[0].method, server.requests[0].url]).toEqual([
      'DELETE',
      '/v2/event-types/7/webhooks',
    ]);
    expect(output).toEqual([{ json: { deleted: true }, pairedItem: { item: 0 } }]);
  });
});
