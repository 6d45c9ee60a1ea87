/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/require-node-api-error */
import { execFileSync } from 'node:child_process';
import { chown, mkdtemp, realpath, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startProcess } from './childProcess';
import { freePorts } from './ports';
import { provide } from './provide';

const LAUNCHER = join(__dirname, 'launch.cjs');
const START_TIMEOUT_MS = 30_000;

/** A database server on 127.0.0.1 that keeps nothing after `stop`. */
interface DatabaseServer {
  port: number;
  stop(): Promise<void>;
}

/** PostgreSQL without a password, for the user and the database `postgres`. */
export async function startPostgres(): Promise<DatabaseServer> {
  const bin = dirname(await realpath((await provide('postgresql')).postgresql));
  return await startDatabase('postgres', async (folder, port, user) => {
    const identity = user === undefined ? {} : { uid: user, gid: user };
    const data = join(folder, 'data');
    execFileSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const address = ['-h', '127.0.0.1', '-p', String(port), '-k', folder];
    return [join(bin, 'postgres'), '-D', data, ...address, '-F', '-c', 'max_connections=60'];
  });
}

/** Redis in memory. */
export async function startRedis(): Promise<DatabaseServer> {
  const { redis } = await provide('redis');
  return await startDatabase('redis', async (folder, port) => {
    const settings = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
    return [redis, ...settings, '--save', '', '--appendonly', 'no'];
  });
}

/** @param prepare makes the data in a folder of its own and answers the program with its arguments */
async function startDatabase(
  name: string,
  prepare: (folder: string, port: number, user?: number) => Promise<string[]>,
): Promise<DatabaseServer> {
  const [port] = await freePorts(1);
  const folder = await mkdtemp(join(tmpdir(), `n8n-${name}-`));
  const user = unprivilegedUser();
  if (user !== undefined) await chown(folder, user, user);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const command = await prepare(folder, port, user);
    const args = [LAUNCHER, String(user ?? '-'), ...command];
    const server = startProcess(process.execPath, args, process.env, folder, folder);
    await server.waitUntil(() => accepts(port), START_TIMEOUT_MS);
    return { port, stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): number | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
}

function accepts(port: number) {
  return new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .on('connect', () => {
        socket.destroy();
        resolve(true);
      })
      .on('error', () => resolve(false));
  });
}
