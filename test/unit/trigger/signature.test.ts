/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { newSecret, sign } from '../../../nodes/shared/webhooks/signature';
import { withFastClock } from '../harness/fastClock';
import { startTriggerHost } from '../harness/triggerHost';
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

/** The same, sent long ago. */
const old = Buffer.from(JSON.stringify({ ...body, createdAt: '2020-01-01T00:00:00.000Z' }));

describe('signature', () => {
  it('of the registered secret is accepted', async () => {
    expect(outcome(await send(raw, signed(raw)))).toEqual(accepted);
  });

  it('of another secret is refused', async () => {
    expect(outcome(await send(raw, signed(raw, newSecret())))).toEqual(refused);
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

  it('of a delivery that cannot be read leaves a word in the log', async () => {
    const form = Buffer.from('who=Ada&when=tomorrow');
    expect(outcome(await send(form, signed(form)))).toEqual([400, false]);
    expect(receiver.host.warnings).toEqual([
      expect.stringMatching(
        /not the JSON that Cal.com sends.*enter the same under "Payload Template"/,
      ),
    ]);
  });

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

it('is asked for as the options say', async () => {
  options({ signatureCheck: 'acceptUnsigned' });
  expect(outcome(await send(raw))).toEqual(accepted);
  expect(outcome(await send(raw, { [HEADER]: 'wrong' }))).toEqual(refused);
  options({ signatureCheck: 'off' });
  expect(outcome(await send(raw, { [HEADER]: 'wrong' }))).toEqual(accepted);
  options({ replayWindow: 60 });
  expect(outcome(await send(old, signed(old)))).toEqual(refused);
});

describe('the secret', () => {
  it('appears in no answer and no item', async () => {
    for (const output of ['simplified', 'full', 'raw']) {
      receiver.host.parameters = { events: ['BOOKING_CREATED'], output };
      const seen = [await send(raw, signed(raw)), await send(raw), await send('x', signed(raw))];
      expect(JSON.stringify(seen)).not.toContain(SECRET);
    }
  });
});
