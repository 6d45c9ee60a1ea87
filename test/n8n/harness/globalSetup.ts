/* eslint-disable @n8n/community-nodes/no-restricted-globals -- tells the suites through the environment */
import { provide, PROVIDED } from './provide';
import { offerSharedN8n } from './shared';

/** Installs real n8n and builds the package before the first suite: its time is not that of a test. */
export default async function open(): Promise<void> {
  process.env[PROVIDED] = JSON.stringify(await provide('package', 'prepared'));
  await offerSharedN8n();
}
