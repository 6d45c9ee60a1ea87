const { spawn } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { dirname, relative } = require('node:path');
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

/** All programs in one file, which loads in two thirds of the time that hundreds take. */
function compile() {
  return build({
    entryPoints: ['index.ts'],
    outfile: main,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    charset: 'utf8',
  });
}

/** n8n looks for each node and credential in a file of its name, beside its icon. */
async function entries() {
  for (const file of [...n8n.nodes, ...n8n.credentials]) {
    const folder = dirname(file);
    await mkdir(folder, { recursive: true });
    await writeFile(file, `module.exports = require("${relative(folder, main)}");\n`);
  }
}

/** Without `encoding: false` gulp reads files as text and spoils images. */
function copyAssets() {
  return src(assets, { base: '.', encoding: false }).pipe(dest('dist'));
}

exports.clean = clean;
exports.check = check;
exports.compile = compile;
exports.assets = copyAssets;
exports.build = series(clean, parallel(check, compile, entries, copyAssets));
