/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainObject } from 'lodash';
import { root, textOf } from './files';

/** All keys in some JSON, at any depth. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (!isPlainObject(value)) return [];
  return Object.entries(value as object).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

/** The keys of what a JSON Schema describes. */
function keysBelow({ properties = {}, items }: Schema): string[] {
  const below = items ? keysBelow(items) : [];
  return Object.entries(properties).reduce(
    (keys, [key, inner]) => [...keys, key, ...keysBelow(inner)],
    below,
  );
}
interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
}

const keysOf = (folder: string, keys: (json: object) => string[]): Set<string> =>
  new Set(
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => keys(JSON.parse(textOf(join(folder, name))) as object)),
  );

/** What comes out, in the order of the page's columns. */
const outputs = {
  Appointment: keysOf('nodes/CalCom/__schema__/v1.0.0/appointment', keysBelow),
  Booking: keysOf('nodes/CalCom/__schema__/v1.0.0/booking', keysBelow),
  Triggers: keysOf('test/unit/trigger/expected', keysIn),
};

/** Names that the same facts had elsewhere, and may not get back. */
const OLD = ['local', 'spoken', 'minutes', 'phone', 'previous', 'question', 'iCalUid', 'iCalUID'];

const cells = textOf('docs/outputs.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, , names, ...marks]) =>
    [...names.matchAll(/`(\w+)`/g)].flatMap(([, name]) =>
      Object.keys(outputs).map((where, index) => ({ name, where, mark: marks[index] })),
    ),
  );

it('lists names that are in the outputs, and only where they are', () => {
  expect(cells.length).toBeGreaterThan(50);
  const wrong = cells.filter(({ name, where, mark }) => {
    const isThere = outputs[where as keyof typeof outputs].has(name);
    return mark === '✓' ? !isThere : mark === '–' ? isThere : mark !== '(✓)';
  });
  expect(wrong).toEqual([]);
});

it('lists no name that is nowhere', () => {
  // Nobody in the samples has a phone number.
  const everywhere = [...Object.values(outputs), new Set(['phoneNumber'])];
  const names = new Set(cells.map(({ name }) => name));
  expect([...names].filter((name) => !everywhere.some((keys) => keys.has(name)))).toEqual([]);
});

it.each(Object.entries(outputs))('gives a fact no second name: %s', (_, keys) => {
  expect(OLD.filter((name) => keys.has(name))).toEqual([]);
});
