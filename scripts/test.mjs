// `npm test`: sets everything up, checks the whole project, and ends with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildPackage, forgetPackage } from './lib/package.mjs';
import { root } from './lib/paths.mjs';
import { run, say } from './lib/run.mjs';
import { setup } from './setup.mjs';

const reports = mkdtempSync(join(tmpdir(), 'n8n-nodes-cal-com-test-'));
/** Where suites must have run. */
const projects = ['test/unit/', 'test/contract/', 'test/sandbox/', 'test/n8n/'];

/** Suites that take longer are told with their time. */
const SLOW_SUITE_MS = 5_000;

const total = { passed: 0, failed: 0 };
try {
  await setup();
  await step('Build', build);
  await Promise.all([step('Format, lint and types', looks), step('Tests', tests)]);
} catch (error) {
  say(`\n${error.stack}`);
  total.failed += 1;
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** Takes a step, tells what came of it, and counts that. */
async function step(title, take) {
  say(`\n=== ${title}`);
  const start = Date.now();
  const { passed, failed } = await take();
  say(`=== ${title}: ${passed} passed, ${failed} failed, ${seconds(Date.now() - start)}`);
  total.passed += passed;
  total.failed += failed;
}

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

/** Side by side, and beside the tests, most of which wait for n8n or a server for a while. */
async function looks() {
  const outcomes = await Promise.all([
    check('npm', ['run', '--silent', 'format:check']),
    check('npm', ['run', '--silent', 'lint']),
    check('npx', ['tsc', '--noEmit', '-p', 'test']),
    check('npx', ['tsc', '--noEmit', '-p', 'migration/page']),
  ]);
  const passed = outcomes.filter((one) => one.passed).length;
  return { passed, failed: outcomes.length - passed };
}

async function check(command, args) {
  return outcome((await run(command, args, { cwd: root })) === 0);
}

/**
 * Those in real n8n beside all others, and one more at a time than there are cores: the former wait
 * for n8n about half of the time, the latter never. Counts each test. A suite that cannot load, a
 * skipped test, and a run without any test or without a report are failures too: a green line must
 * mean that everything ran.
 */
async function tests() {
  const report = join(reports, 'tests.json');
  const workers = String(availableParallelism() + 1);
  const args = ['jest', '--selectProjects', 'unit', 'n8n', '--maxWorkers', workers];
  args.push('--ci', '--json', '--outputFile', report);
  const code = await run('npx', args, { cwd: root });
  const counts = readReport(report);
  const suites = counts.testResults ?? [];
  tellTimes(suites);
  const without = projects.filter(
    (part) => !suites.some(({ name }) => pathOf(name).startsWith(part)),
  );
  for (const part of without) say(`No suite ran in ${part}`);
  const failed =
    (counts.numFailedTests ?? 0) +
    (counts.numRuntimeErrorTestSuites ?? 0) +
    (counts.numPendingTests ?? 0) +
    (counts.numTodoTests ?? 0);
  return {
    passed: counts.numPassedTests ?? 0,
    failed: failed || Number(code !== 0 || without.length > 0),
  };
}

/** Of a suite, from the root of the repository. */
function pathOf(name) {
  return relative(root, name).replaceAll('\\', '/');
}

/** The slow suites, longest first, and what all others take together. */
function tellTimes(suites) {
  const times = suites
    .map(({ name, startTime, endTime }) => ({
      name: pathOf(name),
      ms: endTime - startTime,
    }))
    .sort((a, b) => b.ms - a.ms);
  const slow = times.filter(({ ms }) => ms >= SLOW_SUITE_MS);
  const rest = times.slice(slow.length);
  for (const { name, ms } of slow) say(`${seconds(ms).padStart(6)}  ${name}`);
  say(`${seconds(rest.reduce((sum, { ms }) => sum + ms, 0)).padStart(6)}  ${rest.length} others`);
}

function seconds(ms) {
  return `${Math.round(ms / 1000)} s`;
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
