// `npm test`: sets everything up, checks the whole project, and ends with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage, forgetPackage } from './lib/package.mjs';
import { root } from './lib/paths.mjs';
import { run, say } from './lib/run.mjs';
import { setup } from './setup.mjs';

const reports = mkdtempSync(join(tmpdir(), 'n8n-nodes-cal-com-test-'));
const steps = [
  ['Build', build],
  ['Format', () => check('npm', ['run', '--silent', 'format:check'])],
  ['Lint', () => check('npm', ['run', '--silent', 'lint'])],
  ['Types of the tests', () => check('npx', ['tsc', '--noEmit', '-p', 'test'])],
  ['Types of the page', () => check('npx', ['tsc', '--noEmit', '-p', 'migration/page'])],
  ['Unit, contract and sandbox tests', () => jest('unit')],
  ['Tests in real n8n', () => jest('n8n')],
];

const total = { passed: 0, failed: 0 };
try {
  await setup();
  for (const [title, step] of steps) {
    say(`\n=== ${title}`);
    const { passed, failed } = await step();
    say(`=== ${title}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
} catch (error) {
  say(`\n${error.stack}`);
  total.failed += 1;
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** A package built from what is here now, also when the same sources were built before. */
async function build() {
  forgetPackage();
  try {
    await buildPackage();
    return outcome(true);
  } catch (error) {
    say(error.message);
    return outcome(false);
  }
}

async function check(command, args) {
  return outcome((await run(command, args, { cwd: root })) === 0);
}

/**
 * Counts each test. A suite that cannot load, a skipped test, and a run without any test or without
 * a report are failures too: a green line must mean that everything ran.
 */
async function jest(project) {
  const report = join(reports, `${project}.json`);
  // Real n8n takes both cores by itself.
  const workers = project === 'unit' ? '2' : '1';
  const args = ['jest', '--selectProjects', project, '--maxWorkers', workers];
  args.push('--ci', '--json', '--outputFile', report);
  const code = await run('npx', args, { cwd: root });
  const counts = readReport(report);
  const passed = counts.numPassedTests ?? 0;
  const failed =
    (counts.numFailedTests ?? 0) +
    (counts.numRuntimeErrorTestSuites ?? 0) +
    (counts.numPendingTests ?? 0) +
    (counts.numTodoTests ?? 0);
  return { passed, failed: failed || Number(code !== 0 || passed === 0) };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function outcome(isGood) {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
