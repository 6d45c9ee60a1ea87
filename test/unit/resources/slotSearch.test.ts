import { eventType, range, useSlots } from './slotStage';

const { server, run, query } = useSlots();

describe('get many', () => {
  const ways: [string, object, object][] = [
    [
      'a user link',
      { slotsOf: 'username', username: 'ada', eventTypeSlug: 'intro' },
      { username: 'ada', eventTypeSlug: 'intro' },
    ],
    [
      'a team link',
      { slotsOf: 'teamSlug', teamSlug: 'sales', eventTypeSlug: 'demo' },
      { teamSlug: 'sales', eventTypeSlug: 'demo' },
    ],
    [
      'several people',
      { slotsOf: 'usernames', usernames: 'ada, grace' },
      { usernames: 'ada,grace' },
    ],
  ];

  it.each(ways)('finds slots of %s', async (_, parameters, sent) => {
    const filters = { organizationSlug: 'acme', format: 'range', duration: 30 };
    await run('getMany', { ...eventType, ...range, ...parameters, filters });
    const { start, end, timeZone, ...rest } = query();
    expect([start, end, timeZone]).not.toContain(undefined);
    expect(rest).toEqual({
      ...sent,
      organizationSlug: 'acme',
      format: 'range',
      duration: '30',
    });
  });

  it('returns up to the limit, for each item its own slots', async () => {
    const items = [{ id: 7 }, { id: 8 }];
    server.reply = ({ url }) => ({
      body: {
        status: 'success',
        data: {
          '2026-11-23': [
            { start: '2026-11-23T09:00:00Z', of: url.includes('=7') },
            { start: '2026-11-23T10:00:00Z' },
          ],
        },
      },
    });
    const parameters = { eventTypeId: '={{ $json.id }}', limit: 1 };
    const output = await run('getMany', { ...parameters, ...range }, { items });
    expect(output.map(({ json, pairedItem }) => [json.of, pairedItem])).toEqual([
      [true, { item: 0 }],
      [false, { item: 1 }],
    ]);
  });
});
