import { MAX_BYTES, MAX_DEPTH } from '../../../nodes/shared/webhooks/body';
import { accepted, body, HEADER, outcome, raw, refused, signed, useReceiver } from './receiver';

const receiver = useReceiver();
const { options, send } = receiver;

describe('body', () => {
  const nested = (depth: number) =>
    Buffer.from(
      `{"triggerEvent":"BOOKING_CREATED","payload":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    );

  it.each<[string, () => Buffer | undefined, number]>([
    ['nothing', () => undefined, 400],
    ['an empty text', () => Buffer.alloc(0), 400],
    ['a template that failed', () => Buffer.from('false'), 400],
    ['a list', () => Buffer.from('[]'), 400],
    ['half a body', () => raw.subarray(0, 100), 400],
    ['bytes that are no text', () => Buffer.from([0xff, 0xfe, 0x00, 0x80]), 400],
    ['too many bytes', () => Buffer.alloc(MAX_BYTES + 1, ' '), 413],
    ['deep nesting', () => nested(MAX_DEPTH), 400],
    ['nesting that exhausts a stack', () => nested(400_000), 400],
  ])('of %s is refused without running the workflow', async (_, make, status) => {
    const bytes = make();
    expect(outcome(await send(bytes, bytes && signed(bytes)))).toEqual([status, false]);
  });

  it('is read with a byte order mark and with the last of two equal keys, as n8n reads it', async () => {
    const bytes = Buffer.from(`\uFEFF{"triggerEvent":"PING",${raw.toString().slice(1)}`);
    expect(outcome(await send(bytes, signed(bytes)))).toEqual(accepted);
  });

  it('is read as deep as Cal.com could ever nest it', async () => {
    const bytes = nested(MAX_DEPTH - 1);
    expect(outcome(await send(bytes, signed(bytes)))).toEqual(accepted);
  });

  it('is not looked at before its signature fits', async () => {
    expect(outcome(await send(Buffer.from('no JSON'), { [HEADER]: 'wrong' }))).toEqual(refused);
  });
});

describe('events', () => {
  it.each([
    ['PING', {}, false],
    ['PING', { allEvents: true }, false],
    ['PING', { pings: true }, true],
    ['BOOKING_PAID', {}, false],
    ['NEVER_HEARD_OF', {}, false],
    ['NEVER_HEARD_OF', { allEvents: true }, true],
    [undefined, {}, false],
    [['BOOKING_CREATED'], {}, false],
    [{ toString: 'BOOKING_CREATED' }, {}, false],
  ])('%p is answered 200; with options %p the workflow runs: %p', async (event, how, runs) => {
    options(how);
    const bytes = Buffer.from(JSON.stringify({ ...body, triggerEvent: event }));
    expect(outcome(await send(bytes, signed(bytes)))).toEqual([200, runs]);
  });
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
