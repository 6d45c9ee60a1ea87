import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './run.mjs';

/**
 * Fills `folder` exactly once, also when several processes want it at the same time: one of them
 * fills a neighbouring folder and renames it when it is complete, the others wait.
 *
 * @param {string} folder where the result belongs; an existing one is taken as complete
 * @param {(draft: string) => Promise<void>} fill makes the content in `draft`
 */
export async function once(folder, fill) {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  await exclusively(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    const draft = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
    try {
      await fill(draft);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  });
}

/**
 * Runs `work` while holding the lock file `lock`. The file holds the process id of its owner, so a
 * lock whose owner is gone is taken over.
 */
export async function exclusively(lock, work) {
  const ticket = `${lock}.${process.pid}`;
  writeFileSync(ticket, String(process.pid));
  try {
    for (let waited = 0; !acquire(ticket, lock); waited++) {
      if (waited % 10 === 0) say(`Waiting for another process that holds ${basename(lock)} ...`);
      await sleep(1000);
    }
  } finally {
    rmSync(ticket, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A hard link appears with its content, so nobody ever reads a lock without an owner. */
function acquire(ticket, lock) {
  try {
    linkSync(ticket, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(owner(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function owner(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return process.pid; // released just now: try again
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
