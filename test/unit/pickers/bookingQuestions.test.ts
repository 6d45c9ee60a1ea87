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
const formOf = (id: number, apiKey?: string) => formBehind('id', String(id), apiKey);

/** The same of an event type in whatever mode of the picker. */
async function formBehind(mode: string, value: string, apiKey: string = sandbox.keys.ada) {
  const parameters = {
    authentication: 'apiKey',
    resource: 'booking',
    operation: 'create',
    eventTypeId: { __rl: true, mode, value },
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

it('asks what an event type asks that was chosen by its link, or by the address of its editor', async () => {
  const { onboarding } = sandbox.ids.eventTypes;
  const asked = await formOf(onboarding);
  for (const link of [
    'ada/onboarding',
    `${sandbox.url}/ada/onboarding`,
    `${sandbox.url}/event-types/${onboarding}?tabName=setup`,
  ]) {
    expect(await formBehind('url', link)).toEqual(asked);
  }
});

it.each(['team/friends/team-intro', 'nobody/call', '={{ $json.link }}'])(
  'leaves the questions behind %s to the answers',
  async (link) => {
    expect(await formBehind('url', link)).toEqual({
      fields: [],
      emptyFieldsNotice:
        'The event type is known only when the workflow runs. Answer its questions under "Additional Fields > Answers".',
    });
  },
);

it('asks no server for what is on another one', async () => {
  await expect(formBehind('url', 'https://cal.com/ada/onboarding')).rejects.toThrow(
    'The link leads to cal.com, but the credential is for 127.0.0.1',
  );
});
