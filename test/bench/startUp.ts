/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess } from '../n8n/harness/childProcess';
import { n8nEnvironment } from '../n8n/harness/environment';
import { freePorts } from '../n8n/harness/ports';
import type { Provided } from '../n8n/harness/provide';
import { createUserFolder, installPackage } from '../n8n/harness/userFolder';
import { alternate, median, ratio } from './alternate';
import { verdict, type Section } from './bench';

const TIMEOUT_MS = 90_000;
const LOOK_EVERY_MS = 5;

/** n8n goes on loading for a moment after it says that it is ready. */
const SETTLED_MS = 1000;

/** How much longer n8n may take to start with the package. */
const MOST = 1.03;

interface Start {
  ms: number;
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
  const memory: Record<string, number[]> = {};
  const measure = (name: string, userFolder: string) => async () => {
    const { ms, megabytes } = await start(provided, userFolder);
    (memory[name] ??= []).push(megabytes);
    say(`n8n ${name} the package: ready in ${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
    return ms;
  };
  const figures = await alternate(
    { with: measure('with', withPackage), without: measure('without', without) },
    rounds,
  );
  for (const folder of folders) await rm(folder, { recursive: true, force: true });

  const value = ratio(figures.with, figures.without);
  const rss = (name: string) => median(memory[name].slice(1));
  return {
    title: 'Start of n8n',
    rows: [
      {
        Figure: 'until n8n is ready',
        'With the package': `${(median(figures.with) / 1000).toFixed(2)} s`,
        Without: `${(median(figures.without) / 1000).toFixed(2)} s`,
        Ratio: `${value.toFixed(3)} ×`,
        Goal: verdict(`≤ ${MOST} ×`, value <= MOST),
      },
      {
        Figure: 'resident memory of the idle process',
        'With the package': `${rss('with').toFixed(0)} MB`,
        Without: `${rss('without').toFixed(0)} MB`,
        Ratio: `${(rss('with') / rss('without')).toFixed(3)} ×`,
        Goal: '',
      },
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
  await sleep(SETTLED_MS);
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], {
    encoding: 'utf8',
  });
  await server.stop();
  return { ms, megabytes: Number(kilobytes) / 1024 };
}
