// `npm run update`: renews everything that is made from the code and kept in the repository, by
// running the tests that compare it (those that import test/generated.ts) with leave to write.
import { spawnSync } from 'node:child_process';
import { installDevDependencies } from './lib/devDependencies.mjs';
import { root } from './lib/paths.mjs';
import { run, say } from './lib/run.mjs';

const changed = () =>
  spawnSync('git', ['status', '--short'], { cwd: root, encoding: 'utf8' }).stdout;

await installDevDependencies();
const before = changed();
process.exitCode = await run(
  'npx',
  ['jest', '--selectProjects', 'unit', '--silent', '--findRelatedTests', 'test/generated.ts'],
  { cwd: root, env: { ...process.env, UPDATE_GENERATED: 'yes' } },
);
if (process.exitCode) say('\nNot everything could be updated: fix what failed, then run it again.');
const after = changed();
say(after === before ? '\nNothing to commit.' : `\nReview and commit:\n${after}`);
