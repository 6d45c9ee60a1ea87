import { ids } from '../../../sandbox/seed';
import { useWebhooks } from './webhookStage';

const { rig, create } = useWebhooks();

it('deletes all webhooks of an event type', async () => {
  const path = `/v2/event-types/${ids.eventTypes.intro}/webhooks`;
  await create(path);
  await create(path, { subscriberUrl: 'http://127.0.0.1:9/other' });

  expect((await rig.call('DELETE', path)).data).toBe('2 webhooks deleted');
});

it('pages a list without saying what is left', async () => {
  for (const name of ['a', 'b', 'c'])
    await create(undefined, { subscriberUrl: `http://127.0.0.1:9/${name}` });
  const reply = await rig.call('GET', '/v2/webhooks?take=2&skip=1');

  expect(
    reply.data.map(({ subscriberUrl }: { subscriberUrl: string }) => subscriberUrl.at(-1)),
  ).toEqual(['b', 'c']);
  expect(reply.body).not.toHaveProperty('pagination');
});

it("does not show somebody else's webhook", async () => {
  const { data } = await create();

  expect((await rig.call('GET', `/v2/webhooks/${data.id}`, undefined, { as: 'solo' })).status).toBe(
    404,
  );
});
