// Installs what the tests and the demo need; each step is skipped when it is done already.
//
//   node scripts/setup.mjs [package] [prepared] [sharp] [chromium] [postgresql] [redis]
//
// Progress goes to standard error. Standard output is one line of JSON that says where things are:
// { "node": "...", "n8n": "...", "chromium": "..." }
import { pathToFileURL } from 'node:url';
import { installDevDependencies } from './lib/devDependencies.mjs';
import { installN8n, prepareN8n } from './lib/n8n.mjs';
import { installNode24 } from './lib/node24.mjs';
import { buildPackage } from './lib/package.mjs';
import { say } from './lib/run.mjs';
import { installSharp } from './lib/sharp.mjs';
import { installSystemTool } from './lib/systemTools.mjs';

const OLDEST_NODE = 20;

/** Extras that are no programs of the system. */
const own = { package: () => buildPackage(), prepared: prepareN8n, sharp: () => installSharp() };

/**
 * @param {string[]} extras `package` for this package as n8n installs it, `prepared` for what saves
 *   n8n its first start, `sharp` for pictures, and the names of programs that only some tests need
 * @returns {Promise<{ node: string, n8n: string } & Record<string, string>>} the Node that runs
 *   n8n, n8n's start script, and the path of each extra
 */
export async function setup(extras = []) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}`);
  }
  await installDevDependencies();
  const runtime = await installNode24();
  const paths = { node: runtime.node, n8n: await installN8n(runtime) };
  for (const extra of extras) {
    paths[extra] = await (own[extra]?.(runtime, paths.n8n) ?? installSystemTool(extra));
  }
  return paths;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(JSON.stringify(await setup(process.argv.slice(2))));
  } catch (error) {
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}
