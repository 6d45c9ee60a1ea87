import type { INodeProperties } from 'n8n-workflow';
import { id } from '../operation/convert';
import { locators } from '../operation/locators';
import { readEventTypeLink } from '../operation/locators/eventTypeLink';
import type { Conversion } from '../operation/routing';
import { problem } from '../wording/problem';
import { shown } from '../wording/shown';

const [fromList, byId, byUrl] = locators.eventTypeId.modes!;

/** The event type to book, where the API takes an ID or the parts of a link. */
export const bookedEventType: INodeProperties = {
  ...locators.eventTypeId,
  description: 'The kind of meeting: from the list, by its ID or by its booking link',
  modes: [
    fromList,
    byId,
    {
      // The name that the address of its editor has in the other pickers, which is read here too.
      displayName: 'By Link',
      name: byUrl.name,
      type: 'string',
      placeholder: 'e.g. https://cal.com/ada/intro-call',
      hint: 'A booking link, just its end (ada/intro-call), or the address of its editor',
    },
  ],
};

/**
 * An event type by its ID, or by a link to it, as the properties of a booking or of a search for
 * times. Throws a UserError for what is neither, for links of other servers, and for those that
 * leave open whose event type they are: within an organization people and teams look alike.
 */
export const toEventType: Conversion = (value, place) => {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^\d*$/.test(text)) return id(value, place);
  if (!text.includes('/') || !place.server) {
    throw problem(
      `"${place.label}" must be an ID or a booking link, but is ${shown(text)}`,
      'Choose the event type from the list, or give its ID or its booking link, such as https://cal.com/ada/intro-call.',
    );
  }
  const link = readEventTypeLink(text, place.server);
  if ('eventTypeId' in link) return link;
  const { owner, isTeam, slug, organizationSlug } = link;
  if (!slug) {
    throw problem(
      `The link names ${owner}, but not which event type`,
      'Open the booking page of the event type, and copy its whole link.',
    );
  }
  // Cal.com makes the names of teams in lower case, and the API compares them letter by letter.
  if (isTeam) {
    return {
      teamSlug: owner.toLowerCase(),
      eventTypeSlug: slug.toLowerCase(),
      ...(organizationSlug && { organizationSlug }),
    };
  }
  if (!organizationSlug) return { username: owner, eventTypeSlug: slug };
  throw problem(
    `The link does not tell whether ${owner} is a person or a team of the organization ${organizationSlug}`,
    `Choose "Username and Slug" or "Team and Slug" instead, and enter ${owner}, ${slug} and, as "Organization Slug", ${organizationSlug}.`,
  );
};
