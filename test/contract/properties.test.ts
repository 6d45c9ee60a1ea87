import { isEqual } from 'lodash';
import type { INodeParameters } from 'n8n-workflow';
import { inScope } from '../../nodes/shared/define/operation';
import type { Paging } from '../../nodes/shared/define/paging';
import type { Call } from '../../nodes/shared/request';
import { callOf } from './callOf';
import { cases, type Case } from './cases';
import { fillings } from './fill';
import { schemaOf, type ContractOperation } from './index';
import { atVersion } from './judge';
import { leavesOf, without } from './leaves';
import { everything, produced } from './produced';
import unproduced from './unproduced.json';

const reasons = unproduced as Record<string, string>;
const used = new Set<string>();

const known = cases.filter(({ contract }) => contract).map((of) => [of.name, of] as const);

/** The call of nothing but the given values, or the complaint about a missing one. */
function outcome(of: Case, parameters: INodeParameters): unknown {
  try {
    return callOf(of, parameters, { defaults: false });
  } catch (error) {
    return error;
  }
}

function everythingOf({ query, body, pagination }: ContractOperation): string[] {
  const { kind, limitParam, offsetParam, cursorParam } = pagination;
  const place = kind === 'body-offset' ? 'body.' : 'query ';
  const paging = [limitParam, offsetParam, cursorParam].map((name) => place + name);
  return [
    ...query.flatMap((parameter) => everything(schemaOf(parameter), `query ${parameter.name}`)),
    ...(body ? everything(body, 'body') : []),
  ].filter((name) => !paging.includes(name));
}

function producedBy({ query = {}, body = {} }: Call, contract: ContractOperation): string[] {
  return [
    ...contract.query
      .filter(({ name }) => query[name] !== undefined)
      .flatMap((parameter) =>
        produced(schemaOf(parameter), query[parameter.name], `query ${parameter.name}`),
      ),
    ...(contract.body ? produced(contract.body, body, 'body') : []),
  ];
}

/** Whether it is a value that people type or pick: such fields take one example only. */
function isFree(name: string, found: Set<string>): boolean {
  const [property, value] = name.split(' = ');
  const values = [...found].filter((one) => one.startsWith(`${property} = `));
  return value !== undefined && values.length === 1;
}

/** Whether it is listed, for this operation or for all, that the node does not produce something. */
function isExcused(route: string, name: string): boolean {
  const listed = [`${route} ${name}`, name].find((entry) => entry in reasons);
  if (listed) used.add(listed);
  return listed !== undefined;
}

it.each(known)('%s has a field for everything that the API takes', (_, of) => {
  const filled = fillings(of, { everyChoice: true }).filter(({ full }) => full);
  for (const newest of new Set(filled.map((filling) => filling.newest))) {
    const contract = atVersion(of.contract!, newest);
    const found = new Set(
      filled
        .filter((filling) => filling.newest === newest)
        .flatMap(({ parameters }) => producedBy(callOf(of, parameters), contract)),
    );
    const route = `${contract.method} ${contract.path}`;
    const missing = everythingOf(contract).filter(
      (name) => !found.has(name) && !isFree(name, found),
    );
    expect(missing.filter((name) => !isExcused(route, name))).toEqual([]);
  }
});

/** What the engine itself understands, and what is only there to choose among other fields. */
const steering = ['resource', 'operation', 'scope', 'returnAll', 'limit', 'simplify'];

it.each(known)('%s sends something for each of its fields', (_, of) => {
  const open = new Set<string>();
  const settled = new Set(steering);
  for (const { parameters } of fillings(of).filter(({ full }) => full)) {
    const call = outcome(of, parameters);
    for (const path of leavesOf(parameters)) {
      const name = path.join('.');
      if (settled.has(name)) continue;
      if (isEqual(outcome(of, without(parameters, path)), call)) open.add(name);
      else settled.add(name);
    }
  }
  expect([...open].filter((name) => !settled.has(name))).toEqual([]);
});

it('lists no exception that is none', () => {
  expect(Object.keys(reasons).filter((entry) => !used.has(entry))).toEqual([]);
});

/** How the node pages, undefined where it does not. */
const pageable = (paging: Paging | undefined) => (paging?.kind === 'whole' ? undefined : paging);

/** How the node must page. The size of a page is our own choice where the contract knows no bound. */
function expectedPaging({ pagination }: ContractOperation): Paging | undefined {
  const { kind, limitParam = '', offsetParam = '', nextPath } = pagination;
  const max = pagination.max ?? (expect.any(Number) as number);
  switch (kind) {
    case 'none':
      return undefined;
    case 'offset':
      return { kind, limitParam, offsetParam, max };
    case 'cursor':
      return { kind, nextPath: nextPath!, max };
    case 'body-offset':
      return { kind: 'bodyOffset', max };
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
