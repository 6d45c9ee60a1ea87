const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');

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
function compile() {
  const compiler = require.resolve('typescript/bin/tsc');
  return spawn(process.execPath, [compiler, '-p', 'tsconfig.json'], { stdio: 'inherit' });
}

/** Without `encoding: false` gulp reads files as text and spoils images. */
function copyAssets() {
  return src(assets, { base: '.', encoding: false }).pipe(dest('dist'));
}

exports.clean = clean;
exports.compile = compile;
exports.assets = copyAssets;
exports.build = series(clean, parallel(compile, copyAssets));
