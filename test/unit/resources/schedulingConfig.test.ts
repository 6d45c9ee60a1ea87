import { startSandbox, type Sandbox } from '../../../sandbox';
import { ids } from '../../../sandbox/seed';
import { runNode } from '../harness/runNode';
import { picked } from './eventTypeStage';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ profile: 'cloud' });
});
afterAll(() => sandbox.stop());

const configOf = (id: number) =>
  runNode(
    sandbox.url,
    { resource: 'eventType', operation: 'getSchedulingConfig', eventTypeId: picked(String(id)) },
    { credentials: { apiKey: sandbox.keys.ada } },
  );

it('tells how the event type of a team chooses its hosts', async () => {
  const [{ json }] = await configOf(ids.eventTypes.teamIntro);
  expect(json).toMatchObject({ schedulingType: 'roundRobin' });
});

it('says of a personal event type that it has none', async () => {
  await expect(configOf(ids.eventTypes.intro)).rejects.toMatchObject({
    message: 'Only event types of teams have a scheduling config',
    description: expect.stringContaining('Use an event type of a team.'),
    httpCode: '422',
  });
});
