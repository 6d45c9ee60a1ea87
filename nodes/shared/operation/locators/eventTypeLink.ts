import { problem } from '../../wording/problem';
import { addressOn, type Destination } from './address';

/** The parts of a booking link: `https://cal.com/ada/intro-call`, `/team/sales/demo`. */
export interface BookingLink {
  /** Username or team; within an organization only `isTeam` is certain. */
  owner: string;
  isTeam: boolean;
  /** The event type; missing in the link of a whole profile. */
  slug?: string;
  organizationSlug?: string;
}

/** Names in front of cal.com that are no organizations. */
const SITES = ['www', 'app', 'api', 'i', 'go', 'docs', 'console', 'companion', 'refer', 'blog'];

/** What Cal.com shows under the paths that are no booking links, by the first part of the path. */
const elsewhere: Record<string, string> = {
  apps: 'of an app',
  auth: 'of the sign-in page',
  availability: 'of a schedule',
  booking: 'of a booking',
  'booking-successful': 'of a booking',
  bookings: 'of the list of bookings',
  d: 'of a private link',
  'event-types': 'of the list of event types',
  forms: 'of a routing form',
  insights: 'of the insights',
  payment: 'of a payment',
  reschedule: 'of a booking that is to be moved',
  router: 'of a routing form',
  routing: 'of a routing form',
  settings: 'of the settings',
  signup: 'of the sign-up page',
  teams: 'of the list of teams',
  video: 'of a call',
  workflows: 'of the workflows',
};

/** What is wrong with a text that is taken for a booking link. */
const noLink = (text: string, why: string) =>
  problem(
    `"${text.slice(0, 100)}" is not the booking link of an event type${why}`,
    'Use a link such as https://cal.com/ada/intro-call or https://cal.com/team/sales/demo, or choose the event type from the list. Private links and links of several people cannot be used.',
  );

/** The path of an event type's page in the web app: `/event-types/12?tabName=setup`. */
const EDITOR = /(?:^|\/)event-types\/([1-9]\d{0,14})(?![^/?#])/;

/**
 * Reads what leads to an event type: a booking link with or without `https://`, or only its end
 * (`ada/intro-call`), or the address of its editor, which names its ID. Throws a problem for links
 * to something else, and for those of other servers than `server`: the same path leads to somebody
 * else there, or to nobody.
 */
export function readEventTypeLink(
  text: string,
  server: Destination,
): BookingLink | { eventTypeId: number } {
  const url = addressOn(server, text);
  const [, eventTypeId] = EDITOR.exec(url?.pathname ?? text) ?? [];
  return eventTypeId ? { eventTypeId: Number(eventTypeId) } : partsOf(text, url);
}

function partsOf(text: string, url?: URL): BookingLink {
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
  if (!isTeam && owner && Object.hasOwn(elsewhere, owner.toLowerCase())) {
    throw noLink(text, `, but the address ${elsewhere[owner.toLowerCase()]}`);
  }
  if (owner?.includes('+')) throw noLink(text, ', but a link of several people');
  if (!owner || more.length > 0) throw noLink(text, '');
  return { owner, isTeam, ...(slug && { slug }), ...(organizationSlug && { organizationSlug }) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
