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

const keysOf = (folder: string): Set<string> =>
  new Set(
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => keysIn(JSON.parse(textOf(join(folder, name))))),
  );

/** What comes out, in the order of the page's columns. */
const outputs = {
  Appointment: keysOf('nodes/CalCom/__schema__/v1.0.0/appointment'),
  Booking: keysOf('nodes/CalCom/__schema__/v1.0.0/booking'),
  Triggers: keysOf('test/unit/trigger/expected'),
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

it.each(Object.entries(outputs))('gives a fact no second name: %s', (_, keys) => {
  expect(OLD.filter((name) => keys.has(name))).toEqual([]);
});
