import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from './once.mjs';
import { cache } from './paths.mjs';
import { npmFlags, runQuietly } from './run.mjs';

const VERSION = '0.34.5';

/**
 * Installs sharp, which makes the pictures of the docs small, in a folder of its own: it is large,
 * and nothing but the screenshots needs it.
 *
 * @returns {Promise<string>} the folder of the module
 */
export async function installSharp() {
  const folder = join(cache, `sharp-${VERSION}`);
  await once(folder, async (draft) => {
    const manifest = { private: true, dependencies: { sharp: VERSION } };
    writeFileSync(join(draft, 'package.json'), JSON.stringify(manifest));
    await runQuietly('Installing sharp', 'npm', ['install', ...npmFlags], { cwd: draft });
  });
  return join(folder, 'node_modules', 'sharp');
}
