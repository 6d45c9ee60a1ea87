// `node scripts/ts.mjs FILE [ARGUMENTS]`: installs the development tools if they are missing, then
// runs a TypeScript file of this repository.
import { installDevDependencies } from './lib/devDependencies.mjs';
import { say } from './lib/run.mjs';
import { runTypeScript } from './lib/typescript.mjs';

const [script, ...args] = process.argv.slice(2);
try {
  await installDevDependencies();
  process.exitCode = await runTypeScript(script, args);
} catch (error) {
  say(`\n${error.message}`);
  process.exitCode = 1;
}
