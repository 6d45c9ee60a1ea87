/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another community package for Cal.com, and how its node reads a booking. */
export interface Other {
  /** As the table calls it. */
  name: string;
  /** The unpacked package. */
  folder: string;
  nodeType: string;
  credentialType: string;
}

const PACKAGE = 'n8n-nodes-calcom';

/**
 * The other package, unpacked from npm or from where it is already, or undefined when npm does not
 * have it. `remove` deletes what was downloaded.
 */
export function installOther(folder?: string): { other?: Other; remove(): void } {
  const download = folder ? undefined : mkdtempSync(join(tmpdir(), 'bench-other-'));
  const found = folder ?? fetchPackage(download!);
  const other = found && {
    name: PACKAGE,
    folder: found,
    nodeType: `${PACKAGE}.calCom`,
    credentialType: 'calComApi',
  };
  return {
    ...(other && { other }),
    remove: () => download && rmSync(download, { recursive: true, force: true }),
  };
}

function fetchPackage(target: string): string | undefined {
  try {
    const options = ['--prefix', target, '--no-save', '--omit=peer', '--ignore-scripts'];
    execFileSync('npm', ['install', ...options, '--no-audit', '--no-fund', PACKAGE], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  } catch {
    return undefined;
  }
  const unpacked = join(target, 'node_modules', PACKAGE);
  return existsSync(unpacked) ? unpacked : undefined;
}
