import { inScope } from '../../../nodes/shared/operation/operation';
import { idle, unreached } from '../fieldChecks';
import { cases } from './cases';
import unproduced from './unproduced.json';

const reasons = unproduced as Record<string, string>;
const used = new Set<string>();

const known = cases.filter(({ contract }) => contract).map((of) => [of.name, of] as const);

function isExcused(entry: string): boolean {
  if (entry in reasons) used.add(entry);
  return entry in reasons;
}

it.each(known)('%s has a field for everything that the API takes', (_, of) => {
  const { method, path } = of.contract!;
  expect(unreached(of).filter((name) => !isExcused(`${method} ${path} ${name}`))).toEqual([]);
});

it.each(known)('%s sends something for each of its fields', (_, of) => {
  expect(idle(of)).toEqual([]);
});

it('lists no exception that is none', () => {
  expect(Object.keys(reasons).filter((entry) => !used.has(entry))).toEqual([]);
});

it.each(known)('%s pages as the contract says', (_, { operation, scope, contract }) => {
  const paging = inScope(operation.paging, scope);
  expect(paging?.kind === 'page').toBe(contract!.pagination.kind === 'page');
});

it.each(known)('%s sends no version header', (_, { operation }) => {
  expect(operation.version).toBeUndefined();
});
