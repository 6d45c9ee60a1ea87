import type { Sandbox } from '../../sandbox';
import { startSandbox } from '../../sandbox';
import type { EditorNode, N8n } from './harness';
import { createCredential, searchList, startN8n } from './harness';

let sandbox: Sandbox;
let n8n: N8n;
let slots: EditorNode;

beforeAll(async () => {
  sandbox = await startSandbox();
  n8n = await startN8n();
  slots = {
    type: 'n8n-nodes-cal-com.calCom',
    parameters: { authentication: 'apiKey', resource: 'slot', operation: 'getMany' },
    credential: await createCredential(n8n, 'calComKeyApi', {
      server: 'selfHosted',
      baseUrl: sandbox.url,
      apiKey: sandbox.keys.ada,
    }),
  };
});

afterAll(async () => {
  await n8n?.stop();
  await sandbox?.stop();
});

it('lists the event types of the account', async () => {
  const { results } = await searchList(n8n, slots, 'eventTypes');

  expect(results).toContainEqual(
    expect.objectContaining({ value: sandbox.ids.eventTypes.intro, name: expect.any(String) }),
  );
});

it('narrows the list to what is typed', async () => {
  const all = await searchList(n8n, slots, 'eventTypes');
  const some = await searchList(n8n, slots, 'eventTypes', { filter: 'WORKSHOP' });

  expect(some.results.map(({ value }) => value)).toEqual([sandbox.ids.eventTypes.workshop]);
  expect(all.results.length).toBeGreaterThan(1);
});

it('says in the list why an account cannot be read', async () => {
  const credential = await createCredential(n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: sandbox.url,
    apiKey: sandbox.keys.unknown,
  });

  await expect(searchList(n8n, { ...slots, credential }, 'eventTypes')).rejects.toThrow(/API key/i);
});
