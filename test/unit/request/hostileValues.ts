/** Values that have been used to make a program do something else, and those that look harmless. */
import fc from 'fast-check';
import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { DateTime } from 'luxon';

/** Texts that have been used to make a program do something else. */
export const nasty = [
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
    { toString: [] },
    [[[[{ toString: [] }]]]],
    [{ name: { toString: [] }, value: { toString: [] } }],
    DateTime.now(),
    new Date(),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.date(),
);

/** What a field may hold: mostly something of its shape, so that most of it reaches the request. */
export function valueOf(field: INodeProperties, depth = 0): fc.Arbitrary<unknown> {
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
