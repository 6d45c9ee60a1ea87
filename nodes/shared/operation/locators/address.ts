import type { Server } from '../../api/server';
import { problem } from '../../wording/problem';

/** Where a link has to lead. */
export type Destination = Pick<Server, 'api' | 'web'>;

/**
 * The address in a text, with or without `https://`; undefined for a text that is none, such as the
 * end of a link. Throws a problem for an address on another server than `server`: the same path or
 * number is somebody else's there.
 */
export function addressOn(server: Destination, text: string): URL | undefined {
  const url = addressOf(text);
  if (!url || isOn(url.hostname, server)) return url;
  throw problem(
    `The link leads to ${url.hostname}, but the credential is for ${hostOf(server.web)}`,
    'Use a link of the server in the credential. If both are the same Cal.com, enter the address of its pages as "Web App URL" in the credential.',
  );
}

const hostOf = (address: string): string => new URL(address).hostname;

/**
 * Whether a host shows the pages of the credential's server: its own, on Cal.com's clouds any of the
 * site, and where only `api.example.com` is known, any of example.com. Where the pages have an
 * address of their own, another host beside it is an organization, or no Cal.com at all.
 */
function isOn(host: string, { api, web }: Destination): boolean {
  const [ofApi, ofWeb] = [api, web].map(hostOf);
  if (host === ofApi || host === ofWeb) return true;
  const site = ofApi.replace(/^api\./, '');
  const isWide = site !== ofApi && (ofWeb === ofApi || /^cal\.(com|eu)$/.test(site));
  return isWide && (host === site || host.endsWith(`.${site}`));
}

/** Texts that start with a host are addresses as well: `cal.com/ada/intro-call`. */
function addressOf(text: string): URL | undefined {
  const address = /^https?:\/\//i.test(text)
    ? text
    : /^([\w-]+\.)+[a-z]{2,}(:\d+)?\/|^localhost[:/]/i.test(text)
      ? `https://${text}`
      : undefined;
  return address && URL.canParse(address) ? new URL(address) : undefined;
}
