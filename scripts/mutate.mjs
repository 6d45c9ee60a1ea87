// `npm run mutate [-- part …]`: changes what must not break silently, one small fault after the
// other, and counts how many of them the tests notice. `part/file` is one file of a part. It takes an
// hour or so, so it is no part of `npm test`; the scores are in docs/testing.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installDevDependencies } from './lib/devDependencies.mjs';
import { once } from './lib/once.mjs';
import { cache, root } from './lib/paths.mjs';
import { npmFlags, run, runQuietly, say } from './lib/run.mjs';

/**
 * Files below `nodes`, and the tests of each part below `test/unit`. The fastest come first: what one
 * has noticed is not shown to the others.
 */
const parts = {
  signature: {
    files: ['shared/webhooks/{signature,body,delivery}.ts'],
    tests: ['trigger/verify', 'trigger/body', 'trigger/delivery'],
  },
  pace: {
    files: ['shared/request/{pace,budget,timing,wait}.ts'],
    tests: ['request/budget', 'request/timing', 'request/wait', 'request/pace', 'request/patience'],
  },
  retry: { files: ['shared/request/retry.ts'], tests: ['request/retry', 'request/retryTries'] },
  paging: {
    files: ['shared/request/list/*.ts'],
    tests: [
      'request/listDecisions',
      'request/listPages',
      'request/listsToTheEnd',
      'request/paginate',
      'request/paginateChanges',
    ],
  },
  times: {
    files: ['shared/times/*.ts'],
    tests: ['timeForms', 'inWords', 'moment', 'localTime'],
  },
  // More than five thousand lines: take a file of it.
  words: {
    files: ['CalCom/appointment/words/when/*.ts'],
    tests: [
      'appointment/words/understood',
      'appointment/words/reference',
      'appointment/words/when.slow',
    ],
  },
  bookOnce: {
    files: ['CalCom/appointment/oneAtATime.ts', 'CalCom/appointment/book/run.ts'],
    tests: ['appointment/oneAtATime', 'appointment/bookRun.slow', 'appointment/bookRunGone.slow'],
  },
};

const VERSION = '9.6.1';
/** Percent. */
const LEAST = 85;

/** What is too long to be done with the others. */
const LONG = 'words';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name.split('/')[0] in parts));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown}. There are ${Object.keys(parts)}`);
await installDevDependencies();
const stryker = await install();
const usual = Object.keys(parts).filter((part) => part !== LONG);
for (const name of wanted.length > 0 ? wanted : usual) {
  say(`\n=== ${name}`);
  const [part, file] = name.split('/');
  const code = await mutate(name, only(parts[part], file));
  process.exitCode ||= code;
}

/** Stryker in a folder of its own: few need it, and it is as large as the other tools together. */
async function install() {
  const folder = join(cache, `stryker-${VERSION}`);
  await once(folder, async (draft) => {
    const dependencies = {
      '@stryker-mutator/core': VERSION,
      '@stryker-mutator/jest-runner': VERSION,
    };
    writeFileSync(join(draft, 'package.json'), JSON.stringify({ private: true, dependencies }));
    await runQuietly('Installing Stryker', 'npm', ['install', ...npmFlags], { cwd: draft });
  });
  return join(folder, 'node_modules', '@stryker-mutator');
}

/** A part, or one file of it: `words/hours` is `hours.ts` in the folder of the words. */
function only(part, file) {
  return file ? { ...part, files: part.files.map((path) => `${dirname(path)}/${file}.ts`) } : part;
}

/** Answers an exit code: that of Stryker, which is 1 when too few faults were noticed. */
function mutate(name, { files, tests }) {
  const config = {
    plugins: [join(stryker, 'jest-runner/dist/src/index.js')],
    testRunner: 'jest',
    jest: {
      projectType: 'custom',
      configFile: 'scripts/lib/jest.mutate.cjs',
      enableFindRelatedTests: false,
    },
    // Nothing of it is needed: the tests are compiled by swc.
    tsconfigFile: 'none',
    coverageAnalysis: 'perTest',
    mutate: files.map((file) => `nodes/${file}`),
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: `.cache/mutation/${name}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    thresholds: { high: LEAST, low: LEAST, break: LEAST },
    // What goes on so much longer than without a fault goes on forever.
    timeoutMS: 10_000,
    // What files of tests loaded stays in memory: the longer a process lives, the slower it is.
    maxTestRunnerReuse: 40,
    concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 2),
    tempDirName: '.cache/stryker',
  };
  const file = join(root, '.cache', 'stryker.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(file, JSON.stringify(config, null, 2));
  const env = { ...process.env, MUTATE_TESTS: JSON.stringify(tests) };
  return run(process.execPath, [join(stryker, 'core/bin/stryker.js'), 'run', file], {
    cwd: root,
    env,
  });
}
