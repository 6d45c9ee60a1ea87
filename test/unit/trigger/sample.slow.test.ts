import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { webhookEvents } from '../../../nodes/shared/webhooks/events';
import { startTriggerHost, type TriggerHost } from '../harness/triggerHost';
import { webhookSamples } from '../harness/webhookSamples';

let host: TriggerHost;

afterEach(async () => await host.stop());

const start = async (parameters: object, origin?: string): Promise<void> => {
  host = await startTriggerHost({
    server: 'http://127.0.0.1:1',
    origin,
    parameters: { useSampleEvent: true, ...parameters },
  });
};

const until = async (isTrue: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !isTrue(); tries += 1) await sleep(50);
};

const events = webhookEvents.map(({ value }) => value);

describe('Use Sample Event', () => {
  it('delivers an item of each chosen event to a manual run, without a request to Cal.com', async () => {
    await start({ events: ['BOOKING_CREATED', 'OOO_CREATED'], options: { eventTypes: '1' } });
    await host.publish({ test: true });
    await until(() => host.received.length > 0);

    expect(host.received).toHaveLength(1);
    expect(host.received[0].items).toMatchObject([
      { event: 'BOOKING_CREATED', booking: { status: 'accepted' } },
      { event: 'OOO_CREATED', outOfOffice: { firstDay: '2027-04-02' } },
    ]);
    await host.unpublish({ test: true });
    expect(host.staticData).toEqual({});
  });

  it('tells where n8n cannot reach its own address', async () => {
    await start({}, 'http://127.0.0.1:9');
    await host.create({ test: true });
    await until(() => host.warnings.length > 0);
    expect(host.warnings).toEqual([expect.stringMatching(/Open the address in your browser/)]);
  });

  it('has no effect on published workflows', async () => {
    await start({});
    await expect(host.publish()).rejects.toThrow(/127\.0\.0\.1:1/);
  });
});

describe.each(events)('sample of %s', (event) => {
  const real = webhookSamples.find(({ name }) => name === event)!;

  beforeEach(async () => await start({ events: [event] }));

  const sample = async (parameters: object = {}): Promise<IDataObject> => {
    host.parameters = { ...host.parameters, ...parameters };
    const { items } = await host.deliver({ method: 'GET', test: true });
    expect(items).toHaveLength(1);
    return items![0];
  };

  it('has the parts that a real event has, in each form of output', async () => {
    const parts = Object.keys(real.expected).filter((part) => part !== 'reschedule');
    expect(Object.keys(await sample())).toEqual(expect.arrayContaining(parts));
    expect(await sample({ output: 'full' })).toHaveProperty('raw.triggerEvent', event);
    expect(await sample({ output: 'raw' })).toHaveProperty('triggerEvent', event);
    const one = await sample({ output: 'simplified', options: { itemPerAttendee: true } });
    expect('attendee' in one).toBe('attendees' in real.expected);
  });

  it('has the facts of a booking that a real event has', async () => {
    const { booking } = await sample();
    expect(Object.keys(booking ?? {})).toEqual(
      expect.arrayContaining(Object.keys((real.expected.booking as object) ?? {})),
    );
  });
});
