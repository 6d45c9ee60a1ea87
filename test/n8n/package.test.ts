/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** What people install: the packed archive, before n8n takes it apart. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { omit, sum } from 'lodash';
import type { INode } from 'n8n-workflow';
import { CalComKeyApi } from '../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../credentials/CalComPlatformApi.credentials';
import { CalCom } from '../../nodes/CalCom/CalCom.node';
import { CalComPollTrigger } from '../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../nodes/CalComTrigger/CalComTrigger.node';
import { CalComV1 } from '../../nodes/CalComV1/CalComV1.node';
import { provide } from './harness/provide';

const run = promisify(execFile);
/** What the nodes show, as seen from the program of one. */
const DESCRIPTIONS = '../../types/nodes.json';
const SCAN = join(__dirname, '../../scripts/scan.mjs');

let folder: string;
let unpacked: string;
let files: string[];
let manifest: Record<string, Record<string, string> | undefined> & {
  n8n: Record<'nodes' | 'credentials', string[]>;
};

beforeAll(async () => {
  const cache = dirname((await provide('package')).package);
  const archive = (await readdir(cache)).find((name) => name.endsWith('.tgz'))!;
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  await run('tar', ['-xzf', join(cache, archive), '-C', folder]);
  unpacked = join(folder, 'package');
  const entries = await readdir(unpacked, { recursive: true, withFileTypes: true });
  files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(unpacked.length + 1));
  manifest = JSON.parse(await text('package.json'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where n8n finds a class, according to package.json. */
const fileOf = (kind: 'nodes' | 'credentials', name: string) =>
  manifest.n8n[kind].find((file) => posix.basename(file).startsWith(`${name}.`));

const text = (file: string) => readFile(join(unpacked, file), 'utf8');
const scripts = () => files.filter((file) => file.endsWith('.js'));

/** What a script loads, as it is written there. */
const loadedBy = async (file: string): Promise<string[]> =>
  [...(await text(file)).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);

it('holds nothing but programs, their descriptions, icons, sample outputs, README and license', () => {
  const allowed = [
    /^(package\.json|README\.md|LICENSE\.md|dist\/index\.js)$/,
    /^dist\/(nodes|credentials)\/([\w-]+\/)*[\w.]+\.js$/,
    /^dist\/shared\/\w+-\w+\.js$/,
    /^dist\/(nodes|credentials)\/(\w+\/)?[\w.]+\.svg$/,
    /^dist\/nodes\/(\w+)\/\1\.node\.json$/,
    /^dist\/(known|types)\/(nodes|credentials)\.json$/,
    /^dist\/nodes\/\w+\/__schema__\/v[\d.]+\/\w+\/\w+\.json$/,
  ];
  expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
});

it('holds everything that n8n looks for, and no program that nothing loads', async () => {
  const { nodes, credentials } = manifest.n8n;
  const loaded = new Set(['dist/index.js', ...nodes, ...credentials]);
  for (const file of loaded) {
    const names = (await loadedBy(file)).filter((name) => name.startsWith('.'));
    for (const name of names) {
      if (name === DESCRIPTIONS) continue;
      const path = posix.join(posix.dirname(file), name);
      loaded.add(files.includes(`${path}.js`) ? `${path}.js` : path);
    }
  }
  expect([...loaded].sort()).toEqual(scripts().sort());
});

it('loads only its own files and what n8n has', async () => {
  const foreign = (await Promise.all(scripts().map(loadedBy))).flat();
  const names = new Set(foreign.filter((name) => !name.startsWith('.')));
  expect([...names].sort()).toEqual(['crypto', 'lodash', 'luxon', 'n8n-workflow']);
});

it('reads what the nodes show from what it says to n8n before', async () => {
  for (const name of ['CalCom', 'CalComV1']) {
    const file = fileOf('nodes', name)!;
    expect(await loadedBy(file)).toContain(DESCRIPTIONS);
    expect(files).toContain(posix.join(posix.dirname(file), DESCRIPTIONS));
  }
});

it('loads what operations do when the first one runs', async () => {
  const atOnce = async (file: string): Promise<string[]> => {
    const names = [...(await text(file)).matchAll(/^var \w+ = require\("(\.[^"]+\.js)"\)/gm)];
    const paths = names.map(([, name]) => posix.join(posix.dirname(file), name));
    return [file, ...(await Promise.all(paths.map(atOnce))).flat()];
  };
  const loaded = new Set((await Promise.all(manifest.n8n.nodes.map(atOnce))).flat());
  const sizes = await Promise.all([...loaded].map(async (file) => (await text(file)).length));
  expect(sum(sizes)).toBeGreaterThan(100_000);
  expect(sum(sizes)).toBeLessThan(500_000);
});

it('keeps one account of the rate limit for all nodes', async () => {
  const programs = await Promise.all(scripts().map(text));
  expect(programs.join('\n').match(/^var limiters = .*/gm)).toHaveLength(1);
});

it('keeps what n8n loads at every start small', async () => {
  const sizes = await Promise.all(
    manifest.n8n.credentials.map(async (file) => [file, (await text(file)).length] as const),
  );
  expect(sizes.filter(([, size]) => size > 15_000)).toEqual([]);
});

describe('tells n8n, before a node is loaded, what its class says:', () => {
  const json = async (file: string) => JSON.parse(await text(`dist/${file}.json`));
  const plain = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

  it.each([CalCom, CalComPollTrigger, CalComTrigger, CalComV1])('%p', async (Node) => {
    const { properties, ...all } = plain(new Node().description);
    const said = omit(all, 'icon');
    const told = (await json('types/nodes')).filter((one: INode) => one.name === said.name);
    expect(told).toEqual([
      {
        ...said,
        // The last ones are ours: n8n puts the times of a polling trigger before them.
        properties: expect.any(Array),
        iconUrl: expect.objectContaining({ light: expect.stringMatching(/^icons\/.*\.svg$/) }),
        codex: expect.objectContaining({ categories: expect.any(Array) }),
        communityNodePackageVersion: manifest.version,
      },
    ]);
    const ours = told[0].properties.slice(-(properties as unknown[]).length);
    expect(ours).toEqual(properties);
    expect(await json('known/nodes')).toMatchObject({
      [said.name as string]: { className: Node.name, sourcePath: fileOf('nodes', Node.name) },
    });
  });

  it.each([CalComKeyApi, CalComLegacyApi, CalComOAuth2Api, CalComPlatformApi])(
    '%p',
    async (Type) => {
      const said = omit(plain(new Type()), 'icon');
      const told = await json('types/credentials');
      const [found] = told.filter(({ name }: { name: string }) => name === said.name);
      expect(found).toMatchObject(said);
      expect(found.iconUrl).toBeDefined();
      expect(await json('known/credentials')).toMatchObject({
        [said.name as string]: {
          className: Type.name,
          sourcePath: fileOf('credentials', Type.name),
        },
      });
    },
  );
});

it('brings no other package along and runs nothing when it is installed', () => {
  const { dependencies, optionalDependencies, bundleDependencies, peerDependencies } = manifest;
  expect({ ...dependencies, ...optionalDependencies, ...bundleDependencies }).toEqual({});
  expect(peerDependencies).toEqual({ 'n8n-workflow': '*' });
  const atInstall = /^(pre|post)?(install|prepare|uninstall|pack)$|^dependencies$/;
  expect(Object.keys(manifest.scripts ?? {}).filter((name) => atInstall.test(name))).toEqual([]);
});

it('points to no source map and to nothing of the machine that built it', async () => {
  const suspects = [/sourceMappingURL/, new RegExp(process.cwd()), /\/(home|root|Users)\/|\/tmp\//];
  const built = files.filter((file) => file.startsWith('dist/'));
  const contents = await Promise.all(built.map(text));
  const found = built.filter((_, index) => suspects.some((one) => one.test(contents[index])));
  expect(found).toEqual([]);
});

it("passes the rules of n8n's scanner, which would find something", async () => {
  // n8n's rules look at other things when they think that they are tested themselves.
  const env = { ...process.env, NODE_ENV: 'production' };
  const scan = (what: string) => run(process.execPath, [SCAN, what], { env });
  await expect(scan(unpacked)).resolves.toMatchObject({ stdout: '' });

  const spoilt = join(folder, 'spoilt');
  await cp(unpacked, spoilt, { recursive: true });
  await writeFile(join(spoilt, 'dist/index.js'), 'process.env.HOME; // eslint-disable-line');
  await expect(scan(spoilt)).rejects.toMatchObject({
    stdout: expect.stringContaining("restricted global 'process'"),
  });
}, 180_000);
