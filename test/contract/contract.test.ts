/** What holds for the facts themselves. */
import { operations } from '../../contract';
import probable from '../../contract/probable.json';
import { anonymous } from './cases';

it('every operation tells when it was known', () => {
  const silent = operations.filter(
    ({ knownFrom = '' }) => !/^\d{4}-\d{2}(-\d{2})?$/.test(knownFrom),
  );
  expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

it('does not hold what is only probable, of which ten are named', () => {
  const known = new Set(operations.map(({ method, path }) => anonymous(`${method} ${path}`)));
  const guesses = Object.values(probable).flat();
  expect(guesses).toHaveLength(10);
  expect(
    guesses.filter(({ request }) => known.has(anonymous(request.replace(' ', ' /v2')))),
  ).toEqual([]);
});
