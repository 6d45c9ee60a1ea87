import { shapes } from '../../../migration/legacy/newShapes';
import { operations } from '../../../contract';
import { legacyOperations } from '../../../contract/v1';

const keysOf = (path: string): string[] =>
  [...operations, ...legacyOperations].find((one) => one.method === 'GET' && one.path === path)!
    .response.keys;

it.each([
  ['bookings', shapes.booking],
  ['event-types', shapes.eventType],
  ['schedules', shapes.schedule],
  ['teams', shapes.team],
  ['webhooks', shapes.webhook],
  ['me', shapes.user],
])('no property that only API v1 has in %s is taken for one of API v2', (resource, shape) => {
  const newer = keysOf(`/v2/${resource}`);
  const gone = keysOf(`/v1/${resource}`).filter((key) => !newer.includes(key));
  expect(gone.filter((key) => !(key in shape.renamed) && !shape.unsure.includes(key))).toEqual([]);
  const names = Object.values<string>(shape.renamed).map((name) => name.replace('[0]', ''));
  expect(names.filter((name) => !newer.includes(name))).toEqual([]);
});
