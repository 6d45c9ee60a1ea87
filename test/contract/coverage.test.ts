/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { anonymous, cases, published } from './cases';
import { onlyOn } from '../../nodes/shared/operation/operation';
import { operations } from '../../contract/index';
import leftOut from '../../contract/leftOut.json';

const reached = new Set(cases.map(({ route }) => route));
const missing = operations
  .filter(({ method, path }) => !reached.has(anonymous(`${method} ${path}`)))
  .map(({ method, path }) => `${method} ${path}`)
  .filter((route) => !(route in leftOut));

afterAll(() => {
  const named = Object.keys(leftOut).length;
  const count = operations.filter(({ method, path }) =>
    reached.has(anonymous(`${method} ${path}`)),
  ).length;
  process.stdout.write(
    `Operations reached: ${count} of ${operations.length} (${named} left out with a reason)\n`,
  );
});

it('tells all published operations apart', () => {
  expect(published.size).toBe(operations.length);
});

it('calls only published operations', () => {
  const unknown = cases.filter(({ contract }) => !contract);
  expect(unknown.map(({ name, route }) => `${name}: ${route}`)).toEqual([]);
});

it('calls each operation from one place', () => {
  const twice = cases.filter(({ route }) => cases.filter((one) => one.route === route).length > 1);
  expect(twice.map(({ name, route }) => `${name}: ${route}`)).toEqual([]);
});

it('reaches every published operation, or says why not', () => {
  expect(missing).toEqual([]);
});

it('leaves out no more than the routes of browsers and of the OAuth2 credential', () => {
  const routes = Object.keys(leftOut);
  expect(routes.length).toBeLessThanOrEqual(6);
  expect(routes.filter((route) => !published.has(anonymous(route)))).toEqual([]);
  expect(routes.filter((route) => reached.has(anonymous(route)))).toEqual([]);
});

it('says of every operation which servers have it', () => {
  const wrong = cases
    .map(({ operation, scope, name, contract }) => ({
      name,
      said: onlyOn(operation, scope) ?? 'all',
      published: contract?.availability.length === 1 ? contract.availability[0] : 'all',
    }))
    .filter(({ said, published: where }) => said !== where);
  expect(wrong).toEqual([]);
});
