/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { cases, published, routeOfLegacy } from './cases';
import { legacyOperations } from '../../../contract/v1/index';

const reached = new Set(cases.map(({ route }) => route));
const missing = legacyOperations.filter((operation) => !reached.has(routeOfLegacy(operation)));

afterAll(() => {
  const total = legacyOperations.length;
  process.stdout.write(`Legacy operations reached: ${total - missing.length} of ${total}\n`);
});

it('tells all published operations apart', () => {
  expect(published.size).toBe(88);
});

it('calls only published operations', () => {
  const unknown = cases.filter(({ contract }) => !contract);
  expect(unknown.map(({ name, route }) => `${name}: ${route}`)).toEqual([]);
});

it('calls each operation from one place', () => {
  const twice = cases.filter(({ route }) => cases.filter((one) => one.route === route).length > 1);
  expect(twice.map(({ name, route }) => `${name}: ${route}`)).toEqual([]);
});

it('reaches every published operation', () => {
  expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});
