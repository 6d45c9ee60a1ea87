/**
 * Workflows hold the names of resources, operations and parameters, and the values of menus: none
 * of them ever changes. `npm run update` takes what is new into the lists; a name that is gone stays
 * a failure until somebody takes it out of the list by hand.
 */
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
import { expectGenerated } from '../generated';
import { choicesOf, entriesOf } from './texts';
import names from './names.snapshot.json';
import otherNames from './otherNames.snapshot.json';
import legacyNames from './v1/names.snapshot.json';

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
const namesAround = (): Names => {
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

/** The operations, and the fields with their values, that were in the list and are gone. */
const lost = (kept: Names, now: Names): string[] =>
  Object.entries(kept).flatMap(([operation, lines]) => {
    const left = now[operation]?.map((line) => line.split(' '));
    if (!left) return [operation];
    const isGone = ([name, ...values]: string[]) =>
      !left.some(([other, ...all]) => other === name && values.every((one) => all.includes(one)));
    return lines.filter((line) => isGone(line.split(' '))).map((line) => `${operation}: ${line}`);
  });

it.each<[string, Names, Names, string]>([
  ['Cal.com', names, operationNames(resources), 'names'],
  ['Cal.com (Legacy API v1)', legacyNames, operationNames(legacyResources), 'v1/names'],
  ['everything around them', otherNames, namesAround(), 'otherNames'],
])('%s keeps all names and values that workflows may hold', (_, kept, now, file) => {
  expect(lost(kept, now)).toEqual([]);
  expectGenerated({ [`test/contract/${file}.snapshot.json`]: `${JSON.stringify(now, null, 1)}\n` });
});

it.each<[string, Names, string[]]>([
  ['an operation', {}, ['a b']],
  ['a parameter', { 'a b': ['other soon late'] }, ['a b: when soon late']],
  ['a value of a menu', { 'a b': ['when soon'] }, ['a b: when soon late']],
  ['nothing', { 'a b': ['new', 'when late never soon'] }, []],
])('notices that %s is gone', (_, now, told) => {
  expect(lost({ 'a b': ['when soon late'] }, now)).toEqual(told);
});
