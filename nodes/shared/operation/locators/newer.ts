import type { INodeProperties } from 'n8n-workflow';
import { byUrl, fromList, nothing, textId } from './modes';

/** The placeholders of what Cal.com has added in autumn 2026. */
export const newer: Record<string, INodeProperties> = {
  eventUuid: {
    displayName: 'Event',
    name: 'eventUuid',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The page where guests sign up',
    modes: [
      fromList('events'),
      textId('e.g. 0c1d2e3f-0000-4000-8000-000000000006'),
      byUrl('events/0c1d2e3f-0000-4000-8000-000000000006', '/events/([\\da-f]{8}-[\\da-f-]{27})'),
    ],
  },
  eventLocationId: {
    displayName: 'Location',
    name: 'eventLocationId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The place or link of the event',
    modes: [fromList('eventLocations'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000013')],
  },
  coHostId: {
    displayName: 'Co-Host',
    name: 'coHostId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'Who helps with the event, or is invited to',
    modes: [fromList('coHosts'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000012')],
  },
  contactId: {
    displayName: 'Contact',
    name: 'contactId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The person in your contacts',
    modes: [fromList('contacts'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000007')],
  },
  contactTagId: {
    displayName: 'Tag',
    name: 'contactTagId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The list shows tags that contacts have. Enter a new one by its ID.',
    modes: [fromList('contactTags'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000008')],
  },
  poolId: {
    displayName: 'Pool',
    name: 'poolId',
    type: 'resourceLocator',
    default: nothing,
    required: true,
    description: 'The pool of limits to work with',
    modes: [fromList('bookingLimitPools'), textId('e.g. 0c1d2e3f-0000-4000-8000-000000000009')],
  },
};
