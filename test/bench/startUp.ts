/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess } from '../n8n/harness/childProcess';
import { n8nEnvironment } from '../n8n/harness/environment';
import { freePorts } from '../n8n/harness/ports';
import { processorTime } from '../n8n/harness/processorTime';
import type { Provided } from '../n8n/harness/provide';
import { createUserFolder, installPackage } from '../n8n/harness/userFolder';
import { alternate, median, ratio, ratioText } from './alternate';
import { verdict, type Row, type Section } from './bench';

const TIMEOUT_MS = 90_000;
const LOOK_EVERY_MS = 5;

/** n8n goes on loading for a moment after it says that it is ready. */
const SETTLED_MS = 1000;

/** How much longer n8n may take to start with the package. */
const MOST = 1.005;

interface Start {
  ms: number;
  /** Seconds of the processor until n8n was ready. */
  work: number;
  megabytes: number;
}

/** Starts of n8n with and without the package, on a database that exists. */
export async function startUp(
  provided: Provided<'package'>,
  rounds: number,
  say: (line: string) => void,
): Promise<Section> {
  const folders = [await createUserFolder(), await createUserFolder()];
  const [withPackage, without] = folders;
  await installPackage(provided.package, withPackage);
  const starts: Record<string, Start[]> = {};
  const measure = (name: string, userFolder: string) => async () => {
    const one = await start(provided, userFolder);
    (starts[name] ??= []).push(one);
    const { ms, work, megabytes } = one;
    say(
      `n8n ${name} the package: ready in ${ms.toFixed(0)} ms, ${work.toFixed(2)} s of the processor, ${megabytes.toFixed(0)} MB`,
    );
    return ms;
  };
  await alternate(
    { with: measure('with', withPackage), without: measure('without', without) },
    rounds,
  );
  for (const folder of folders) await rm(folder, { recursive: true, force: true });

  const row = (Figure: string, unit: string, of: (one: Start) => number, most?: number): Row => {
    // The first start makes the database.
    const [ours, theirs] = ['with', 'without'].map((name) => starts[name].slice(1).map(of));
    const value = ratio(ours, theirs);
    return {
      Figure,
      'With the package': `${median(ours).toFixed(2)} ${unit}`,
      Without: `${median(theirs).toFixed(2)} ${unit}`,
      Ratio: ratioText(ours, theirs, 3),
      Goal: most === undefined ? '' : verdict(`≤ ${most} ×`, value <= most),
    };
  };
  return {
    title: 'Start of n8n',
    rows: [
      row('until n8n is ready', 's', ({ ms }) => ms / 1000, MOST),
      row('processor time until then', 's', ({ work }) => work, MOST),
      row('resident memory of the idle process', 'MB', ({ megabytes }) => megabytes),
    ],
  };
}

async function start({ node, n8n }: Provided, userFolder: string): Promise<Start> {
  const [port, brokerPort] = await freePorts(2);
  const environment = n8nEnvironment({ node, userFolder, port, brokerPort });
  const from = performance.now();
  const server = startProcess(node, [n8n, 'start'], environment, userFolder);
  const isReady = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/healthz/readiness`).catch(() => null);
    return response?.ok ?? false;
  };
  const giveUp = from + TIMEOUT_MS;
  while (!(await isReady())) {
    if (performance.now() > giveUp) throw new Error(`n8n did not start:\n${server.logs()}`);
    await sleep(LOOK_EVERY_MS);
  }
  const ms = performance.now() - from;
  const work = processorTime([server.pid]);
  await sleep(SETTLED_MS);
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], {
    encoding: 'utf8',
  });
  await server.stop();
  return { ms, work, megabytes: Number(kilobytes) / 1024 };
}
