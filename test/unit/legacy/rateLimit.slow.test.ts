import { startSandbox, type Sandbox } from '../../../sandbox';
import { withFastClock } from '../harness/fastClock';
import { runNode } from '../harness/runNode';
import { calComV1, getMe, useLegacyServer } from './requestStage';

useLegacyServer();

describe('the rate limit of 30 requests in a minute', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ legacy: 'on' });
  });
  afterAll(() => sandbox.stop());

  it('lets 70 items pass in the two minutes that it takes, without a refusal', async () => {
    await withFastClock(async (clock) => {
      const items = await runNode(sandbox.url, getMe, {
        node: calComV1,
        authentication: 'legacy',
        credentials: { apiKey: sandbox.keys.ada },
        items: Array.from({ length: 70 }, (_, number) => ({ number })),
      });

      expect(items).toHaveLength(70);
      expect(sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
      expect(clock.seconds()).toBeGreaterThan(110);
      expect(clock.seconds()).toBeLessThan(140);
    });
  }, 60_000);
});
