/* eslint-disable @n8n/community-nodes/no-restricted-imports -- waits for the next question */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  importWorkflow,
  listExecutions,
  publish,
  runWorkflow,
  unpublish,
  waitForExecutions,
} from './harness';
import { afterPolling, times, TRIGGER, visitorBooks } from './scenes';
import { useStage } from './stage';

const stage = useStage();

it('gives a manual run a sample of each chosen event', async () => {
  const events = ['newBooking', 'bookingEnded'];
  const workflow = await importWorkflow(
    stage.n8n,
    afterPolling(stage.credential, { events, useSampleEvent: true }),
  );

  const execution = await runWorkflow(stage.n8n, workflow, { from: TRIGGER });

  expect(execution.jsonOf('After').map(({ event }) => event)).toEqual([
    'BOOKING_CREATED',
    'MEETING_ENDED',
  ]);
});

it('runs a published workflow for a booking, once, and not for older ones', async () => {
  const [older, newer] = times(2);
  await visitorBooks(stage.sandbox, older);
  const workflow = await importWorkflow(stage.n8n, afterPolling(stage.credential));
  await publish(stage.n8n, workflow);
  const uid = await visitorBooks(stage.sandbox, newer);

  const [execution] = await waitForExecutions(stage.n8n, workflow);
  expect(execution.jsonOf('After')).toMatchObject([{ event: 'BOOKING_CREATED', booking: { uid } }]);
  // It has asked again by then.
  const asked = stage.sandbox.requests.length;
  while (stage.sandbox.requests.length === asked) await sleep(200);
  await unpublish(stage.n8n, workflow);
  expect(await listExecutions(stage.n8n, workflow)).toHaveLength(1);
});
