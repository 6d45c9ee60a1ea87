import type { INodeProperties } from 'n8n-workflow';
import { id, json, zone } from '../../../shared/define/convert';
import { timeFormat, timeZone, weekStart } from '../../../shared/define/fields';
import { inBody } from '../../../shared/define/send';
import { limits } from '../../limits';

export const name: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Sales',
  description: 'How the team is called',
  routing: inBody('name'),
};

/** The parts of a team that workflows use. */
export const kept = ['id', 'name', 'slug', 'parentId', 'isPrivate', 'timeZone', 'metadata'];

/** What else a team has, on create and update alike. Owner stands between by its name. */
export const looks: INodeProperties[] = [
  {
    displayName: 'Banner URL',
    name: 'bannerUrl',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/banner.png',
    description: "Picture at the top of the team's page",
    routing: inBody('bannerUrl'),
  },
  {
    displayName: 'Bio',
    name: 'bio',
    type: 'string',
    default: '',
    placeholder: 'e.g. We help you get started',
    description: "What the team's page says about it",
    routing: inBody('bio'),
  },
  {
    ...limits,
    displayName: 'Booking Limits',
    name: 'bookingLimits',
    description: 'How many bookings each member takes',
    routing: inBody('bookingLimits'),
  },
  {
    displayName: 'Brand Color',
    name: 'brandColor',
    type: 'color',
    default: '',
    placeholder: 'e.g. #1f6feb',
    description: "Color of buttons and links on the team's pages",
    routing: inBody('brandColor'),
  },
  {
    displayName: 'Brand Color (Dark Mode)',
    name: 'darkBrandColor',
    type: 'color',
    default: '',
    placeholder: 'e.g. #58a6ff',
    description: 'Color of buttons and links on dark pages',
    routing: inBody('darkBrandColor'),
  },
  {
    displayName: 'Hide Book a Team Member',
    name: 'hideBookATeamMember',
    type: 'boolean',
    default: false,
    description: "Whether the team's page offers no single members to book",
    routing: inBody('hideBookATeamMember'),
  },
  {
    displayName: 'Hide Branding',
    name: 'hideBranding',
    type: 'boolean',
    default: false,
    description: "Whether the team's pages do not mention Cal.com",
    routing: inBody('hideBranding'),
  },
  {
    displayName: 'Limits Include Managed Events',
    name: 'includeManagedEventsInLimits',
    type: 'boolean',
    default: false,
    description: 'Whether bookings of managed event types count for the booking limits',
    routing: inBody('includeManagedEventsInLimits'),
  },
  {
    displayName: 'Logo URL',
    name: 'logoUrl',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/logo.png',
    description: "Logo on the team's page",
    routing: inBody('logoUrl'),
  },
  {
    displayName: 'Metadata',
    name: 'metadata',
    type: 'json',
    default: '',
    placeholder: 'e.g. { "department": "north" }',
    description: 'Own notes that come back with the team',
    routing: inBody('metadata', json),
  },
  {
    displayName: 'Organization ID',
    name: 'parentId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 1234',
    description: 'The organization to which the team belongs',
    routing: inBody('parentId', id),
  },
  {
    displayName: 'Private',
    name: 'isPrivate',
    type: 'boolean',
    default: false,
    description: 'Whether members cannot see who else is in the team',
    routing: inBody('isPrivate'),
  },
  {
    displayName: 'Slug',
    name: 'slug',
    type: 'string',
    default: '',
    placeholder: 'e.g. sales',
    description: "The part of the team's booking links that names it",
    routing: inBody('slug'),
  },
  {
    displayName: 'Theme',
    name: 'theme',
    type: 'options',
    default: 'light',
    description: "How the team's pages look",
    options: [
      { name: 'Dark', value: 'dark' },
      { name: 'Light', value: 'light' },
    ],
    routing: inBody('theme'),
  },
  timeFormat,
  { ...timeZone, description: 'Zone of the team', routing: inBody('timeZone', zone) },
  weekStart,
];

/** Who owns a new team. */
export const owner: INodeProperties = {
  displayName: 'Owner ID',
  name: 'ownerId',
  type: 'string',
  default: '',
  placeholder: 'e.g. 7',
  description: 'The user who owns the team. Needs the key of a system administrator.',
  routing: inBody('ownerId', id),
};
