import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the large downloads live, outside the repository and shared by all its clones. */
export const cache =
  process.env.N8N_NODES_CACHE ||
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'n8n-nodes-cal-com');
