import fc from 'fast-check';
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { resources } from '../../../nodes/CalCom/resources';
import { routeOf, scopesOf } from '../../../nodes/shared/define/operation';
import { fieldsOf } from '../../../nodes/shared/define/properties';
import { addressOf } from '../../../nodes/shared/request/address';
import { build, readValues } from '../../../nodes/shared/request/build';
import { serverOf } from '../../../nodes/shared/server';
import { startRecorder, type Recorder } from '../harness/recorder';
import { runNode } from '../harness/runNode';

const server = serverOf({ server: 'selfHosted', baseUrl: 'https://cal.example.com/api/v2' });

const operations = resources.flatMap(({ operations: listed }) =>
  listed
    .filter(({ run }) => !run)
    .flatMap((operation) => scopesOf(operation).map((scope) => ({ operation, scope }))),
);

/** Texts that have been used to make a program do something else. */
const nasty = [
  '../me',
  '..',
  '.',
  '%2e%2e',
  '%2e%2e%2fme',
  '..%2fme',
  '..\\me',
  'a/b',
  '/etc/passwd',
  '//evil.example.com/x',
  'https://evil.example.com/',
  '@evil.example.com',
  ':80',
  '?x=1',
  '#x',
  ';x',
  'x\r\nX-Injected: 1',
  'x\nHost: evil.example.com',
  '\0',
  '\t..\t',
  '．．／ｍｅ',
  '日本語 ☃',
  '\ud800',
  'a\udfff',
  '%',
  '%zz',
  '${7*7}',
  '={{ 1 }}',
  '__proto__',
  'constructor',
  'prototype',
  'a.__proto__.b',
  'a[0][__proto__]',
  'toString',
  ' ',
  'x'.repeat(10_000),
];

const polluting = JSON.parse(
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a.__proto__.polluted":1}',
);

const anything = fc.oneof(
  fc.constantFrom<unknown>(...nasty),
  fc.constantFrom<unknown>(undefined, null, '', NaN, Infinity, -0, -1, 0, 1.5, 1e21, true, false),
  fc.constantFrom<unknown>(
    polluting,
    [],
    {},
    [[]],
    [polluting],
    [null],
    DateTime.now(),
    new Date(),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.date(),
);

/** What a field may hold: mostly something of its shape, so that most of it reaches the request. */
function valueOf(field: INodeProperties, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 1, arbitrary: anything }, { weight: 4, arbitrary: fit(field, depth) });
}

function fit(field: INodeProperties, depth: number): fc.Arbitrary<unknown> {
  const text = fc.oneof(
    fc.constantFrom('a1', '5', 'ada@example.com', 'Europe/Berlin', '2099-05-04T10:00:00'),
    fc.constantFrom(...nasty),
  );
  switch (field.type) {
    case 'collection':
      return form((field.options ?? []) as INodeProperties[], depth);
    case 'fixedCollection':
      return fc.record(
        Object.fromEntries(
          ((field.options ?? []) as INodePropertyCollection[]).map(({ name, values }) => {
            const row = form(values, depth + 1);
            return [
              name,
              field.typeOptions?.multipleValues ? fc.array(row, { maxLength: 2 }) : row,
            ];
          }),
        ),
        { requiredKeys: [] },
      );
    case 'resourceLocator':
      return fc.record({
        __rl: fc.constant(true),
        mode: fc.constantFrom('list', 'id', 'url', 'link', 'name'),
        value: fc.oneof(fc.constantFrom<unknown>('5', 7, 'abc'), anything),
      });
    case 'options':
    case 'multiOptions': {
      const choices = (field.options ?? []).map((option) => (option as { value: unknown }).value);
      const one = choices.length > 0 ? fc.constantFrom<unknown>(...choices) : text;
      return field.type === 'options' ? one : fc.array(one, { maxLength: 3 });
    }
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom<unknown>(1, 30, '60', 0);
    default:
      return text;
  }
}

function form(fields: INodeProperties[], depth: number): fc.Arbitrary<unknown> {
  if (depth > 3) return fc.constant({});
  return fc.record(
    Object.fromEntries(fields.map((field) => [field.name, valueOf(field, depth + 1)])),
    { requiredKeys: [] },
  );
}

/** The route of an operation as a pattern that its whole address must match. */
const routePattern = (path: string) =>
  new RegExp(
    `^/api/v2${path
      .split('/')
      .map((part) =>
        /\{\w+\}/.test(part) ? '[^/?#\\\\]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/')}$`,
  );

// Ten thousand cases take a while on a busy machine.
jest.setTimeout(60_000);

describe('whatever the values of an item are', () => {
  const cases = fc.nat(operations.length - 1).chain((index) =>
    fc.record({
      index: fc.constant(index),
      values: fc.record(
        Object.fromEntries(
          fieldsOf(operations[index].operation).map(({ field }) => [field.name, valueOf(field)]),
        ),
      ),
    }),
  );

  it('a request goes to the endpoint of the operation, or is refused in a sentence', () => {
    let sent = 0;
    fc.assert(
      fc.property(cases, ({ index, values }) => {
        const { operation, scope } = operations[index];
        const source = {
          scope,
          zone: 'Europe/Berlin',
          read: ({ field }: { field: INodeProperties }) =>
            (values as Record<string, unknown>)[field.name],
        };
        const { method, path } = routeOf(operation, scope);
        try {
          const call = build(operation, readValues(operation, source), source);
          const url = new URL(addressOf(server, call));
          expect(url.origin).toBe('https://cal.example.com');
          expect(url.pathname).toMatch(routePattern(path));
          expect(url.hash + url.username + url.password).toBe('');
          expect(call.method).toBe(method);
          expect(
            [undefined, null].includes(call.version as never) ||
              /^\d{4}-\d\d-\d\d$/.test(call.version!),
          ).toBe(true);
          if (call.body) {
            expect(Object.getPrototypeOf(call.body)).toBe(Object.prototype);
            JSON.stringify(call.body);
          }
          sent += 1;
        } catch (error) {
          const { message, stack } = error as Error;
          expect(error instanceof UserError ? '' : stack).toBe('');
          expect(message.length).toBeLessThan(600);
          expect(message).toMatch(/\S/);
        }
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
    expect(sent).toBeGreaterThan(1000);
  });
});

describe('a form that an expression gave', () => {
  const create = resources
    .find(({ value }) => value === 'booking')!
    .operations.find(({ value }) => value === 'create')!;
  const bodyWith = (additionalFields: unknown) => {
    const values: Record<string, unknown> = {
      eventTypeBy: 'id',
      eventTypeId: 7,
      start: '2099-05-04T10:00:00',
      attendeeName: 'Nathan',
      additionalFields,
    };
    const source = {
      scope: 'me' as const,
      zone: 'UTC',
      read: ({ field }: { field: INodeProperties }) => values[field.name],
    };
    return build(create, readValues(create, source), source).body;
  };

  it.each([
    ['text', /Additional Fields must be an object, but is "text"/],
    [[1], /Additional Fields must be an object, but is a list/],
    [{ lengthInMinutes: 'long' }, /must be a number, but is "long"/],
    [{ lengthInMinutes: NaN }, /must be a number, but is NaN/],
    [{ lengthInMinutes: [30] }, /must be a number, but is a list/],
    [{ instant: 'perhaps' }, /must be true or false, but is "perhaps"/],
    [{ location: { type: 'phone' } }, /Location has no entry named "type"/],
    [{ location: { location: 'phone' } }, /Location must be an object, but is "phone"/],
    [{ metadata: [1] }, /Metadata must be an object, but is 1/],
    [{ metadata: { pair: 'x' } }, /Metadata must be an object, but is "x"/],
    [{ timeZone: { value: 'Nowhere' } }, /Time Zone must be a time zone such as/],
  ])('is refused in a sentence when it is %j', (given, message) => {
    expect(() => bodyWith(given)).toThrow(UserError);
    expect(() => bodyWith(given)).toThrow(message);
  });

  it.each([[undefined], [null], [''], [{}], [{ metadata: {} }], [{ metadata: { pair: [] } }]])(
    'is taken as empty when it is %j',
    (given) => {
      expect(bodyWith(given)).not.toHaveProperty('metadata');
    },
  );

  it('may be an object where there are rows of names and values', () => {
    const given = JSON.parse('{"crm":"7","__proto__":"x"}');
    expect(JSON.stringify(bodyWith({ metadata: given })!.metadata)).toBe(
      '{"crm":"7","__proto__":"x"}',
    );
    expect(bodyWith({ metadata: [{ name: 'crm', value: true }] })!.metadata).toEqual({ crm: true });
  });
});

describe('in the node', () => {
  let recorder: Recorder;
  beforeAll(async () => {
    recorder = await startRecorder();
  });
  beforeEach(() => {
    recorder.requests = [];
    recorder.reply = () => ({ body: { status: 'success', data: { uid: 'x' } } });
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
    expect(output[0].json.error).toMatch(/API version must be a date/);
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
    ['start', null, /Start is required/],
    ['start', NaN, /Start/],
    ['start', [], /Start is required/],
    ['start', {}, /Start/],
    ['attendeeName', ['a'], /Attendee Name must be a text, but is a list/],
    ['attendeeName', { a: 1 }, /Attendee Name must be a text, but is an object/],
    ['eventTypeId', 'abc', /Event Type must be a numeric ID, but is "abc"/],
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
      [entries(51), /Metadata can have 50 entries, but has 51/],
      [[{ name: 'x'.repeat(41), value: 'v' }], /the name "x+", which is longer than 40 characters/],
      [[{ name: 'note', value: 'y'.repeat(501) }], /in "note" a text of more than 500 characters/],
      [[{ name: 'note', value: { a: 1 } }], /Value must be a text, but is an object/],
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
