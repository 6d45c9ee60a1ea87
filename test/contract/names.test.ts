/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/**
 * Workflows hold the names of resources, operations and parameters, and the values of menus: none
 * of them ever changes. `UPDATE_NAMES=1` takes what is new into the lists.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { CalComKeyApi } from '../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../credentials/CalComPlatformApi.credentials';
import { CalCom } from '../../nodes/CalCom/CalCom.node';
import { resources } from '../../nodes/CalCom/resources';
import { CalComPollTrigger } from '../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../nodes/CalComV1/CalComV1.node';
import { resources as legacyResources } from '../../nodes/CalComV1/resources';
import type { Resource } from '../../nodes/shared/operation/operation';
import { fieldsOf } from '../../nodes/shared/operation/properties';
import { choicesOf, entriesOf } from './texts';

type Names = Record<string, string[]>;

/** The parameters at any depth, menus with their values. */
const namesIn = (fields: INodeProperties[]): string[] =>
  entriesOf(fields).map(({ place, field }) => {
    const values = choicesOf(field).map(({ value }) => String(value));
    return [place, ...values.sort()].join(' ');
  });

const operationNames = (all: Resource[]): Names =>
  Object.fromEntries(
    all.flatMap(({ value: resource, operations }) =>
      operations.map((operation) => [
        `${resource} ${operation.value}`,
        namesIn(fieldsOf(operation).map(({ field }) => field)),
      ]),
    ),
  );

/** What belongs to no operation: triggers, credentials, and the fields around all operations. */
const otherNames = (): Names => {
  const nodes = [new CalCom(), new CalComPollTrigger(), new CalComTrigger(), new CalComV1()];
  const credentials = [
    new CalComKeyApi(),
    new CalComLegacyApi(),
    new CalComOAuth2Api(),
    new CalComPlatformApi(),
  ];
  return Object.fromEntries([
    ...nodes.map(({ description: { name, properties } }) => [
      name,
      namesIn(properties.filter(({ displayOptions }) => !displayOptions?.show?.resource)),
    ]),
    ...credentials.map(({ name, properties }) => [name, namesIn(properties)]),
  ]) as Names;
};

it.each<[string, () => Names, string]>([
  ['Cal.com', () => operationNames(resources), 'names.snapshot.json'],
  ['Cal.com (Legacy API v1)', () => operationNames(legacyResources), 'v1/names.snapshot.json'],
  ['everything around them', otherNames, 'otherNames.snapshot.json'],
])('%s keeps all names and values that workflows may hold', (_, namesOf, name) => {
  const file = join(__dirname, name);
  const names = namesOf();
  if (process.env.UPDATE_NAMES) writeFileSync(file, `${JSON.stringify(names, null, 1)}\n`);
  expect(names).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
