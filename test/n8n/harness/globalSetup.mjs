import { setup } from '../../../scripts/setup.mjs';

/** Installs real n8n and builds the package before the first suite: its time is not that of a test. */
export default async function installOnce() {
  await setup(['package']);
}
