import { runNode } from '../harness/runNode';
import { picked, create, useEventTypes } from './eventTypeStage';

const { server, created } = useEventTypes();

describe('a new event type', () => {
  it('goes to the account with its version date', async () => {
    await runNode(server.url, create);
    const [{ method, url, headers, body }] = server.requests;
    expect([method, url]).toEqual(['POST', '/v2/event-types']);
    expect(headers['cal-api-version']).toBe('2024-06-14');
    expect(body).toEqual({ title: 'Intro call', slug: 'intro-call', lengthInMinutes: 30 });
  });

  it('of a team says how hosts share the meetings, and sends no date', async () => {
    await runNode(server.url, {
      ...create,
      scope: 'team',
      teamId: picked('9'),
      schedulingType: 'collective',
      settings: {
        hosts: { host: [{ userId: picked('4'), mandatory: true, priority: 'high' }] },
      },
    });
    const [{ url, headers, body }] = server.requests;
    expect(url).toBe('/v2/teams/9/event-types');
    expect(headers).not.toHaveProperty('cal-api-version');
    expect(body).toMatchObject({
      schedulingType: 'collective',
      hosts: [{ userId: 4, mandatory: true, priority: 'high' }],
    });
  });

  it('that is managed comes back with the copies of the members', async () => {
    server.reply = () => ({ body: { status: 'success', data: [{ id: 1 }, { id: 2 }] } });
    const output = await runNode(server.url, create);
    expect(output.map(({ json }) => json)).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('leaves the page in the language of the visitor, which the API calls empty', async () => {
    expect(await created({ interfaceLanguage: 'visitor' })).toEqual({ interfaceLanguage: '' });
    server.requests = [];
    expect(await created({ interfaceLanguage: 'sk-SK' })).toEqual({ interfaceLanguage: 'sk-SK' });
  });
});
