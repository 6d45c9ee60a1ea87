import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { normalise } from '../../../nodes/shared/webhooks/normalise';
import { sign, verify } from '../../../nodes/shared/webhooks/signature';
import { webhookSamples } from '../harness/webhookSamples';
import { HEADER, outcome, raw, refused, SECRET, signed, useReceiver } from './receiver';

const receiver = useReceiver();
const { options, send } = receiver;

describe('whatever arrives', () => {
  // With a secret of the user's own the trigger does not ask Cal.com about each of them.
  beforeEach(() => options({ secret: SECRET }));

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

  it('a signature of another length is refused, whatever it begins with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200), async (length) => {
        fc.pre(length !== 64);
        const signature = sign(raw, SECRET).repeat(4).slice(0, length);
        expect(outcome(await send(raw, { [HEADER]: signature }))).toEqual(refused);
      }),
    );
  });

  it('the last of equal keys counts, as it does for all that reads the body later', async () => {
    const names = ['BOOKING_CREATED', 'BOOKING_PAID', 'PING', 'NEVER_HEARD_OF'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }),
        async (events) => {
          const keys = events.map((event) => `"triggerEvent":"${event}"`).join();
          const bytes = Buffer.from(`{${keys},"payload":{"uid":"a"}}`);
          const runs = events.at(-1) === 'BOOKING_CREATED';
          expect(outcome(await send(bytes, signed(bytes)))).toEqual([200, runs]);
        },
      ),
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
        const { booking = {}, attendees = [] } = record as Record<string, IDataObject>;
        const { eventType, organizer, team, recurringEvent, metadata, ...texts } = booking;
        for (const facts of [texts, eventType ?? {}, organizer ?? {}, ...(attendees as never[])]) {
          for (const value of Object.values(facts)) expect(value).not.toBeInstanceOf(Object);
        }
        expect([team, recurringEvent, metadata].some(Array.isArray)).toBe(false);
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
