import { UserError } from 'n8n-workflow';
import type { Server } from '../api/server';

/** IPv4 ranges that are not routed on the internet: private, loopback, link-local, shared, reserved. */
const localRanges =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^(22[4-9]|2[3-5]\d)\./;

/** Whether a host can be reached from the internet, as far as its name tells. */
function isPublic(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (host.includes(':')) return !/^(::|fe[89ab]|f[cd])/.test(host);
  if (/^[\d.]+$/.test(host)) return !localRanges.test(host);
  return host.includes('.') && !/\.(localhost|local|internal|lan|home|intranet|test)$/.test(host);
}

/**
 * Why Cal.com does not deliver to an address, if so: the cloud takes public https addresses only,
 * self-hosted servers deliver anywhere.
 */
export function flawOf(url: string, { kind }: Server): string | undefined {
  if (kind === 'selfHosted') return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return 'is not an https address';
  return isPublic(hostname) ? undefined : 'cannot be reached from the internet';
}

/** Refuses addresses to which Cal.com does not deliver. */
export function refuseUnreachable(url: string, server: Server): void {
  const flaw = flawOf(url, server);
  if (!flaw) return;
  const { origin } = new URL(url);
  throw new UserError(
    `Cal.com cannot deliver to this n8n: its webhook address ${origin} ${flaw}. Set N8N_WEBHOOK_URL (WEBHOOK_URL in older versions of n8n) to a public https address (a tunnel will do), use the Cal.com Polling Trigger instead, or turn on "Use Sample Event" to build the workflow.`,
  );
}
