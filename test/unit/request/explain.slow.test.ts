import type { NodeApiError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { causeOf, causes } from '../../../nodes/shared/request/causes';
import { explanationOf } from '../../../nodes/shared/request/error';
import type { Failure } from '../../../nodes/shared/request/causes/cause';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { expectGenerated } from '../../generated';
import { textOf } from '../docs/files';
import { startProxy, type Proxy } from '../harness/proxy';
import { runNode } from '../harness/runNode';
import { catalogue, type Where, type World } from './catalogue';

const day = DateTime.utc().plus({ weeks: 6 }).startOf('week').plus({ days: 1 }).toISODate();

let cloud: Sandbox;
let own: Sandbox;
let proxy: Proxy;
beforeAll(async () => {
  [cloud, own] = await Promise.all(
    (['cloud', 'selfHosted'] as const).map(
      async (profile) => await startSandbox({ profile, rateLimit: 100_000 }),
    ),
  );
  proxy = await startProxy(cloud.url);
});
beforeEach(() => {
  cloud.reset();
  own.reset();
});
afterAll(async () => await Promise.all([cloud, own, proxy].map(async (it) => await it.stop())));

/** Runs the node as somebody, somewhere: by default as Ada at the hosted Cal.com. */
async function run(parameters: Record<string, unknown>, where: Where = {}) {
  const { as = 'ada', on, authentication, credentials, requestOptions } = where;
  const throughProxy = { proxy: proxy.url, ignoreSslIssues: true };
  return await runNode(
    on === 'own' ? own.url : (on ?? 'http://unused.invalid'),
    {
      ...parameters,
      requestOptions: {
        timeout: 10_000,
        maxWait: 0,
        ...(on ? {} : throughProxy),
        ...requestOptions,
      },
    } as never,
    {
      authentication,
      credentials: {
        ...(on ? {} : { server: 'cloud' }),
        ...(authentication ? {} : { apiKey: cloud.keys[as] }),
        ...credentials,
      },
    },
  );
}

const custom = (request: string, body?: unknown) => {
  const [method, path] = request.split(' ');
  return {
    resource: 'customApiCall',
    operation: 'send',
    method,
    path,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
};

const world: World = {
  get cloud() {
    return cloud;
  },
  get own() {
    return own;
  },
  at: (time) => `${day}T${time}:00Z`,
  fails: async (parameters, where) =>
    await run(parameters, where).then(
      (output) => {
        throw new Error(`Succeeded: ${JSON.stringify(output)}`);
      },
      (error: NodeApiError) => error,
    ),
  refuses: async (request, body, where) => await world.fails(custom(request, body), where),
  does: async (request, body, where) =>
    (await run(custom(request, body), where))[0].json as Record<string, never>,
};

/** Without what differs from run to run. */
const steady = (text: string) =>
  text
    .replace(/127\.0\.0\.1:\d+|cal\.invalid/g, 'cal.example.com')
    .replace(/uid=\w+/gi, 'uid=…')
    .replace(/\|/g, '/');

const rows: Record<string, string> = {};

/** Those of API v1 have a catalogue of their own. */
const names = causes.map(({ name }) => name).filter((name) => !name.startsWith('legacy'));

describe('the catalogue', () => {
  it('has a case for every cause, and no cause twice', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...names].sort());
    expect(names.length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(catalogue))('explains %s', async (name, { situation, run: fail }) => {
    const error = await fail(world);
    const { cause, sentence, advice } = explanationOf(error)!;
    expect(cause).toBe(name);
    expect(error.constructor.name).toBe('NodeApiError');
    expect(error.message).toBe(sentence);
    expect(error.description).toContain(advice);
    rows[name] = `| ${situation} | ${steady(sentence)} | ${steady(advice!)} |`;
  });

  it('is what docs/errors.md shows', () => {
    expect(names.filter((name) => !rows[name])).toEqual([]);
    const file = 'docs/errors.md';
    const table = names.map((name) => `${rows[name]}\n`).join('');
    const [before, after] = textOf(file).split(/(?<=\|---\|\n)(?:\|.*\n?)*/);
    expect(after).toBeDefined();
    expectGenerated({ [file]: `${before}${table}${after}` });
  });
});

describe('a key that is unknown', () => {
  it.each([
    ['cloud', /sent to cal\.com\. If you sign in at cal\.eu, choose the server Cal\.com \(EU\)/],
    ['eu', /sent to cal\.eu\. If you sign in at cal\.com, choose the server Cal\.com\./],
  ])('may be one of the other region (%s)', async (server, advice) => {
    const credentials = { server, apiKey: cloud.keys.unknown };
    const error = await world.fails({ resource: 'profile', operation: 'get' }, { credentials });
    expect(error.message).toBe('Cal.com does not accept the API key');
    expect(error.description).toMatch(advice);
    expect(proxy.seen.at(-1)).toBe(`CONNECT api.cal.${server === 'eu' ? 'eu' : 'com'}:443`);
  });

  it("may be one of the cloud, at a server of one's own", async () => {
    const where = { on: 'own', credentials: { apiKey: cloud.keys.unknown } };
    const error = await world.fails({ resource: 'profile', operation: 'get' }, where);
    expect(error.description).toMatch(
      /keys of cal\.com and cal\.eu are unknown to your own server/,
    );
  });
});

it('repeats what Cal.com says of an event type whose length makes no sense', async () => {
  const error = await world.refuses('POST /event-types', { title: 'Intro' });
  expect(error.message).toMatch(/^lengthInMinutes: must .*; slug: must be a string/);
});

it('does not pick the time zone out of several complaints', async () => {
  const body = { name: 'Mornings', timeZone: 'Nowhere/City', isDefault: 'yes' };
  const error = await world.refuses('POST /schedules', body);
  expect(error.message).toMatch(/^isDefault: .*; timeZone: must be a valid IANA/);
});

it.each([
  ['all', 'missingOnOwnServer', 'missingInCloud'],
  ['cloud', 'cloudOnly', 'missingInCloud'],
  ['selfHosted', 'missingOnOlderServer', 'selfHostedOnly'],
  [undefined, 'missingOnOwnServer', 'missingInCloud'],
])('of an operation that servers of the kind %p have', (servers, own, cloud) => {
  const on = (kind: string) => {
    const failure = {
      status: 404,
      text: 'Cannot GET /v2/things',
      body: { message: 'Cannot GET /v2/things' },
      headers: {},
      call: { method: 'GET', path: '/things', servers },
      server: { kind },
    } as unknown as Failure;
    return causeOf(failure)?.name;
  };
  expect([on('selfHosted'), on('cloud'), on('eu')]).toEqual([own, cloud, cloud]);
});
