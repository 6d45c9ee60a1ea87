/* eslint-disable @n8n/community-nodes/no-hardcoded-secrets */
import { startRecorder, type Recorder } from '../unit/harness/recorder';
import type { SavedWorkflow } from './harness';
import { createCredential, importWorkflow, runWorkflow, using } from './harness';
import { useN8n } from './stage';

let server: Recorder;
let workflow: SavedWorkflow;

const stage = useN8n();

beforeAll(async () => {
  server = await startRecorder();
  const credential = await createCredential(stage.n8n, 'calComKeyApi', {
    server: 'selfHosted',
    baseUrl: server.url,
    apiKey: 'cal_test_key_0001',
  });
  workflow = await importWorkflow(stage.n8n, {
    name: 'Charge',
    nodes: [
      {
        id: 'start',
        name: 'Start',
        type: 'n8n-nodes-base.manualTrigger',
        typeVersion: 1,
        position: [0, 0],
        parameters: {},
      },
      {
        id: 'charge',
        name: 'Charge',
        type: 'n8n-nodes-cal-com.calCom',
        typeVersion: 1,
        position: [200, 0],
        parameters: { resource: 'credit', operation: 'charge', credits: 5, creditFor: 'SMS' },
        credentials: using(credential),
      },
    ],
    connections: { Start: { main: [[{ node: 'Charge', type: 'main', index: 0 }]] } },
  });
});

afterAll(async () => {
  await server?.stop();
});

const references = () =>
  server.requests
    .filter(({ url }) => url.endsWith('/credits/charge'))
    .map(({ body }) => (body as { externalRef: string }).externalRef);

it('charges under the same reference when n8n retries the execution, and another in the next one', async () => {
  server.reply = () => ({ status: 400, body: { status: 'error', error: { message: 'Not now' } } });
  const failed = await runWorkflow(stage.n8n, workflow);
  expect(failed.errorOf('Charge')).toMatchObject({ message: 'Not now' });

  server.reply = () => ({ body: { status: 'success', data: { charged: true } } });
  const retried = await stage.n8n.rest<{ id: string }>(
    'POST',
    `/executions/${failed.id}/retry`,
    {},
  );
  const next = await runWorkflow(stage.n8n, workflow);

  expect(new Set([failed.id, retried.id, next.id]).size).toBe(3);
  const [first, again, another] = references();
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(again).toBe(first);
  expect(another).not.toBe(first);
});
