import type { IDataObject } from 'n8n-workflow';
import { toLower, uniqBy } from 'lodash';
import { fetchData, type Session } from '../../shared/request';
import { EVENT_TYPES } from '../../shared/api/versions';
import { readEventTypeLink, type BookingLink } from '../../shared/operation/locators/eventTypeLink';
import { problem } from '../../shared/wording/problem';
import { listed } from './words/forPeople';
import { sentence } from './words/sentences';
import { textOf } from './words/text';

/** An event type as the user named it, in the words of the slots query and of the booking's body. */
export interface EventTypeRef {
  by:
    | { eventTypeId: number }
    | { eventTypeSlug: string; teamSlug: string; organizationSlug?: string };
  /** The event type itself, where it had to be read to find its ID. */
  details?: IDataObject;
}

/**
 * Finds the event type that a picker, an ID, a booking link, the address of its editor,
 * `username/slug`, or the slug or title of an own event type means. Throws a problem that lists what there is when none is found.
 */
export async function findEventType(session: Session, value: unknown): Promise<EventTypeRef> {
  const text = textOf(value);
  if (/^[1-9]\d{0,14}$/.test(text)) return { by: { eventTypeId: Number(text) } };
  if (text === '') {
    throw problem('No event type is given', 'Choose one from the list, or give its booking link.');
  }
  if (!text.includes('/')) return await own(session, text);
  const link = readEventTypeLink(text, session.server);
  return 'eventTypeId' in link ? { by: link } : await linked(session, link);
}

const list = async (session: Session, query: IDataObject): Promise<IDataObject[]> =>
  await fetchData<IDataObject[]>(session, {
    method: 'GET',
    path: '/event-types',
    query,
    version: EVENT_TYPES,
    answers: 'list',
  });

async function linked(session: Session, link: BookingLink): Promise<EventTypeRef> {
  const { owner, isTeam, slug, organizationSlug } = link;
  const inOrganization = organizationSlug && { organizationSlug };
  // The API has no public list of a team's event types: it takes the parts of the link instead,
  // letter by letter, and Cal.com makes them in lower case.
  if (isTeam && slug) {
    return {
      by: {
        eventTypeSlug: slug.toLowerCase(),
        teamSlug: owner.toLowerCase(),
        ...inOrganization,
      },
    };
  }
  const ofOwner = (named: (text: string) => string) => ({
    username: named(owner),
    ...(organizationSlug && { orgSlug: organizationSlug }),
  });
  // Names in links are told apart by their case, but those who type them do not know it.
  const spellings = isTeam
    ? []
    : uniqBy([(text: string) => text, toLower], (it) => it(owner + slug));
  for (const named of spellings) {
    if (!slug) break;
    const [found] = await list(session, { ...ofOwner(named), eventSlug: named(slug) });
    if (found) return { by: { eventTypeId: Number(found.id) }, details: found };
  }
  // Within an organization the links of teams look like those of people.
  if (slug && organizationSlug) {
    return {
      by: {
        eventTypeSlug: slug.toLowerCase(),
        teamSlug: owner.toLowerCase(),
        organizationSlug,
      },
    };
  }
  const offers = isTeam ? [] : await list(session, ofOwner(toLower));
  throw problem(
    slug
      ? `${owner} has no event type "${slug}"`
      : `The link names ${owner}, but not which event type`,
    offers.length > 0
      ? `${owner} offers: ${shown(offers)}.`
      : 'Check the spelling of the link, and that it belongs to the server in the credential.',
  );
}

async function own(session: Session, name: string): Promise<EventTypeRef> {
  const types = await list(session, {});
  const wanted = name.toLowerCase();
  const found = types.filter(({ slug, title }) =>
    [slug, title].some((one) => String(one).toLowerCase() === wanted),
  );
  if (found.length === 1) return { by: { eventTypeId: Number(found[0].id) }, details: found[0] };
  throw problem(
    found.length > 1
      ? `Several event types are called "${name}"`
      : `There is no event type called "${name}"`,
    types.length > 0 ? `There are: ${shown(types)}.` : 'Give its booking link or its ID.',
  );
}

const shown = (types: IDataObject[]): string =>
  types
    .slice(0, 15)
    .map(({ slug, title }) => `${String(slug)} (${String(title)})`)
    .join(', ');

/** Everything about an event type, its questions among it; undefined where it cannot be read. */
export async function detailsOf(
  session: Session,
  { by, details }: EventTypeRef,
): Promise<IDataObject | undefined> {
  if (details || !('eventTypeId' in by)) return details;
  try {
    const path = `/event-types/${by.eventTypeId}`;
    return await fetchData(session, { method: 'GET', path, version: EVENT_TYPES });
  } catch {
    // Those of other people and of some teams can be booked, but not read.
    return undefined;
  }
}

/**
 * Throws a problem where an event type does not offer a length: Cal.com shows free times of any length,
 * and refuses the booking only.
 */
export function checkLength(
  details: IDataObject | undefined,
  { length, language }: { length?: number; language: string },
): void {
  if (!details || length === undefined) return;
  const { lengthInMinutes, lengthInMinutesOptions } = details;
  const offered = (lengthInMinutesOptions as number[] | undefined) ?? [];
  const lengths = offered.length > 0 ? offered : [Number(lengthInMinutes)];
  if (lengths.includes(length)) return;
  const told = (inLanguage: string) => listed(lengths.map(String), inLanguage);
  throw problem(
    `The event type does not offer ${length} minutes`,
    `It offers ${told('en')} minutes.`,
    { message: sentence('lengths', language, told(language)) },
  );
}

/** How many meetings a booking of a recurring event type makes, in a sentence; nothing for others. */
export function seriesIn(details?: IDataObject): IDataObject {
  const { disabled, occurrences, interval, frequency } = (details?.recurrence ?? {}) as IDataObject;
  const unit = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' }[
    String(frequency)
  ];
  if (disabled === true || !Number(occurrences)) return {};
  const every = Number(interval) > 1 ? `every ${Number(interval)} ${unit}s` : `every ${unit}`;
  return {
    meetings: Number(occurrences),
    series: `A booking makes ${Number(occurrences)} meetings${unit ? `, one ${every} at the same time` : ''}. Say so before you book.`,
  };
}
