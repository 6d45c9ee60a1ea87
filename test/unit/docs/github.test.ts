/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../../../package.json';
import { root, textOf } from './files';

interface Job {
  'runs-on': string;
  'timeout-minutes': number;
  permissions?: Record<string, string>;
  steps: Array<{ uses?: string; run?: string }>;
  strategy?: { matrix: { node?: number[]; include?: Array<{ n8n: string }> } };
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const files = readdirSync(join(root, '.github'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yml'))
  .map((name) => `.github/${name}`);
const workflow = (name: string): Workflow => parse(textOf(`.github/workflows/${name}.yml`));
const workflows = files
  .filter((file) => file.includes('/workflows/'))
  .map((file): [string, Workflow] => [file, parse(textOf(file))]);
const ci = workflow('ci');
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

it.each(files)('%s can be read', (file) => {
  expect(parse(textOf(file), { strict: true, uniqueKeys: true })).toEqual(expect.any(Object));
});

it.each(workflows)('%s has jobs that end, steps, and no more rights than it needs', (_, it) => {
  expect(it.permissions).toEqual({ contents: 'read' });
  for (const job of Object.values(it.jobs)) {
    expect(job).toMatchObject({
      'runs-on': 'ubuntu-latest',
      'timeout-minutes': expect.any(Number),
    });
    expect(job.steps.filter(({ uses, run }) => Boolean(uses) === Boolean(run))).toEqual([]);
  }
});

it.each(workflows)('%s names no secret, token or package registry', (file) => {
  expect(textOf(file)).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN|registry/);
});

it.each(workflows)('%s runs only commands and tests that exist', (_, it) => {
  const commands = stepsOf(it)
    .map(({ run }) => run ?? '')
    .join('\n');
  const scripts = [...commands.matchAll(/npm (?:run )?(test(?::\w+)?|lint|build)\b/g)];
  expect(scripts.map(([, name]) => name).filter((name) => !(name in manifest.scripts))).toEqual([]);

  const [, tests = ''] = /test\/n8n\/\(([^)]+)\)/.exec(commands) ?? [];
  const missing = tests
    .split('|')
    .filter((name) => name && !existsSync(join(root, `test/n8n/${name}.test.ts`)));
  expect(missing).toEqual([]);
});

it('tests with each Node and n8n that the README names', () => {
  const readme = textOf('README.md');
  const nodes = ci.jobs.test.strategy?.matrix.node ?? [];
  const [oldest, newest] = ci.jobs.compatibility.strategy?.matrix.include ?? [];
  expect(nodes).toEqual([22, 24]);
  expect(newest.n8n).toBe('latest');
  const told = [`${nodes.join(' and ')}; the fast tests also with 20`, `n8n ${oldest.n8n}`];
  expect(told.filter((text) => !readme.includes(text))).toEqual([]);
  expect(textOf('scripts/lib/n8n.mjs')).toContain(`'${oldest.n8n}': {`);
});

it('publishes with provenance through n8n’s release tool, after all tests', () => {
  const { publish } = workflow('publish').jobs;
  expect(publish.permissions).toMatchObject({ 'id-token': 'write' });
  const runs = publish.steps.map(({ run }) => run);
  expect(runs.indexOf('npm test')).toBeGreaterThan(0);
  expect(runs.indexOf('npx n8n-node release')).toBeGreaterThan(runs.indexOf('npm test'));
});

it('who reports a fault is asked for the report of a live check', () => {
  for (const name of ['api', 'bug']) {
    expect(textOf(`.github/ISSUE_TEMPLATE/${name}.yml`)).toContain('npm run live -- --server');
  }
  expect(manifest.scripts).toHaveProperty('live');
});

it('the drift of the API is told in one issue, which is renewed', () => {
  const { jobs } = workflow('drift');
  expect(jobs.compare.permissions).toEqual({ contents: 'read', issues: 'write' });
  const commands = jobs.compare.steps.map(({ run }) => run ?? '').join('\n');
  expect(commands).toMatch(/npm run --silent drift -- /);
  expect(commands).toMatch(/gh issue list[\s\S]*gh issue edit[\s\S]*gh issue create/);
  expect(manifest.scripts).toHaveProperty('drift');
});
