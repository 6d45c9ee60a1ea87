import { inScope } from '../../nodes/shared/operation/operation';
import type { Paging } from '../../nodes/shared/api/paging';
import { cases } from './cases';
import { idle, unreached } from './fieldChecks';
import type { ContractOperation } from '../../contract/index';
import unproduced from './unproduced.json';

const reasons = unproduced as Record<string, string>;
const used = new Set<string>();

const known = cases.filter(({ contract }) => contract).map((of) => [of.name, of] as const);

/** Whether it is listed, for this operation or for all, that the node does not produce something. */
function isExcused(route: string, name: string): boolean {
  const listed = [`${route} ${name}`, name].find((entry) => entry in reasons);
  if (listed) used.add(listed);
  return listed !== undefined;
}

it.each(known)('%s has a field for everything that the API takes', (_, of) => {
  const { method, path } = of.contract!;
  const missing = unreached(of).filter((name) => !isExcused(`${method} ${path}`, name));
  expect(missing).toEqual([]);
});

it.each(known)('%s sends something for each of its fields', (_, of) => {
  expect(idle(of)).toEqual([]);
});

it('lists no exception that is none', () => {
  expect(Object.keys(reasons).filter((entry) => !used.has(entry))).toEqual([]);
});

/** How the node pages, undefined where it does not. */
const pageable = (paging: Paging | undefined) => (paging?.kind === 'whole' ? undefined : paging);

/** How the node must page. The size of a page is our own choice where the contract knows no bound. */
function expectedPaging({ pagination, query }: ContractOperation): Paging | undefined {
  const { kind, limitParam = '', offsetParam = '', nextPath } = pagination;
  const max = pagination.max ?? (expect.any(Number) as number);
  switch (kind) {
    case 'none':
      return undefined;
    case 'offset': {
      // How far the API lets anybody read.
      const reach = query.find(({ name }) => name === offsetParam)?.max;
      return { kind, limitParam, offsetParam, max, ...(reach !== undefined && { reach }) };
    }
    case 'cursor':
      // Without a known bound the page may be as long as the API likes.
      return pagination.max
        ? { kind, nextPath: nextPath!, max }
        : (expect.objectContaining({ kind, nextPath }) as Paging);
    case 'body-offset':
      return { kind: 'bodyOffset', max };
    case 'page':
      return { kind, max };
  }
}

describe.each(known)('%s', (_, { operation, scope, contract }) => {
  const { version, versionLatest, latest } = contract!;

  it('has the version dates of the contract', () => {
    const newest = inScope(operation.newest, scope) ?? null;
    expect(inScope(operation.version, scope) ?? null).toBe(version);
    // A newer date without another shape of the request may be offered for its answers.
    if (latest) expect(newest).toBe(latest.version);
    else expect([null, versionLatest]).toContain(newest);
  });

  it('pages as the contract says', () => {
    const portable = inScope(operation.paging, scope);
    expect(pageable(portable)).toEqual(expectedPaging(contract!));
    if (!latest) return;
    const newest = operation.newestPaging ?? portable;
    expect(pageable(newest)).toEqual(expectedPaging({ ...contract!, ...latest }));
  });
});
