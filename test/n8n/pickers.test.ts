import type { EditorNode } from './harness';
import { createCredential, searchList } from './harness';
import { useStage } from './stage';

let slots: EditorNode;

const stage = useStage({ sandbox: {} });

beforeAll(async () => {
  slots = {
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { authentication: 'apiKey', resource: 'slot', operation: 'getMany' },
    credential: stage.credential,
  };
});

it('lists the event types of the account', async () => {
  const { results } = await searchList(stage.n8n, slots, 'eventTypes');

  expect(results).toContainEqual(
    expect.objectContaining({
      value: stage.sandbox.ids.eventTypes.intro,
      name: expect.any(String),
    }),
  );
});

it('narrows the list to what is typed', async () => {
  const all = await searchList(stage.n8n, slots, 'eventTypes');
  const some = await searchList(stage.n8n, slots, 'eventTypes', { filter: 'WORKSHOP' });

  expect(some.results.map(({ value }) => value)).toEqual([stage.sandbox.ids.eventTypes.workshop]);
  expect(all.results.length).toBeGreaterThan(1);
});

it('says in the list why an account cannot be read', async () => {
  const credential = await createCredential(stage.n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: stage.sandbox.url,
    apiKey: stage.sandbox.keys.unknown,
  });

  await expect(searchList(stage.n8n, { ...slots, credential }, 'eventTypes')).rejects.toThrow(
    /API key/i,
  );
});
