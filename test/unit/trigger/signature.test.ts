/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IDataObject } from 'n8n-workflow';
import { newSecret, sign } from '../../../nodes/shared/webhooks/signature';
import { withFastClock } from '../harness/fastClock';
import { startTriggerHost } from '../harness/triggerHost';
import { webhookSamples } from '../harness/webhookSamples';
import {
  accepted,
  body,
  HEADER,
  outcome,
  raw,
  refused,
  registration,
  SECRET,
  signed,
  useReceiver,
} from './receiver';

const receiver = useReceiver();
const { options, send } = receiver;

describe('signature', () => {
  it('is the HMAC-SHA256 of the bytes in lower-case hex', () => {
    // From `printf '{"a":"é"}' | openssl dgst -sha256 -hmac key`.
    expect(sign(Buffer.from('{"a":"é"}'), 'key')).toBe(
      'fbaf5533b68db001346e34353ce7f34397d3fb6e41bedfc58302e8f8dd130325',
    );
  });

  it('of the registered secret is accepted', async () => {
    expect(outcome(await send(raw, signed(raw)))).toEqual(accepted);
  });

  it.each([
    ['of another secret', () => signed(raw, newSecret())],
    ['in upper case', () => ({ [HEADER]: sign(raw, SECRET).toUpperCase() })],
    ['with a prefix', () => ({ [HEADER]: `sha256=${sign(raw, SECRET)}` })],
    ['that is too short', () => ({ [HEADER]: sign(raw, SECRET).slice(0, -1) })],
    ['that is too long', () => ({ [HEADER]: `${sign(raw, SECRET)}0` })],
    ['that is empty', () => ({ [HEADER]: '' })],
    ['that is missing', () => ({})],
    ['that Cal.com could not make', () => ({ [HEADER]: 'no-secret-provided' })],
    ['under another name', () => ({ 'x-acme-signature-256': sign(raw, SECRET) })],
  ])('%s is refused', async (_, headers) => {
    expect(outcome(await send(raw, headers() as Record<string, string>))).toEqual(refused);
  });

  it.each([
    ['no signature', {}, /without a signature was refused.*"Signature Check" to "Accept Unsigned/],
    ['no secret in Cal.com', { [HEADER]: 'no-secret-provided' }, /has no secret.*publish it again/],
  ])(
    'of a delivery with %s is told in the log with what to do, once a minute',
    async (_, headers, reason) => {
      // Each n8n tells on its own.
      const host = await startTriggerHost({ server: 'http://127.0.0.1:1' });
      const told = () => host.warnings.filter((it) => it.includes('refused'));
      host.parameters = { events: ['BOOKING_CREATED'] };
      const deliver = async () => outcome(await host.deliver({ body: raw, headers }));
      await withFastClock(async ({ seconds }) => {
        expect(await deliver()).toEqual(refused);
        expect(await deliver()).toEqual(refused);
        expect(told()).toEqual([expect.stringMatching(reason)]);
        while (seconds() < 61) await new Promise((resolve) => setImmediate(resolve));
        await deliver();
        expect(told()).toHaveLength(2);
      });
      await host.stop();
    },
  );

  it('is refused when n8n knows no secret', async () => {
    receiver.host.staticData = {};
    expect(outcome(await send(raw, signed(raw, '')))).toEqual(refused);
    expect(outcome(await send(raw, signed(raw)))).toEqual(refused);
  });

  it('of the user’s own secret is accepted instead of the random one', async () => {
    options({ secret: 'own' });
    expect(outcome(await send(raw, signed(raw, 'own')))).toEqual(accepted);
    expect(outcome(await send(raw, signed(raw)))).toEqual(refused);
  });

  it('is checked with the secret of the address that was called', async () => {
    const test = newSecret();
    receiver.host.staticData = {
      'node:Cal.com Trigger': {
        production: registration(receiver.host.url, SECRET),
        test: registration(receiver.host.testUrl, test),
      },
    };
    expect(outcome(await send(raw, signed(raw, test), true))).toEqual(accepted);
    expect(outcome(await send(raw, signed(raw, test)))).toEqual(refused);
    expect(outcome(await send(raw, signed(raw), true))).toEqual(refused);
  });

  it('is read from the header that a renamed edition sends', async () => {
    options({ signatureHeader: ' X-Acme-Signature-256 ' });
    const signature = { 'x-acme-signature-256': sign(raw, SECRET) };
    expect(outcome(await send(raw, signature))).toEqual(accepted);
    expect(outcome(await send(raw, signed(raw)))).toEqual(refused);
  });
});

describe('policy', () => {
  // A proxy may pass an empty header on.
  const unsigned = [{}, { [HEADER]: '' }, { [HEADER]: 'no-secret-provided' }];
  const unknown = Buffer.from(JSON.stringify({ ...body, triggerEvent: 'SOMETHING_ELSE' }));

  it('Accept Unsigned takes unsigned deliveries of known events, but none that is signed wrongly', async () => {
    options({ signatureCheck: 'acceptUnsigned', allEvents: true });
    for (const headers of unsigned) {
      expect(outcome(await send(raw, headers as Record<string, string>))).toEqual(accepted);
      expect(outcome(await send(unknown, headers as Record<string, string>))).toEqual(refused);
    }
    expect(outcome(await send(unknown, signed(unknown)))).toEqual(accepted);
    expect(outcome(await send(raw, { [HEADER]: 'f'.repeat(64) }))).toEqual(refused);
  });

  it('Off takes everything', async () => {
    options({ signatureCheck: 'off' });
    for (const headers of [...unsigned, { [HEADER]: 'wrong' }]) {
      expect(outcome(await send(raw, headers as Record<string, string>))).toEqual(accepted);
    }
  });
});

describe('replay window', () => {
  const at = (shift: number, more: IDataObject = {}) =>
    Buffer.from(
      JSON.stringify({
        ...body,
        ...more,
        createdAt: new Date(Date.now() + shift * 1000).toISOString(),
      }),
    );

  beforeEach(() => options({ replayWindow: 60, allEvents: true }));

  it.each([
    [-30, accepted],
    [-90, refused],
    [30, accepted],
    [90, refused],
  ])('of 60 s meets a delivery %d s away from now with %p', async (shift, expected) => {
    const bytes = at(shift);
    expect(outcome(await send(bytes, signed(bytes)))).toEqual(expected);
  });

  it('lets meetings that start or end through, whose time is that of the booking', async () => {
    const flat = webhookSamples.find(({ name }) => name === 'MEETING_STARTED')!.body;
    const old = { triggerEvent: 'MEETING_STARTED', createdAt: '2020-01-01T00:00:00.000Z' };
    for (const meeting of [
      { ...flat, ...old },
      { ...old, payload: flat },
    ]) {
      const bytes = Buffer.from(JSON.stringify(meeting));
      expect(outcome(await send(bytes, signed(bytes)))).toEqual(accepted);
    }
  });
});

describe('the secret', () => {
  it('is new for each registration and cannot be guessed', () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    expect(secrets.every((secret) => /^[0-9a-f]{64}$/.test(secret))).toBe(true);
  });

  it('appears in no answer and no item', async () => {
    for (const output of ['simplified', 'full', 'raw']) {
      receiver.host.parameters = { events: ['BOOKING_CREATED'], output };
      const seen = [await send(raw, signed(raw)), await send(raw), await send('x', signed(raw))];
      expect(JSON.stringify(seen)).not.toContain(SECRET);
    }
  });
});
