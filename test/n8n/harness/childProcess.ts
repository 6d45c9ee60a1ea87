/* eslint-disable @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const GUARD = join(__dirname, 'guard.cjs');
const LINES_IN_ERRORS = 60;

/** A running server, its output, and the two ways to end it. */
export interface ServerProcess {
  pid: number;
  /** All that it has printed so far. */
  logs(): string;
  /** Asks it to finish its work, and kills it when it has not done so after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
  /** Ends it at once together with its children, as a power cut would. */
  kill(): Promise<void>;
  /** Resolves when `isReady` does with true; throws with its output when it ends or takes too long. */
  waitUntil(isReady: () => Promise<boolean>, timeoutMs: number): Promise<void>;
}

/**
 * Starts a Node script as a group of its own that cannot outlive this process.
 *
 * @param temporary a folder that shall not outlive this process either
 */
export function startProcess(
  node: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
  temporary = '',
): ServerProcess {
  const child = spawn(node, ['--require', GUARD, ...args], {
    cwd,
    env: { ...env, HARNESS_TEMPORARY_FOLDER: temporary },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = collectOutput(child);
  letParentEnd(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      output.push(error.message);
      resolve();
    });
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const logs = () => output.join('');

  const kill = async () => {
    child.ref();
    if (isRunning() && child.pid) signalGroup(child.pid, 'SIGKILL');
    await ended;
  };

  return {
    pid: child.pid ?? 0,
    logs,
    kill,
    async stop(patienceMs = 30_000) {
      child.ref();
      if (isRunning()) child.kill('SIGTERM');
      const deadline = new AbortController();
      const late = sleep(patienceMs, 'late', { signal: deadline.signal }).catch(() => 'ended');
      if ((await Promise.race([ended, late])) === 'late') await kill();
      deadline.abort();
    },
    async waitUntil(isReady, timeoutMs) {
      const giveUp = Date.now() + timeoutMs;
      while (!(await isReady())) {
        const problem = !isRunning() ? 'ended' : Date.now() > giveUp ? 'was not ready in time' : '';
        if (problem) {
          await kill();
          const tail = logs().split('\n').slice(-LINES_IN_ERRORS).join('\n');
          throw new Error(`${args.join(' ')} ${problem}\n${tail}`);
        }
        await sleep(100);
      }
    },
  };
}

function collectOutput(child: ChildProcess): string[] {
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  return output;
}

/** A test that forgets its server, or fails before it has it, must not keep jest from ending. */
function letParentEnd(child: ChildProcess) {
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) (stream as Socket | null)?.unref();
}

function signalGroup(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group ended between the check and the signal.
  }
}
