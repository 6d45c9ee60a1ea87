import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { MAX_BYTES, MAX_DEPTH } from '../../../nodes/CalComTrigger/body';
import { normalise } from '../../../nodes/CalComTrigger/normalise';
import { newSecret, sign, verify } from '../../../nodes/CalComTrigger/signature';
import { startTriggerHost, type Answered, type TriggerHost } from '../harness/triggerHost';
import { webhookSamples } from '../harness/webhookSamples';

const SECRET = newSecret();
const HEADER = 'x-cal-signature-256';
let host: TriggerHost;

beforeAll(async () => {
  host = await startTriggerHost({ server: 'http://127.0.0.1:1' });
});
afterAll(async () => await host.stop());

const registration = (secret: string): IDataObject => ({ id: '1', url: host.url, secret });

beforeEach(() => {
  host.parameters = { events: ['BOOKING_CREATED'] };
  host.staticData = { 'node:Cal.com Trigger': { production: registration(SECRET) } };
});

const body: IDataObject = webhookSamples.find(({ name }) => name === 'BOOKING_CREATED')!.body;
const raw = Buffer.from(JSON.stringify(body));

const options = (values: INodeParameters) => {
  host.parameters = { ...host.parameters, options: values };
};

async function send(
  bytes: Buffer | string | undefined,
  headers: Record<string, string> = {},
  test = false,
): Promise<Answered> {
  return await host.deliver({ body: bytes, headers, test });
}

const signed = (bytes: Buffer, secret = SECRET) => ({ [HEADER]: sign(bytes, secret) });

const outcome = ({ status, items }: Answered): [number, boolean] => [status, items !== undefined];

const accepted = [200, true];
const refused = [401, false];

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

  it('is refused when n8n knows no secret', async () => {
    host.staticData = {};
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
    host.staticData = {
      'node:Cal.com Trigger': {
        production: registration(SECRET),
        test: { ...registration(test), url: host.testUrl },
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
  const unsigned = [{}, { [HEADER]: 'no-secret-provided' }];
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

describe('sample address', () => {
  const open = async (test: boolean) => await host.deliver({ method: 'GET', test });

  it('gives samples to a manual run that asks for them, and to nobody else', async () => {
    expect(outcome(await open(true))).toEqual([405, false]);
    host.parameters = { ...host.parameters, useSampleEvent: true };
    expect(outcome(await open(true))).toEqual(accepted);
    expect(outcome(await open(false))).toEqual([405, false]);
  });
});

describe('whatever arrives', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
    fc.json().map((text) => Buffer.from(text)),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  );

  it('a signature is valid for its own bytes and secret only', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.string(), fc.string({ minLength: 1 }), (mine, other, a, b) => {
        expect(verify(mine, sign(mine, b), b)).toBe('valid');
        if (!mine.equals(other)) expect(verify(mine, sign(other, b), b)).toBe('invalid');
        if (a !== b) expect(verify(mine, sign(mine, a), b)).toBe('invalid');
        expect(verify(mine, a, b)).not.toBe('valid');
      }),
    );
  });

  it('one changed bit of body or signature is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), async (position, bit) => {
        const changed = Buffer.from(raw);
        changed[position % raw.length] ^= 1 << bit;
        expect(outcome(await send(changed, signed(raw)))).toEqual(refused);

        const signature = Buffer.from(sign(raw, SECRET), 'latin1');
        signature[position % signature.length] ^= 1 << bit;
        const header = { [HEADER]: signature.toString('latin1') };
        expect(outcome(await send(raw, header))).toEqual(refused);
      }),
    );
  });

  it('is answered, and never runs the workflow without a signature', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.string(), async (any, signature) => {
        const answered = await send(any, { [HEADER]: signature });
        expect([400, 401, 413]).toContain(answered.status);
        expect(answered.items).toBeUndefined();
      }),
    );
  });

  it('a signed body of any JSON is answered and made into items without failing', async () => {
    options({ allEvents: true, pings: true, itemPerAttendee: true });
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const any = Buffer.from(text);
        const answered = await send(any, signed(any));
        expect([200, 400]).toContain(answered.status);
      }),
    );
  });

  /** A body of a real event in which some values are replaced by anything. */
  const spoiled = fc
    .tuple(
      fc.constantFrom(...webhookSamples.map((sample) => sample.body)),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
        {
          maxLength: 6,
        },
      ),
    )
    .map(([sample, changes]) => {
      const copy = structuredClone(sample);
      for (const [position, value] of changes) {
        const places = allPlaces(copy);
        const { holder, key } = places[position % places.length];
        holder[key] = value as IDataObject;
      }
      return copy;
    });

  it('events with anything in the place of anything are normalised without failing', () => {
    fc.assert(
      fc.property(spoiled, (any) => {
        const record = normalise(any);
        expect(record).toHaveProperty('event');
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
        const times = JSON.stringify(record).matchAll(/"(?:start|end|createdAt)":"([^"]*)"/g);
        for (const [, time] of times) expect(time).toMatch(/^[+-]?\d{4,6}-.*Z$/);
      }),
      { numRuns: 500 },
    );
  });

  it('questions with the names of built-in properties are answers like any other', () => {
    const slugs = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = `{"triggerEvent":"BOOKING_CREATED","payload":{"uid":"a","responses":{${slugs
      .map((slug) => `"${slug}":{"label":"Q","value":"x","isHidden":false}`)
      .join()}}}}`;
    const { answers } = normalise(JSON.parse(text));
    expect(Object.entries(answers as object)).toEqual(slugs.map((slug) => [slug, 'x']));
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
      host.parameters = { events: ['BOOKING_CREATED'], output };
      const seen = [await send(raw, signed(raw)), await send(raw), await send('x', signed(raw))];
      expect(JSON.stringify(seen)).not.toContain(SECRET);
    }
  });
});

interface Spot {
  holder: Record<string, IDataObject>;
  key: string;
}

/** Every value inside an object, by the object or list that holds it. */
function allPlaces(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, IDataObject>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...allPlaces(holder[key])]);
}
