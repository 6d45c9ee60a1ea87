// Loads a package as n8n does at its start, and prints what that took as JSON:
//   NODE_PATH=<n8n's node_modules> node loadPackage.cjs <folder of the package>
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const folder = process.argv[2];
// n8n has loaded these long before: the copies that the package finds, not those of this repository.
const requireThere = createRequire(join(folder, 'package.json'));
for (const name of ['n8n-workflow', 'luxon', 'zod']) requireThere(name);

const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const start = performance.now();
const made = [...n8n.nodes, ...n8n.credentials].map((path) => {
  const name = path.split('/').pop().split('.')[0];
  return [name, new (require(join(folder, path))[name])()];
});
const ms = performance.now() - start;
const bytes = made
  .filter(([, { description }]) => description)
  .map(([name, { description }]) => [name, JSON.stringify(description).length]);
console.log(JSON.stringify({ ms, bytes: Object.fromEntries(bytes) }));
