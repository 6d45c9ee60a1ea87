/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { posix } from 'node:path';
import { circlesOf, importsOf, type Files, type Import } from './imports';

/** The floors of nodes/shared, the lowest first. Rooms that are not named stand on the roof. */
const floors: string[][] = [
  ['wording'],
  ['times'],
  ['api'],
  ['request'],
  ['operation'],
  ['fields'],
  ['webhooks', 'credentials', 'questions'],
  ['engine'],
];

/** The rooms of the Cal.com node, the lowest first; the files beside them stand on the roof. */
const rooms: string[][] = [['bookings'], ['resources'], ['appointment']];

/** The wing of nodes/ that a file stands in: a node, `shared` or `pickers`. */
const wingOf = (file: string): string => /^nodes\/(\w+)\//.exec(file)?.[1] ?? '';

const isNode = (file: string): boolean => wingOf(file).startsWith('CalCom');

/** Whether an import goes up, from one file of a wing to another in a room on a higher floor. */
function goesUp({ from, to }: Import, wing: string, floors: string[][]): boolean {
  const [low, high] = [from, to].map((file) => {
    const [, inWing, room] = /^nodes\/(\w+)\/(?:(\w+)\/)?/.exec(file) ?? [];
    if (inWing !== wing) return undefined;
    const floor = floors.findIndex((rooms) => rooms.includes(room));
    return floor < 0 ? floors.length : floor;
  });
  return low !== undefined && high !== undefined && high > low;
}

/** What an import must never be, by the sentence that says so. */
const walls: Record<string, (imported: Import) => boolean> = {
  'a node never imports another node': ({ from, to }) =>
    isNode(from) && isNode(to) && wingOf(from) !== wingOf(to),
  'nodes/shared stands on itself alone': ({ from, to }) =>
    wingOf(from) === 'shared' && wingOf(to) !== 'shared',
  'nodes/pickers stands on nodes/shared alone': ({ from, to }) =>
    wingOf(from) === 'pickers' && !['pickers', 'shared'].includes(wingOf(to)),
  'credentials/ stands on nodes/shared alone': ({ from, to }) =>
    from.startsWith('credentials/') && !to.startsWith('credentials/') && wingOf(to) !== 'shared',
  [`arrows point down: ${floors.map((rooms) => rooms.join(', ')).join(' < ')}`]: (imported) =>
    goesUp(imported, 'shared', floors),
  [`arrows point down in nodes/CalCom, too: ${rooms.join(' < ')}`]: (imported) =>
    goesUp(imported, 'CalCom', rooms),
};

/** The folders of which each imports the other, once each; a folder and those in it are one. */
function entangled(imports: Import[]): string[] {
  const arrows = new Set(
    imports.map(({ from, to }) => `${posix.dirname(from)} ${posix.dirname(to)}`),
  );
  return [...arrows]
    .map((arrow) => arrow.split(' '))
    .filter(([a, b]) => a < b && !b.startsWith(`${a}/`) && arrows.has(`${b} ${a}`))
    .map(([a, b]) => `${a} and ${b} import each other: arrows point one way`);
}

/** Every import that breaks a wall, and every circle: `file imports file: rule`. */
export function brokenWalls(files: Files): string[] {
  const imports = importsOf(files);
  const broken = imports.flatMap((imported) =>
    Object.entries(walls)
      .filter(([, isBroken]) => isBroken(imported))
      .map(([rule]) => `${imported.from} imports ${imported.to}: ${rule}`),
  );
  const circles = circlesOf(imports).map((circle) => `${circle.join(' imports ')}: no circles`);
  return [...broken, ...circles, ...entangled(imports)];
}
