import type { INodeProperties } from 'n8n-workflow';
import { record, zone, linkPart } from '../operation/convert';
import { pairs, zoneOfRecord } from './common';
import { brandColor, darkBrandColor, hideBranding, theme, timeFormat, weekStart } from './profile';
import { inBody, neverEmpty } from '../operation/routing';

/** Picture at the top of the team's page. */
export const bannerUrl: INodeProperties = {
  displayName: 'Banner URL',
  name: 'bannerUrl',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://example.com/banner.png',
  description: "Picture at the top of the team's page",
  routing: inBody('bannerUrl'),
};

/** What the team's page says about it. */
export const bio: INodeProperties = {
  displayName: 'Bio',
  name: 'bio',
  type: 'string',
  default: '',
  placeholder: 'e.g. We help you get started',
  description: "What the team's page says about it",
  routing: inBody('bio'),
};

/** A page that offers only the team as a whole. */
export const hideBookATeamMember: INodeProperties = {
  displayName: 'Hide Book a Team Member',
  name: 'hideBookATeamMember',
  type: 'boolean',
  default: false,
  description: "Whether the team's page hides individual members to book",
  routing: inBody('hideBookATeamMember'),
};

/** Picture on the team's page. */
export const logoUrl: INodeProperties = {
  displayName: 'Logo URL',
  name: 'logoUrl',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://example.com/logo.png',
  description: "Logo on the team's page",
  routing: inBody('logoUrl'),
};

/** A team whose members do not see each other. */
export const isPrivate: INodeProperties = {
  displayName: 'Private',
  name: 'isPrivate',
  type: 'boolean',
  default: false,
  description: 'Whether members cannot see who else is in the team',
  routing: inBody('isPrivate'),
};

/** The part of the team's links that names it. */
export const slug: INodeProperties = {
  displayName: 'Slug',
  name: 'slug',
  type: 'string',
  default: '',
  placeholder: 'e.g. sales',
  description: "The part of the team's booking links that names it",
  routing: neverEmpty(inBody('slug', linkPart)),
};

/** Color of its buttons and links. */
export const teamBrandColor: INodeProperties = {
  ...brandColor,
  description: "Color of buttons and links on the team's pages",
};

/** Pages without the name of Cal.com. */
export const teamHideBranding: INodeProperties = {
  ...hideBranding,
  description: "Whether the team's pages do not mention Cal.com",
};

/** Zone of the team. */
export const teamZone: INodeProperties = {
  ...zoneOfRecord,
  description: 'Time zone of the team',
  routing: inBody('timeZone', zone),
};

/** How a team looks and presents itself: the same when it is created and later. */
export const looks: INodeProperties[] = [
  {
    displayName: 'App Icon URL',
    name: 'appIconLogo',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/icon.png',
    description: 'Icon that stands for the team in apps',
    routing: inBody('appIconLogo'),
  },
  {
    displayName: 'App Logo URL',
    name: 'appLogo',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/logo.png',
    description: 'Logo that stands for the team in apps',
    routing: inBody('appLogo'),
  },
  bannerUrl,
  bio,
  teamBrandColor,
  darkBrandColor,
  {
    displayName: 'Cal Video Logo URL',
    name: 'calVideoLogo',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/video.png',
    description: 'Logo that video calls of the team show',
    routing: inBody('calVideoLogo'),
  },
  hideBookATeamMember,
  teamHideBranding,
  logoUrl,
  {
    displayName: 'Metadata',
    name: 'metadata',
    ...pairs('department'),
    description: 'Your own notes, returned with the team',
    routing: inBody('metadata', record),
  },
  isPrivate,
  slug,
  { ...theme, description: "Whether the team's pages are light or dark" },
  timeFormat,
  teamZone,
  weekStart,
];
