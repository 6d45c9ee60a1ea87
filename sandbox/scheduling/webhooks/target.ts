/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** Where webhooks may go. */
import { isIP } from 'node:net';
import { badRequest } from '../find';

/** Names under which clouds hand out credentials to whoever asks from inside. */
const metadataHosts = ['169.254.169.254', 'metadata.google.internal', 'metadata.azure.com'];

const localNames = /^(localhost|.*\.localhost|.*\.local|.*\.internal)$/;

const privateAddresses = [
  /^(0|10|127)\./,
  /^169\.254\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^(22[4-9]|2[3-5]\d)\./,
  /^(::1?$|f[cd]|fe[89ab])/i,
];

/** @param isStrict Refuse plain http and every local or private address, as the hosted service does. */
export function checkSubscriberUrl(subscriberUrl: string, isStrict: boolean): void {
  const refuse = (why: string) => badRequest(`Webhook URL is not allowed: ${why}`);
  if (!URL.canParse(subscriberUrl)) throw refuse('Invalid URL format');
  const { protocol, hostname } = new URL(subscriberUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (metadataHosts.includes(host)) throw refuse('Blocked hostname');
  if (protocol !== 'https:' && protocol !== 'http:') throw refuse('Only HTTP and HTTPS');
  if (!isStrict) return;
  if (protocol !== 'https:') throw refuse('Only HTTPS URLs are allowed');
  if (localNames.test(host)) throw refuse('Blocked hostname');
  if (isIP(host) && privateAddresses.some((range) => range.test(host))) {
    throw refuse('Private IP address');
  }
}
