// Judges this package by the rules with which n8n's scanner judges published ones: the sources
// here, and what is in the tarball.
//
//   node scripts/scan.mjs <folder of the unpacked tarball>
//
// Prints what breaks a rule, and ends with exit code 1 if something does.
import { resolve } from 'node:path';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { config } from '@n8n/node-cli/eslint';
import { ESLint } from 'eslint';
import { root } from './lib/paths.mjs';

/** Files as the scanner finds them; remarks in them that turn rules off count for nothing. */
async function judge(cwd, files, rules) {
  const eslint = new ESLint({
    cwd,
    allowInlineConfig: false,
    overrideConfigFile: true,
    overrideConfig: rules,
  });
  const results = ESLint.getErrorResults(await eslint.lintFiles(files));
  if (results.length === 0) return true;
  console.log(await (await eslint.loadFormatter('stylish')).format(results));
  return false;
}

const ofCompiled = [
  { ...n8nCommunityNodesPlugin.configs.recommended, files: ['**/*.js'] },
  { files: ['**/*.js'], rules: { 'no-console': 'error' } },
  ...config.filter(({ files, plugins }) => (files ? files.includes('package.json') : plugins)),
];

const tarball = resolve(process.argv[2]);
const verdicts = [
  await judge(root, ['package.json', 'nodes/**/*.ts', 'credentials/**/*.ts'], config),
  await judge(tarball, ['package.json', '**/*.js'], ofCompiled),
];
process.exitCode = verdicts.every(Boolean) ? 0 : 1;
