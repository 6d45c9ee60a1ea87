const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { basename, dirname, join, relative } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { n8n } = require('./package.json');

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
  charset: 'utf8',
};

/** n8n looks for each node and credential in a file of its name, a node's beside its icon. */
const sourceOf = (file) => relative('dist', file).replace(/js$/, 'ts');

/**
 * The nodes in a few files instead of hundreds, which load in a third of the time. What several of
 * them need is in a file for all, since they share what they know of the rate limit; what only an
 * operation needs when it runs is in others. esbuild splits ES modules only, so the kind of modules
 * that n8n loads is made of them in a second step.
 */
const compileNodes = () => compile([]);

async function compile(plugins) {
  await rm('dist/shared', { recursive: true, force: true });
  const { metafile } = await build({
    ...bundled,
    format: 'esm',
    splitting: true,
    entryPoints: n8n.nodes.map(sourceOf),
    outbase: '.',
    outdir: 'dist',
    chunkNames: 'shared/[name]-[hash]',
    external: [DESCRIPTIONS],
    metafile: true,
    plugins,
  });
  const files = Object.keys(metafile.outputs).map((file) => relative('dist', file));
  await build({
    platform: 'node',
    charset: 'utf8',
    entryPoints: [
      { in: 'index.ts', out: 'index' },
      ...files.map((file) => ({ in: join('dist', file), out: file.replace(/\.js$/, '') })),
    ],
    outdir: 'dist',
    allowOverwrite: true,
    format: 'cjs',
    // What is imported later is loaded with `require`, as everything else is.
    supported: { 'dynamic-import': false },
  });
}

/** What `describe` writes, as seen from the file of a node. */
const DESCRIPTIONS = '../../types/nodes.json';

/**
 * The same, but what nodes show is read from what `describe` wrote: to put it together takes longer
 * than to load all nodes.
 */
const compileDescribed = () =>
  compile([
    {
      name: 'described',
      setup: ({ onLoad }) =>
        onLoad({ filter: /nodes.CalCom\w*.properties\.ts$/ }, ({ path }) => {
          const node = basename(dirname(path)).replace('C', 'c');
          const found = `nodes.find(({ name }) => name === '${node}')`;
          return {
            contents: `import nodes from '${DESCRIPTIONS}'; export const { properties } = ${found};`,
          };
        }),
    },
  ]);

/** Each credential in a file of its own: n8n loads them at every start, and the nodes when they run. */
function compileCredentials() {
  const entryPoints = n8n.credentials.map(sourceOf);
  return build({ ...bundled, format: 'cjs', entryPoints, outdir: 'dist/credentials' });
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
  parallel(compileNodes, compileCredentials, copyAssets),
  describe,
  parallel(compileDescribed, dropMethods),
);
exports.build = series(clean, parallel(check, exports.compile));
