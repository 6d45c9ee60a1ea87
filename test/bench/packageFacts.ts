/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Provided } from '../n8n/harness/provide';
import { alternate, median } from './alternate';
import { verdict, type Row, type Section } from './bench';
import type { Other } from './other';

const LOADER = join(__dirname, 'loadPackage.cjs');

/** More than elsewhere: a run is short, and the first ones read from a cold disk. */
const ROUNDS = 11;
const MOST_MS = 40;
const MOST_BYTES = 500_000;

interface Loaded {
  ms: number;
  /** Characters of the JSON of each node's description. */
  bytes: Record<string, number>;
}

/** What the package weighs: time to load, descriptions, and the archive that people download. */
export async function packageFacts(provided: Provided<'package'>, other?: Other): Promise<Section> {
  const packages: Record<string, string> = {
    ours: provided.package,
    ...(other && { [other.name]: other.folder }),
  };
  const last: Record<string, Loaded> = {};
  const contestants = Object.fromEntries(
    Object.entries(packages).map(([name, folder]) => [
      name,
      async () => {
        last[name] = load(provided, folder);
        return last[name].ms;
      },
    ]),
  );
  const figures = await alternate(contestants, ROUNDS);
  const loading = Object.entries(figures).map(([name, times]): Row => {
    const ms = median(times);
    const ours = name === 'ours';
    return {
      Figure: `require and construct ${ours ? 'all nodes and credentials' : `those of ${name}`}`,
      Value: `${ms.toFixed(0)} ms`,
      Goal: ours ? verdict(`≤ ${MOST_MS} ms`, ms <= MOST_MS) : '',
    };
  });
  const descriptions = Object.entries(last).flatMap(([name, { bytes }]) =>
    Object.entries(bytes).map(
      ([node, size]): Row => ({
        Figure: `description of ${node}${name === 'ours' ? '' : `, ${name}`}`,
        Value: `${size.toLocaleString('en')} bytes`,
        Goal:
          name === 'ours'
            ? verdict(`≤ ${MOST_BYTES.toLocaleString('en')}`, size <= MOST_BYTES)
            : '',
      }),
    ),
  );
  return { title: 'Package', rows: [...loading, ...descriptions, archive(provided)] };
}

function load({ node, n8n }: Provided, folder: string): Loaded {
  const modules = dirname(dirname(dirname(n8n)));
  const output = execFileSync(node, [LOADER, folder], {
    encoding: 'utf8',
    env: { ...process.env, NODE_PATH: modules },
  });
  return JSON.parse(output) as Loaded;
}

/** Programs, descriptions for n8n, icons, texts: anything else was left over from the build. */
const shipped = /(^|\/)(package\.json|README\.md|LICENSE\.md)$|^dist\/.*\.(js|svg|json)$/;

function archive({ package: folder }: Provided<'package'>): Row {
  const cache = dirname(folder);
  const tarball = readdirSync(cache).find((name) => name.endsWith('.tgz'))!;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const leftovers = files.filter(
    (file) => !shipped.test(file) || /\.tsbuildinfo|\.test\./.test(file),
  );
  const kilobytes = (statSync(join(cache, tarball)).size / 1024).toFixed(0);
  return {
    Figure: 'archive',
    Value: `${kilobytes} kB, ${files.length} files, ${leftovers.length} left over from the build`,
    Goal: verdict('nothing left over', leftovers.length === 0),
  };
}
