import { problem } from './problem';

/** The parts of a booking link: `https://cal.com/ada/intro-call`, `/team/sales/demo`. */
export interface BookingLink {
  /** Username or team, unless the link says which. */
  owner: string;
  isTeam: boolean;
  /** The event type; missing in the link of a whole profile. */
  slug?: string;
  organizationSlug?: string;
}

/** Names in front of cal.com that are no organizations. */
const SITES = ['www', 'app', 'api', 'i', 'go', 'docs', 'console', 'companion', 'refer', 'blog'];

/**
 * Reads a booking link of any server, with or without `https://`, or only its end: `ada/intro-call`.
 * Throws a problem for links to something else.
 */
export function readBookingLink(text: string): BookingLink {
  const url = addressOf(text);
  const segments = (url?.pathname ?? text.replace(/[?#].*$/, ''))
    .split('/')
    .map(decoded)
    .filter(Boolean);
  const organization = url && /^([^.]+)\.cal\.(com|eu)$/i.exec(url.hostname)?.[1]?.toLowerCase();
  const inLink =
    segments[0] === 'org' && segments.length > 2 ? segments.splice(0, 2)[1] : undefined;
  const organizationSlug =
    inLink ?? (organization && !SITES.includes(organization) ? organization : undefined);

  const isTeam = segments[0] === 'team';
  const [owner, slug, ...more] = isTeam ? segments.slice(1) : segments;
  const other = [
    'd',
    'booking',
    'reschedule',
    'forms',
    'event-types',
    'apps',
    'settings',
    'router',
  ];
  if (!owner || more.length > 0 || (!isTeam && other.includes(owner)) || owner.includes('+')) {
    throw problem(
      `"${text.slice(0, 100)}" is not the booking link of an event type`,
      'Use a link such as https://cal.com/ada/intro-call or https://cal.com/team/sales/demo, or choose the event type from the list. Private links and links of several people cannot be used.',
    );
  }
  return { owner, isTeam, ...(slug && { slug }), ...(organizationSlug && { organizationSlug }) };
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

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
