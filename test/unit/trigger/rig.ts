import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { startTriggerHost, type HostOptions, type TriggerHost } from '../harness/triggerHost';

/** A trigger in n8n and a Cal.com to register with, both as new for each test. */
interface Rig {
  sandbox: Sandbox;
  host: TriggerHost;
  /** Starts another host against the same Cal.com; whoever starts it stops it. */
  start(options?: Partial<HostOptions>): Promise<TriggerHost>;
  /** Replaces the host; the new one is stopped after the test. */
  restart(options?: Partial<HostOptions>): Promise<void>;
  webhooks(): Array<Sandbox['store']['webhooks'] extends Map<string, infer W> ? W : never>;
  /** What the node keeps in n8n's static data. */
  stored(): IDataObject;
  /** What the node does from here on, as `METHOD /path`. */
  watch(): () => string[];
  /** The bodies of all requests of this method. */
  bodies(method: string): unknown[];
}

/** The trigger's host and a local Cal.com of each test. */
export function useRig(): Rig {
  const rig = {
    start: async (options: Partial<HostOptions> = {}) =>
      await startTriggerHost({
        server: rig.sandbox.url,
        credentials: { apiKey: rig.sandbox.keys.ada },
        parameters: { events: ['BOOKING_CREATED'] },
        ...options,
      }),
    restart: async (options?: Partial<HostOptions>) => {
      await rig.host.stop();
      rig.host = await rig.start(options);
    },
    webhooks: () => [...rig.sandbox.store.webhooks.values()],
    stored: () => (rig.host.staticData['node:Cal.com Trigger'] ?? {}) as IDataObject,
    watch: () => {
      const from = rig.sandbox.requests.length;
      return () =>
        rig.sandbox.requests
          .slice(from)
          .map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    },
    bodies: (method: string) =>
      rig.sandbox.requests.filter((request) => request.method === method).map(({ body }) => body),
  } as Rig;

  beforeAll(async () => {
    rig.sandbox = await startSandbox({ profile: 'cloud', rateLimit: 100_000 });
  });
  afterAll(async () => await rig.sandbox.stop());

  beforeEach(async () => {
    rig.sandbox.clearFailures();
    rig.sandbox.reset();
    rig.host = await rig.start();
  });
  afterEach(async () => await rig.host.stop());

  return rig;
}

/** A picker filled in by ID. */
export const byId = (value: number | string) => ({ __rl: true, mode: 'id', value });
