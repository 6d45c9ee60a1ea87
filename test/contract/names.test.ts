/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/**
 * Workflows hold the names of resources, operations and parameters, and the values of menus: none
 * of them ever changes. `UPDATE_NAMES=1` takes what is new into the lists.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../../nodes/CalCom/resources';
import { resources as legacyResources } from '../../nodes/CalComV1/resources';
import type { Resource } from '../../nodes/shared/define/operation';
import { fieldsOf } from '../../nodes/shared/define/properties';
import { choicesOf, entriesOf } from './texts';

/** For each operation its parameters at any depth, menus with their values. */
const namesOf = (all: Resource[]): Record<string, string[]> =>
  Object.fromEntries(
    all.flatMap(({ value: resource, operations }) =>
      operations.map((operation) => [
        `${resource} ${operation.value}`,
        entriesOf(fieldsOf(operation).map(({ field }) => field)).map(({ place, field }) => {
          const values = choicesOf(field).map(({ value }) => String(value));
          return [place, ...values.sort()].join(' ');
        }),
      ]),
    ),
  );

it.each([
  ['Cal.com', resources, 'names.snapshot.json'],
  ['Cal.com (Legacy API v1)', legacyResources, 'v1/names.snapshot.json'],
])('%s keeps all names and values that workflows may hold', (_, all, name) => {
  const file = join(__dirname, name);
  const names = namesOf(all);
  if (process.env.UPDATE_NAMES) writeFileSync(file, `${JSON.stringify(names, null, 1)}\n`);
  expect(names).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
