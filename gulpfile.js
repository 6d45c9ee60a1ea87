const { spawn } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { basename, dirname, join, relative } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { main, n8n } = require('./package.json');

/** Files that ship as they are; `__schema__` holds the sample outputs that n8n's editor shows. */
const assets = [
  '{nodes,credentials}/**/*.{svg,png}',
  'nodes/**/*.node.json',
  'nodes/**/__schema__/**/*.json',
];

function clean() {
  return rm('dist', { recursive: true, force: true });
}

/** gulp waits for the process; a type error fails the build. */
function check() {
  const compiler = require.resolve('typescript/bin/tsc');
  return spawn(process.execPath, [compiler, '-p', 'tsconfig.json'], { stdio: 'inherit' });
}

const bundled = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  charset: 'utf8',
};

/**
 * All nodes in one file, which loads in two thirds of the time that hundreds take. They share what
 * they know of the rate limit, so it must be one.
 */
const compileNodes = () => compile([]);

const compile = (plugins) =>
  build({
    ...bundled,
    entryPoints: ['index.ts'],
    outfile: main,
    external: [DESCRIPTIONS],
    plugins,
  });

/** What `describe` writes, as seen from the one file of the nodes. */
const DESCRIPTIONS = './types/nodes.json';

/**
 * The same, but what nodes show is read from what `describe` wrote: to put it together takes as long
 * as everything else while they are loaded.
 */
const compileDescribed = () =>
  compile([
    {
      name: 'described',
      setup: ({ onLoad }) =>
        onLoad({ filter: /nodes.CalCom\w*.properties\.ts$/ }, ({ path }) => {
          const node = basename(dirname(path)).replace('C', 'c');
          const found = `require('${DESCRIPTIONS}').find(({ name }) => name === '${node}')`;
          return { contents: `export const { properties } = ${found};` };
        }),
    },
  ]);

/** Each credential in a file of its own: n8n loads them at every start, and the nodes when they run. */
function compileCredentials() {
  const entryPoints = n8n.credentials.map((file) => `credentials/${basename(file, '.js')}.ts`);
  return build({ ...bundled, entryPoints, outdir: 'dist/credentials' });
}

/** n8n looks for each node in a file of its name, beside its icon. */
async function entries() {
  for (const file of n8n.nodes) {
    const folder = dirname(file);
    await mkdir(folder, { recursive: true });
    await writeFile(file, `module.exports = require("${relative(folder, main)}");\n`);
  }
}

/**
 * What n8n has to know of nodes and credentials before it needs their programs, written by its own
 * tool. With these files beside them, n8n loads a node when a workflow first uses it.
 */
function describe() {
  const tool = join(dirname(require.resolve('n8n-core')), '../bin/generate-metadata');
  return spawn(process.execPath, [tool], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The tool also lists methods, which only n8n's own translations need. */
function dropMethods() {
  return rm('dist/methods', { recursive: true });
}

/** Without `encoding: false` gulp reads files as text and spoils images. */
function copyAssets() {
  return src(assets, { base: '.', encoding: false }).pipe(dest('dist'));
}

exports.clean = clean;
exports.check = check;
exports.compile = series(
  parallel(compileNodes, compileCredentials, entries, copyAssets),
  describe,
  parallel(compileDescribed, dropMethods),
);
exports.build = series(clean, parallel(check, exports.compile));
