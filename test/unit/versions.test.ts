import { versionFor } from '../../nodes/shared/api/versions';
import { operations } from '../../contract';

const filled = (path: string) => path.replace(/\{\w+\}/g, 'aB7%2Fx');

const spellings: Record<string, (path: string) => string> = {
  'a path': (path) => path,
  'a path without /v2': (path) => path.replace('/v2', ''),
  'a path without a slash before it': (path) => path.slice(1),
  'an address of the cloud': (path) => `https://api.cal.com${path}`,
  'an address behind the web app': (path) => `https://cal.example.com:8443/api${path}`,
  'an address under a prefix': (path) => `http://example.com/tools/cal${path}`,
  'a trailing slash': (path) => `${path}/`,
  'a query and a fragment': (path) => `${path}?take=1&url=https://x.example/v2/slots#top`,
  'capital letters': (path) => `https://API.cal.com${path}`.toUpperCase(),
};

describe('versionFor', () => {
  it.each(Object.entries(spellings))('finds the date of every operation from %s', (_, spell) => {
    const found = operations.map(({ id, path }) => [id, versionFor(spell(filled(path))) ?? null]);

    expect(found).toEqual(operations.map(({ id, version }) => [id, version]));
  });

  it.each([
    '/v2/slots/available',
    '/v2/slots/reserve',
    '/v2/bookings/recurring',
    '/v1/bookings',
    '/v2',
    '',
  ])('names no date for %p, which takes none', (path) => {
    expect(versionFor(path)).toBeUndefined();
  });
});
