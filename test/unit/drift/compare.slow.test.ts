import { cloneDeep } from 'lodash';
import { compare, type Difference } from '../../../scripts/drift/compare';
import { readDocument } from '../../../scripts/drift/document';
import { reportOf } from '../../../scripts/drift/report';
import { openApi } from './openApi';

type Json = ReturnType<typeof JSON.parse>;

describe.each(['3.0.0', '3.1.0'] as const)('OpenAPI %s', (version) => {
  const document = openApi(version);

  /** What is told of the document after a change. */
  const after = (change: (document: Json) => void): Difference[] => {
    const changed = cloneDeep(document);
    change(changed);
    return compare(readDocument(changed));
  };

  it('differs in nothing when nothing has changed', () => {
    expect(after(() => undefined)).toEqual([]);
  });

  const contacts = (of: Json) => of.paths['/v2/contacts'].get;
  const createContact = (of: Json) =>
    of.paths['/v2/contacts'].post.requestBody.content['application/json'].schema;

  it.each<[string, (document: Json) => void, Partial<Difference>]>([
    [
      'a new operation',
      (of) => {
        of.paths['/v2/contacts/tags'].get = { tags: ['Contacts'], responses: {} };
      },
      { kind: 'new operation', route: 'GET /v2/contacts/tags', tag: 'Contacts' },
    ],
    [
      'a removed operation',
      (of) => delete of.paths['/v2/contacts'].get,
      { kind: 'removed operation', route: 'GET /v2/contacts' },
    ],
    [
      'a deprecated operation',
      (of) => (contacts(of).deprecated = true),
      { kind: 'deprecated', route: 'GET /v2/contacts', place: '' },
    ],
    [
      'a revived operation',
      (of) => {
        const all = Object.values<Json>(of.paths).flatMap((item) => Object.values<Json>(item));
        all.find(({ deprecated }) => deprecated).deprecated = false;
      },
      { kind: 'no longer deprecated' },
    ],
    [
      'a new query parameter',
      (of) =>
        contacts(of).parameters.push({ in: 'query', name: 'tag', schema: { type: 'string' } }),
      { kind: 'new', place: 'query tag', text: 'has the new query parameter "tag"' },
    ],
    [
      'a removed query parameter',
      (of) => contacts(of).parameters.splice(0, 1),
      { kind: 'removed', text: 'has no query parameter "search" any more' },
    ],
    [
      'a query parameter that must be sent',
      (of) => (contacts(of).parameters[0].required = true),
      { kind: 'required', text: 'requires the query parameter "search"' },
    ],
    [
      'a new field',
      (of) => (createContact(of).properties.phone = { type: 'string' }),
      { kind: 'new', text: 'has the new field "phone"' },
    ],
    [
      'a removed field',
      (of) => delete createContact(of).properties.name,
      { kind: 'removed', text: 'has no field "name" any more' },
    ],
    [
      'a field that must be sent',
      (of) => createContact(of).required.push('name'),
      { kind: 'required', text: 'requires the field "name"' },
    ],
    [
      'a deprecated field',
      (of) => (createContact(of).properties.name.deprecated = true),
      { kind: 'deprecated', place: 'body.name' },
    ],
    [
      'a field of another type',
      (of) => (createContact(of).properties.name.type = 'number'),
      { kind: 'type', text: 'wants number instead of string in the field "name"' },
    ],
    [
      'a new bound',
      (of) => (createContact(of).properties.name.maxLength = 80),
      { kind: 'bound', text: 'has maxLength 80 in the field "name" (known: none)' },
    ],
    [
      'a bound that is gone',
      (of) => delete of.components.schemas.BookingLimitPoolCreate.properties.perDay.minimum,
      { kind: 'bound', text: 'has min no more in the field "perDay" (known: 1)' },
    ],
    [
      'a new value of a menu',
      (of) => of.components.schemas.CalEventCreate.properties.visibility.enum.push('PRIVATE'),
      { kind: 'new value', text: 'takes the new value "PRIVATE" in the field "visibility"' },
    ],
    [
      'a value that is gone',
      (of) => of.components.schemas.CalEventCreate.properties.visibility.enum.pop(),
      { kind: 'removed value', text: 'takes "UNLISTED" no more in the field "visibility"' },
    ],
    [
      'a new webhook event',
      (of) => of.components.schemas.WebhookTrigger.enum.push('EVENT_PUBLISHED'),
      {
        kind: 'new value',
        text: 'takes the new webhook event "EVENT_PUBLISHED" in the field "triggers[]"',
      },
    ],
    [
      'a new version',
      (of) => {
        const header = of.paths['/v2/bookings'].get.parameters.find(
          ({ name }: Json) => name === 'cal-api-version',
        );
        header.schema.enum.push('2027-01-01');
      },
      { kind: 'new version', route: 'GET /v2/bookings' },
    ],
    [
      'a field behind a reference, within allOf and oneOf',
      (of) => {
        of.components.schemas.Extra = { type: 'object', properties: { phone: { type: 'string' } } };
        const body = of.paths['/v2/contacts'].post.requestBody.content['application/json'];
        body.schema = {
          oneOf: [{ allOf: [body.schema, { $ref: '#/components/schemas/Extra' }] }],
        };
      },
      { kind: 'new', place: 'body.phone' },
    ],
  ])('tells %s', (_, change, expected) => {
    const found = after(change);
    expect(found).toContainEqual(expect.objectContaining(expected));
    // A shared schema changes all operations that use it, and nothing else.
    const kinds = new Set(found.map(({ kind, place }) => `${kind} ${place.replace(/^.*\./, '')}`));
    expect(kinds.size).toBe(1);
  });

  it('reads a schema that holds itself', () => {
    const found = after((of) => {
      of.components.schemas.Tree = {
        type: 'object',
        properties: { child: { $ref: '#/components/schemas/Tree' } },
      };
      createContact(of).properties.tree = { $ref: '#/components/schemas/Tree' };
    });
    expect(found.map(({ place }) => place)).toEqual(['body.tree']);
  });

  it('writes a report by group that names the operation of the node and what to do', () => {
    const report = reportOf(
      after((of) => delete createContact(of).properties.name),
      'openapi.json',
    );
    expect(report).toContain('1 differences between the contract and openapi.json');
    expect(report).toContain(
      '## Contacts\n\n- `POST /v2/contacts` (Contact > Create) has no field "name" any more. Find out',
    );
  });
});

it.each([
  [{ swagger: '2.0' }, 'This is not an OpenAPI document of version 3.0 or 3.1.'],
  [
    { openapi: '3.0.0', paths: { '/v2/a': { get: { parameters: [{ $ref: 'other.json#/a' }] } } } },
    'The document refers to another one (other.json#/a): put them together first.',
  ],
])('refuses what it cannot read', (document, message) => {
  expect(() => readDocument(document)).toThrow(message);
});
