/** What Book remembers of other people's event types, over a restart of real n8n. */
import { agentOf } from './asTools';
import { example, nathan, tuesday } from './exampleStage';
import { importWorkflow, publish } from './harness';
import { connectMcp } from './harness/mcp';
import { postTo } from './scenes';
import { useStage } from './stage';

const stage = useStage({
  own: {},
  sandbox: { rateLimit: 100_000 },
  account: 'Cal.com account',
});

/** Publishes an example with Grace's event type, whose bookings are in no list of Ada's account. */
async function published(name: string): Promise<void> {
  const workflow = example(name);
  const text = JSON.stringify(workflow.nodes).replaceAll('ada/intro-call', 'grace/call');
  const nodes = JSON.parse(text) as typeof workflow.nodes;
  await publish(stage.n8n, await importWorkflow(stage.n8n, { ...workflow, nodes }));
}

it('finds what it booked before the restart, called by a webhook and as a tool', async () => {
  await published('voice-agent');
  await published('sms-agent-tools');
  const byWebhook = async () => {
    const args = { ...nathan, start: `${tuesday} 16:00`, timeZone: 'Berlin' };
    return (await postTo(stage.n8n, 'voice-agent', { function: 'book', args })).result;
  };
  const asTool = async () =>
    await agentOf(await connectMcp(stage.n8n, 'sms-agent')).use('book', {
      ...nathan,
      start: `${tuesday} 17:00`,
      time_zone: 'Berlin',
    });
  const first = [await byWebhook(), await asTool()];
  expect(first).toMatchObject([{ alreadyBooked: false }, { alreadyBooked: false }]);

  await stage.n8n.restart();
  const [called, used] = [await byWebhook(), await asTool()];
  expect(called).toMatchObject({ alreadyBooked: true, uid: first[0].uid });
  expect(used).toMatchObject({ alreadyBooked: true, uid: first[1].uid });
  expect(stage.sandbox.store.bookings.size).toBe(2);
});
