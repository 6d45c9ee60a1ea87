import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { under } from './node24.mjs';
import { once } from './once.mjs';
import { cache } from './paths.mjs';
import { npmFlags, runQuietly } from './run.mjs';

const DEFAULT = '2.41.1';

/** Another version can be chosen to see whether it works, too. */
const VERSION = process.env.TEST_N8N_VERSION || DEFAULT;

/** What has to be told to npm about versions whose own dependencies no longer fit together. */
const additions = {
  [DEFAULT]: {
    overrides: {
      linkedom: '0.18.14',
      '@langchain/langgraph': '1.4.18',
      '@langchain/protocol': '0.0.19',
    },
  },
  '2.11.4': {
    dependencies: { '@opentelemetry/core': '2.1.0' },
    overrides: {
      linkedom: '0.18.14',
      xlsx: '0.18.5',
      '@langchain/langgraph-checkpoint': '1.0.0',
    },
  },
};
const { dependencies, overrides = {} } = additions[VERSION] ?? {};

const manifest = {
  private: true,
  dependencies: { n8n: VERSION, ...dependencies },
  overrides,
};

/**
 * Real n8n in a folder of its own: none of its packages may be found from this repository.
 *
 * @param {{ node: string, home: string }} runtime the Node that n8n will run under
 * @returns {Promise<string>} the script to run with that Node, e.g. `node <script> start`
 */
export async function installN8n(runtime) {
  const folder = join(cache, `n8n-${VERSION}-${fingerprint()}`);
  await once(folder, async (draft) => {
    writeFileSync(join(draft, 'package.json'), JSON.stringify(manifest, null, 2));
    const options = { cwd: draft, env: under(runtime) };
    await runQuietly(
      `Installing n8n ${VERSION} (once, about 3 minutes and 2 GB)`,
      'npm',
      ['install', '--legacy-peer-deps', ...npmFlags],
      options,
    );
    await buildSqlite(options);
  });
  return join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
}

/**
 * What each new n8n makes at its first start, made once: a database with all tables and no rows,
 * `database.sqlite` with its log beside it. Kept with it in `compiled` is n8n's code as Node has
 * compiled it.
 *
 * @param {{ node: string, home: string }} runtime the Node that runs n8n
 * @param {string} n8n its start script
 * @returns {Promise<string>} the folder with both
 */
export async function prepareN8n(runtime, n8n) {
  const folder = join(cache, `prepared-${VERSION}-${fingerprint()}`);
  await once(folder, async (draft) => {
    const { PATH } = under(runtime);
    const env = { PATH, HOME: draft, N8N_USER_FOLDER: draft, N8N_DIAGNOSTICS_ENABLED: 'false' };
    const args = [n8n, 'list:workflow'];
    await runQuietly('Making the database of n8n', runtime.node, args, { cwd: draft, env });
    // Each n8n has keys of its own.
    rmSync(join(draft, '.n8n', 'config'));
  });
  return join(folder, '.n8n');
}

/** The only package of n8n whose install script we need: its database driver. */
async function buildSqlite(options) {
  try {
    await runQuietly('Building the database driver of n8n', 'npm', ['rebuild', 'sqlite3'], options);
  } catch (error) {
    const missing = ['python3', 'make', 'g++'].filter(
      (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error,
    );
    if (!missing.length) throw error;
    throw new Error(
      `The database driver of n8n (sqlite3) has to be compiled here, but ${missing.join(' and ')} ` +
        'cannot be found. Debian and Ubuntu: apt-get install python3 make g++. ' +
        'macOS: xcode-select --install.\n\n' +
        error.message,
    );
  }
}

function fingerprint() {
  const facts = JSON.stringify([manifest, process.platform, process.arch]);
  return createHash('sha256').update(facts).digest('hex').slice(0, 8);
}
