/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** The walls of the house: an import only points down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brokenWalls } from './walls';

const root = join(__dirname, '../..');

const house = new Map(
  ['nodes', 'credentials', 'migration', 'scripts', 'sandbox', 'contract']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      ),
    )
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => /\.(ts|mjs)$/.test(path))
    .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
);

it('no import goes through a wall, and none closes a circle', () => {
  expect(house.size).toBeGreaterThan(500);
  expect(brokenWalls(house)).toEqual([]);
});

/** Imports that must not be, between files that are not: the importing file, its text, the other. */
const wrong: Record<string, [string, string, string, RegExp]> = {
  'a node that imports another': [
    'nodes/CalComV1/a.ts',
    "import { b } from '../CalCom/b';",
    'nodes/CalCom/b.ts',
    /^nodes\/CalComV1\/a\.ts imports nodes\/CalCom\/b\.ts: a node never imports another node$/,
  ],
  'a shared file that imports a node': [
    'nodes/shared/webhooks/a.ts',
    "export { b } from '../../CalComTrigger/b';",
    'nodes/CalComTrigger/b.ts',
    /shared stands on itself alone/,
  ],
  'a shared file that imports a picker, for its type only': [
    'nodes/shared/fields/a.ts',
    "import type { B } from '../../pickers';",
    'nodes/pickers/index.ts',
    /shared stands on itself alone/,
  ],
  'a picker that imports a node': [
    'nodes/pickers/a.ts',
    "import { b } from '../CalCom/b';",
    'nodes/CalCom/b.ts',
    /pickers stands on nodes\/shared alone/,
  ],
  'a credential that imports a node': [
    'credentials/a.ts',
    "const b = import('../nodes/CalCom/b');",
    'nodes/CalCom/b.ts',
    /credentials\/ stands on nodes\/shared alone/,
  ],
  'a resource that stands on Appointment': [
    'nodes/CalCom/resources/booking/a.ts',
    "import { b } from '../../appointment/b';",
    'nodes/CalCom/appointment/b.ts',
    /in nodes\/CalCom, too: bookings < resources < appointment$/,
  ],
  'what is known of bookings that stands on a resource': [
    'nodes/CalCom/bookings/a.ts',
    "import type { B } from '../resources/booking/b';",
    'nodes/CalCom/resources/booking/b.ts',
    /bookings < resources < appointment$/,
  ],
  'an operation of Appointment that stands on the list of all': [
    'nodes/CalCom/appointment/a.ts',
    "import { resources } from '../resources';",
    'nodes/CalCom/resources.ts',
    /bookings < resources < appointment$/,
  ],
  'a request that knows of operations': [
    'nodes/shared/request/a.ts',
    "import { b } from '../operation/b';",
    'nodes/shared/operation/b.ts',
    /arrows point down/,
  ],
  'an operation that knows of the engine': [
    'nodes/shared/operation/a.ts',
    "let b: import('../engine/b').B;",
    'nodes/shared/engine/b.ts',
    /arrows point down/,
  ],
  'a low room that reaches over the roof': [
    'nodes/shared/request/a.ts',
    "import { b } from '../other';",
    'nodes/shared/other.ts',
    /arrows point down/,
  ],
};

it.each(Object.entries(wrong))('%s is found', (_, [from, text, to, rule]) => {
  const files = new Map([
    [from, text],
    [to, ''],
  ]);
  expect(brokenWalls(files)).toEqual([expect.stringMatching(rule)]);
});

it('two rooms that import each other are found, be it by other files', () => {
  const files = new Map([
    ['scripts/docs/a.ts', "import '../live/b'; import './parts/d';"],
    ['scripts/docs/parts/d.ts', "import '../e';"],
    ['scripts/docs/e.ts', ''],
    ['scripts/live/b.ts', ''],
    ['scripts/live/c.ts', "import type { E } from '../docs/e';"],
  ]);
  expect(brokenWalls(files)).toEqual([
    'scripts/docs and scripts/live import each other: arrows point one way',
  ]);
});

it('a circle is found, and told file by file', () => {
  const files = new Map([
    ['scripts/begin.ts', "import './a';"],
    ['scripts/a.ts', "import { b } from './b';"],
    ['scripts/b.ts', "import type { C } from './c';"],
    ['scripts/c.ts', "export * from './a';\nimport '../nodes/CalCom/CalCom.node';"],
    ['nodes/CalCom/CalCom.node.ts', "import { d } from '../shared/api/d';"],
    ['nodes/shared/api/d.ts', "import { readFileSync } from 'node:fs';"],
  ]);
  expect(brokenWalls(files)).toEqual([
    'scripts/a.ts imports scripts/b.ts imports scripts/c.ts imports scripts/a.ts: no circles',
  ]);
});
