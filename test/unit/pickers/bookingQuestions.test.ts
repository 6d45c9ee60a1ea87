import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { LoadOptionsContext } from 'n8n-core';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { additionalData, calCom } from '../harness/runNode';
import { workflowWith } from '../harness/workflowWith';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'cloud', rateLimit: 100_000 });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.stop());

/** The form of an event type, as the editor asks for it. */
async function formOf(id: number, apiKey: string = sandbox.keys.ada) {
  const parameters = {
    authentication: 'apiKey',
    resource: 'booking',
    operation: 'create',
    eventTypeId: { __rl: true, mode: 'id', value: String(id) },
  };
  const node = {
    id: 'node-1',
    name: 'Cal.com',
    type: `n8n-nodes-cal-com.${calCom.description.name}`,
    typeVersion: 1,
    position: [0, 0] as [number, number],
    parameters: {},
    credentials: { calComKeyApi: { id: '1', name: 'Test' } },
  };
  const context = new LoadOptionsContext(
    workflowWith(node, calCom),
    node,
    {
      ...additionalData({ server: 'selfHosted', baseUrl: sandbox.url, apiKey }),
      currentNodeParameters: parameters,
    },
    '',
  );
  return await calCom.methods.resourceMapping.bookingQuestions.call(
    context as unknown as ILoadOptionsFunctions,
  );
}

it('asks what the event type asks, as it is now', async () => {
  const before = await formOf(sandbox.ids.eventTypes.onboarding);
  expect(before.fields.length).toBeGreaterThan(0);
  const type = sandbox.store.eventTypes.get(sandbox.ids.eventTypes.onboarding)!;
  Object.assign(type, { bookingFields: [] });
  expect((await formOf(sandbox.ids.eventTypes.onboarding)).fields).not.toEqual(before.fields);
});

it('says of a deleted event type that it was deleted', async () => {
  expect(await formOf(987654)).toEqual({
    fields: [],
    emptyFieldsNotice: 'There is no event type with the ID 987654 any more: it was deleted.',
  });
});

it('says of an event type of somebody else that it can be booked only', async () => {
  const { emptyFieldsNotice } = await formOf(1, sandbox.keys.solo);
  expect(emptyFieldsNotice).toMatch(/^This account may book the event type, but not read/);
});
