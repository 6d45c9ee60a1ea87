import fc from 'fast-check';
import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { resources } from '../../../nodes/CalCom/resources';
import { resources as legacyResources } from '../../../nodes/CalComV1/resources';
import { routeOf, scopesOf } from '../../../nodes/shared/operation/operation';
import { fieldsOf } from '../../../nodes/shared/operation/properties';
import { addressOf } from '../../../nodes/shared/request/address';
import { build, readValues } from '../../../nodes/shared/engine/build';
import { legacyServerOf, serverOf } from '../../../nodes/shared/api/server';
import { valueOf } from './hostileValues';

const baseUrl = 'https://cal.example.com/api';

/** Each node with the server that it asks, and where the paths of its operations begin there. */
const nodes = [
  {
    name: 'Cal.com',
    of: resources,
    server: serverOf({ server: 'selfHosted', baseUrl }),
    root: '/api/v2',
  },
  { name: 'API v1', of: legacyResources, server: legacyServerOf({ baseUrl }), root: '/api' },
];

/** The route of an operation as a pattern that its whole address must match. */
const routePattern = (root: string, path: string) =>
  new RegExp(
    `^${root}${path
      .split('/')
      .map((part) =>
        /\{\w+\}/.test(part) ? '[^/?#\\\\]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/')}$`,
  );

// Ten thousand cases take a while on a busy machine.
jest.setTimeout(60_000);

describe.each(nodes)('whatever the values of an item of $name are', ({ of, server, root }) => {
  const operations = of.flatMap(({ operations: listed }) =>
    listed
      .filter(({ run }) => !run)
      .flatMap((operation) => scopesOf(operation).map((scope) => ({ operation, scope }))),
  );
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
          server,
          read: ({ field }: { field: INodeProperties }) =>
            (values as Record<string, unknown>)[field.name],
        };
        const { method, path } = routeOf(operation, scope);
        try {
          const call = build(operation, readValues(operation, source), source);
          const url = new URL(addressOf(server, call));
          expect(url.origin).toBe('https://cal.example.com');
          expect(url.pathname).toMatch(routePattern(root, path));
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
      server: serverOf({}),
      read: ({ field }: { field: INodeProperties }) => values[field.name],
    };
    return build(create, readValues(create, source), source).body;
  };

  it.each([
    ['text', /"Additional Fields" must be an object, but is "text"/],
    [[1], /"Additional Fields" must be an object, but is a list/],
    [{ lengthInMinutes: 'long' }, /must be a number, but is "long"/],
    [{ lengthInMinutes: NaN }, /must be a number, but is NaN/],
    [{ lengthInMinutes: [30] }, /must be a number, but is a list/],
    [
      { guests: [{ email: 'a@example.com' }] },
      /"Guests" must contain texts or numbers, but contains an obj/,
    ],
    [{ instant: 'perhaps' }, /must be true or false, but is "perhaps"/],
    [{ location: { type: 'phone' } }, /"Location" has no entry named "type"/],
    [{ location: { location: 'phone' } }, /"Location" must be an object, but is "phone"/],
    [{ metadata: [1] }, /"Metadata" must be an object, but is 1/],
    [{ metadata: { pair: [] } }, /"Metadata" was added, but has no row/],
    [{ metadata: { pair: 'x' } }, /"Metadata" must be an object, but is "x"/],
    [{ timeZone: { value: 'Nowhere' } }, /"Time Zone" must be a time zone such as/],
    [{ timeZone: { value: { name: 'Europe/Berlin' } } }, /"Time Zone" must be .* but is an object/],
    [{ guests: [[[[{ toString: [] }]]]] }, /"Guests" must contain texts or numbers/],
    [{ metadata: { pair: [{ name: { toString: [] }, value: 1 }] } }, /"Name" must be a text/],
  ])('is refused in a sentence when it is %j', (given, message) => {
    expect(() => bodyWith(given)).toThrow(UserError);
    expect(() => bodyWith(given)).toThrow(message);
  });

  it.each([
    [undefined],
    [null],
    [''],
    [{}],
    [{ metadata: {} }],
    [{ lengthInMinutes: ' ', instant: '\n' }],
    [{ lengthInMinutes: null, instant: null }],
  ])('is taken as empty when it is %j', (given) => {
    expect(bodyWith(given)).toEqual(bodyWith({}));
  });

  it('may be an object where there are rows of names and values', () => {
    const given = JSON.parse('{"crm":"7","__proto__":"x"}');
    expect(JSON.stringify(bodyWith({ metadata: given })!.metadata)).toBe(
      '{"crm":"7","__proto__":"x"}',
    );
    expect(bodyWith({ metadata: [{ name: 'crm', value: true }] })!.metadata).toEqual({ crm: true });
  });
});
