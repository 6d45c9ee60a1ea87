/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** What people install: the packed archive, before n8n takes it apart. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { provide } from './harness/provide';

const run = promisify(execFile);
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

const text = (file: string) => readFile(join(unpacked, file), 'utf8');
const scripts = () => files.filter((file) => file.endsWith('.js'));

/** What a script loads, as it is written there. */
const loadedBy = async (file: string): Promise<string[]> =>
  [...(await text(file)).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);

it('holds nothing but programs, icons, search words, sample outputs, README and license', () => {
  const allowed = [
    /^(package\.json|README\.md|LICENSE\.md|dist\/index\.js)$/,
    /^dist\/(nodes|credentials)\/([\w-]+\/)*[\w.]+\.js$/,
    /^dist\/(nodes|credentials)\/(\w+\/)?[\w.]+\.svg$/,
    /^dist\/nodes\/(\w+)\/\1\.node\.json$/,
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
      const path = posix.join(posix.dirname(file), name);
      loaded.add([`${path}.js`, `${path}/index.js`].find((one) => files.includes(one)) ?? path);
    }
  }
  expect([...loaded].sort()).toEqual(scripts().sort());
});

it('loads only its own files and what n8n has', async () => {
  const foreign = (await Promise.all(scripts().map(loadedBy))).flat();
  const names = new Set(foreign.filter((name) => !name.startsWith('.')));
  expect([...names].sort()).toEqual(['crypto', 'lodash', 'luxon', 'n8n-workflow']);
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
