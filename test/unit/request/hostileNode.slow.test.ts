import fc from 'fast-check';
import { resources } from '../../../nodes/CalCom/resources';
import { BOOKING, startRecorder, type Recorder } from '../harness/recorder';
import { runNode } from '../harness/runNode';
import { nasty } from './hostileValues';

// Hundreds of runs of the node take a while on a busy machine.
jest.setTimeout(60_000);

describe('in the node', () => {
  let recorder: Recorder;
  beforeAll(async () => {
    recorder = await startRecorder();
  });
  beforeEach(() => {
    recorder.requests = [];
    recorder.reply = () => ({ body: { status: 'success', data: BOOKING } });
  });
  afterAll(() => recorder.stop());

  const expectNothingInjected = () => {
    for (const { headers } of recorder.requests) {
      expect(Object.keys(headers).sort()).toEqual(
        expect.arrayContaining(['accept', 'authorization', 'connection', 'host', 'user-agent']),
      );
      expect(headers).not.toHaveProperty('x-injected');
      expect(headers.host).toBe(new URL(recorder.url).host);
      expect(headers.authorization).toBe('Bearer cal_test_key_0001');
    }
  };

  it('a hostile path value is one segment of the address, or no request at all', async () => {
    const value = fc.oneof(
      fc.constantFrom(...nasty),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[./%\\?#a-f2-9]{1,12}$/),
    );
    await fc.assert(
      fc.asyncProperty(value, async (uid) => {
        recorder.requests = [];
        await runNode(
          recorder.url,
          {
            resource: 'booking',
            operation: 'cancel',
            bookingUid: '={{ $json.uid }}',
            cancellationReason: 'x',
          },
          { items: [{ uid }], continueOnFail: true },
        );
        for (const { method, url } of recorder.requests) {
          expect(method).toBe('POST');
          expect(url).toMatch(/^\/v2\/bookings\/[^/?#]+\/cancel$/);
          const [, segment] = /bookings\/(.+)\/cancel/.exec(url)!;
          expect(decodeURIComponent(segment)).toBe(uid.trim());
        }
        expectNothingInjected();
      }),
      { numRuns: 150 },
    );
  });

  it('a custom path stays on the server of the credential, below /v2', async () => {
    const part = fc.oneof(
      fc.constantFrom(...nasty, 'bookings', 'v2', 'api'),
      fc.webPath(),
      fc.webUrl(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
        recorder.requests = [];
        await runNode(
          recorder.url,
          { resource: 'customApiCall', operation: 'send', path: '={{ $json.path }}' },
          { items: [{ path: parts.join('/') }], continueOnFail: true },
        );
        for (const { url } of recorder.requests) expect(url).toMatch(/^\/v2\//);
        expectNothingInjected();
      }),
      { numRuns: 150 },
    );
  });

  it('a version date cannot bring a header with it', async () => {
    const output = await runNode(
      recorder.url,
      {
        resource: 'customApiCall',
        operation: 'send',
        path: '/me',
        options: { apiVersion: '2024-08-13\r\nX-Injected: 1' },
      },
      { continueOnFail: true },
    );
    expect(output[0].json.error).toMatch(/"API Version" must be a date/);
    expect(recorder.requests).toHaveLength(0);
  });

  const dangerous = ['__proto__', 'constructor', 'prototype', 'toString', 'a.__proto__.b'];
  const update = { resource: 'profile', operation: 'update' };

  it('names of JavaScript are names like others in metadata', async () => {
    const pair = dangerous.map((name) => ({ name, value: `value of ${name}` }));
    await runNode(recorder.url, { ...update, updateFields: { metadata: { pair } } });
    const { metadata } = recorder.requests[0].body as { metadata: object };
    expect(Object.entries(metadata)).toEqual(dangerous.map((name) => [name, `value of ${name}`]));
  });

  it('answers with such names change nothing but the output', async () => {
    recorder.reply = () => ({
      body: '{"status":"success","__proto__":{"polluted":1},"data":[{"uid":"x","id":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"metadata":{"__proto__":{"polluted":1}},"attendees":[{"__proto__":{"polluted":1}}]}]}',
    });
    for (const { value, operations: listed } of resources) {
      for (const { value: operation, run } of listed) {
        if (run || !/^get/.test(operation)) continue;
        await runNode(
          recorder.url,
          {
            resource: value,
            operation,
            returnAll: true,
            bookingUid: 'x',
            eventTypeId: '1',
          } as never,
          { continueOnFail: true },
        );
      }
    }
    expect(recorder.requests.length).toBeGreaterThan(20);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each([
    ['start', null, /"Start" is required/],
    ['start', NaN, /Start/],
    ['start', [], /"Start" is required/],
    ['start', {}, /Start/],
    ['attendeeName', ['a'], /"Attendee Name" must be a text, but is a list/],
    ['attendeeName', { a: 1 }, /"Attendee Name" must be a text, but is an object/],
    ['eventTypeId', 'abc', /"Event Type" must be an ID or a booking link, but is "abc"/],
  ])('%s that is %j is refused in a sentence', async (name, value, message) => {
    const output = await runNode(
      recorder.url,
      {
        resource: 'booking',
        operation: 'create',
        eventTypeId: '7',
        start: '2099-05-04T10:00:00',
        attendeeName: 'Nathan',
        attendeeEmail: 'nathan@example.com',
        [name]: '={{ $json.value }}',
      } as never,
      { items: [{ value: value as never }], continueOnFail: true },
    );
    expect(output[0].json.error).toMatch(message);
    expect(recorder.requests).toHaveLength(0);
  });

  describe('metadata of a booking', () => {
    const create = async (pair: unknown) =>
      await runNode(recorder.url, {
        resource: 'booking',
        operation: 'create',
        eventTypeId: { __rl: true, mode: 'id', value: '7' },
        start: '2099-05-04T10:00:00',
        attendeeName: 'Nathan',
        attendeeEmail: 'nathan@example.com',
        additionalFields: { metadata: { pair } },
      } as never);
    const entries = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value: 'v' }));

    it('takes as much as Cal.com takes', async () => {
      await create([...entries(49), { name: 'x'.repeat(40), value: 'y'.repeat(500) }]);
      expect(
        Object.keys((recorder.requests[0].body as { metadata: object }).metadata),
      ).toHaveLength(50);
    });

    it.each([
      [entries(51), /"Metadata" can have 50 entries, but has 51/],
      [[{ name: 'x'.repeat(41), value: 'v' }], /the name "x+", which is longer than 40 characters/],
      [[{ name: 'note', value: 'y'.repeat(501) }], /a text of more than 500 characters in "note"/],
      [[{ name: 'note', value: { a: 1 } }], /"Value" must be a text, but is an object/],
    ])('refuses more before anything is sent', async (pair, message) => {
      await expect(create(pair)).rejects.toThrow(message);
      expect(recorder.requests).toHaveLength(0);
    });
  });

  it('twenty thousand rows are sent as they are', async () => {
    const guests = Array.from({ length: 20_000 }, (_, index) => `guest${index}@example.com`);
    await runNode(
      recorder.url,
      {
        resource: 'booking',
        operation: 'create',
        eventTypeId: { __rl: true, mode: 'id', value: '7' },
        start: '2099-05-04T10:00:00',
        attendeeName: 'Nathan',
        attendeeEmail: 'nathan@example.com',
        additionalFields: { guests: '={{ $json.guests }}' },
      },
      { items: [{ guests }] },
    );
    expect((recorder.requests[0].body as { guests: string[] }).guests).toEqual(guests);
  });
});
