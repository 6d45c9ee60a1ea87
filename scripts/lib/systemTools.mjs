import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exclusively } from './once.mjs';
import { cache } from './paths.mjs';
import { runQuietly } from './run.mjs';

const POSTGRES_HOME = '/usr/lib/postgresql';

/** What some tests need besides npm packages: the Debian package, and where its program is found. */
const tools = {
  chromium: {
    package: 'chromium',
    find: () => onPath('chromium', 'chromium-browser', 'google-chrome'),
  },
  postgresql: {
    package: 'postgresql',
    find: () =>
      versions(POSTGRES_HOME)
        .map((version) => join(POSTGRES_HOME, version, 'bin', 'initdb'))
        .find(isExecutable) ?? onPath('initdb'),
  },
  redis: { package: 'redis-server', find: () => onPath('redis-server') },
};

/**
 * Finds a program, installing its Debian package when it is missing and we may.
 *
 * @param {'chromium' | 'postgresql' | 'redis'} name
 * @returns {Promise<string>} the path of the program (of `initdb` for postgresql)
 * @throws with the command to type when it is missing and cannot be installed from here
 */
export async function installSystemTool(name) {
  const tool = tools[name];
  if (!tool) throw new Error(`Unknown tool: ${name}`);
  if (!tool.find()) await install(name, tool.package);
  const path = tool.find();
  if (!path) throw new Error(`${name} was installed but its program cannot be found`);
  return path;
}

async function install(name, debianPackage) {
  if (!onPath('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `${name} is needed and not installed. Debian and Ubuntu: sudo apt-get install ${debianPackage}`,
    );
  }
  // Run level 1 keeps the packages from starting their services.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  mkdirSync(cache, { recursive: true });
  await exclusively(join(cache, 'apt.lock'), async () => {
    if (tools[name].find()) return;
    await runQuietly('Refreshing the list of Debian packages', 'apt-get', ['update'], { env });
    await runQuietly(
      `Installing ${debianPackage}`,
      'apt-get',
      ['install', '-y', '--no-install-recommends', debianPackage],
      { env },
    );
  });
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Newest first. */
function versions(folder) {
  return existsSync(folder) ? readdirSync(folder).sort((a, b) => Number(b) - Number(a)) : [];
}
