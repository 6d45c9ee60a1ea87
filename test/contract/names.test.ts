/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/**
 * Workflows hold the names of resources, operations and parameters, and the values of menus: none
 * of them ever changes. `UPDATE_NAMES=1` takes what is new into the list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../../nodes/CalCom/resources';
import { fieldsOf } from '../../nodes/shared/define/properties';
import { choicesOf, entriesOf } from './texts';

type Names = Record<string, string[]>;

const file = join(__dirname, 'names.snapshot.json');

/** For each operation its parameters at any depth, menus with their values. */
const names: Names = Object.fromEntries(
  resources.flatMap(({ value: resource, operations }) =>
    operations.map((operation) => [
      `${resource} ${operation.value}`,
      entriesOf(fieldsOf(operation).map(({ field }) => field)).map(({ place, field }) => {
        const values = choicesOf(field).map(({ value }) => String(value));
        return [place, ...values.sort()].join(' ');
      }),
    ]),
  ),
);

it('keeps all names and values that workflows may hold', () => {
  if (process.env.UPDATE_NAMES) writeFileSync(file, `${JSON.stringify(names, null, 1)}\n`);
  expect(names).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
