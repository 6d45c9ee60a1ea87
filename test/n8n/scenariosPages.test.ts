/** What people do with pages on which guests say that they come, as the importable examples do it. */
import { eventsOf, register } from '../../sandbox/plain/events/model';
import { runWorkflow } from './harness';
import { useExamples } from './exampleStage';

const { stage, imported } = useExamples();

const events = () => [...eventsOf(stage.sandbox.store).values()];

it('event-from-table creates, publishes, invites, and reminds the day before', async () => {
  const workflow = await imported('event-from-table');
  const run = await runWorkflow(stage.n8n, workflow);
  expect(run.status).toBe('success');
  const event = events().find(({ title }) => title === 'Summer party')!;
  expect(event).toMatchObject({
    publishedAt: expect.any(String),
    capacity: 50,
    locations: [{ type: 'address', address: '1 Example Street, Berlin' }],
    mails: [{ kind: 'invited', to: ['maria@example.org', 'nathan@example.org'] }],
  });

  register(stage.sandbox.store, event.uuid, { email: 'maria@example.org' });
  const remind = async () => await runWorkflow(stage.n8n, workflow, { from: 'Each Morning' });
  expect((await remind()).jsonOf('Remind')).toEqual([]);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  Object.assign(event, { startTime: tomorrow, endTime: tomorrow });
  expect((await remind()).jsonOf('Remind')).toHaveLength(1);
  expect(event.mails.at(-1)).toEqual({ kind: 'message', to: ['maria@example.org'] });
});

it('event-guests-to-table keeps one row for each guest', async () => {
  const workflow = await imported('event-guests-to-table');
  const rows = async () => {
    const run = await runWorkflow(stage.n8n, workflow);
    expect(run.status).toBe('success');
    return run.jsonOf('Save Guest').map(({ id, event, email }) => [id, event, email]);
  };
  const vera = [1, 'Open house', 'visitor@example.com'];
  expect(await rows()).toEqual([vera]);
  const event = events().find(({ title }) => title === 'Open house')!;
  register(stage.sandbox.store, event.uuid, { email: 'maria@example.org', name: 'Maria' });
  expect(await rows()).toEqual([vera, [2, 'Open house', 'maria@example.org']]);
});
