import { MAX_BYTES } from '../../../nodes/shared/webhooks/body';
import { accepted, body, outcome, raw, refused, signed, useReceiver } from './receiver';

const receiver = useReceiver();
const { options, send } = receiver;

it.each<[string, () => Buffer | undefined, number]>([
  ['without a body', () => undefined, 400],
  ['of half a body', () => raw.subarray(0, 100), 400],
  ['with too many bytes', () => Buffer.alloc(MAX_BYTES + 1, ' '), 413],
  ['of another event', () => Buffer.from(JSON.stringify({ ...body, triggerEvent: 'PING' })), 200],
])('a delivery %s does not run the workflow', async (_, make, status) => {
  const bytes = make();
  expect(outcome(await send(bytes, bytes && signed(bytes)))).toEqual([status, false]);
});

it('a delivery with a byte order mark and two equal keys is read as n8n reads it', async () => {
  const bytes = Buffer.from(`\uFEFF{"triggerEvent":"PING",${raw.toString().slice(1)}`);
  expect(outcome(await send(bytes, signed(bytes)))).toEqual(accepted);
});

describe('an option that is an expression', () => {
  it('counts by its value', async () => {
    const ping = Buffer.from(JSON.stringify({ ...body, triggerEvent: 'PING' }));
    options({ pings: '={{ 1 > 0 }}', secret: '={{ "an" + " expression" }}' });
    expect(outcome(await send(ping, signed(ping, 'an expression')))).toEqual(accepted);
    expect(outcome(await send(ping, signed(ping)))).toEqual(refused);
    options({ pings: '={{ 1 < 0 }}' });
    expect(outcome(await send(ping, signed(ping)))).toEqual([200, false]);
  });
});

describe('sample address', () => {
  const open = async (test: boolean) => await receiver.host.deliver({ method: 'GET', test });

  it('gives samples to a manual run that asks for them, and to nobody else', async () => {
    expect(outcome(await open(true))).toEqual([405, false]);
    receiver.host.parameters = { ...receiver.host.parameters, useSampleEvent: true };
    expect(outcome(await open(true))).toEqual(accepted);
    expect(outcome(await open(false))).toEqual([405, false]);
  });
});
