import type { INodeProperties } from 'n8n-workflow';
import {
  bannerUrl,
  bio,
  hideBookATeamMember,
  isPrivate,
  logoUrl,
  slug,
  teamBrandColor,
  teamHideBranding,
  teamZone,
} from '../../../shared/fields/team';
import { id, json } from '../../../shared/operation/convert';
import { darkBrandColor, theme, timeFormat, weekStart } from '../../../shared/fields/profile';
import { inBody } from '../../../shared/operation/routing';
import { limits } from '../../limits';

export const name: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Sales',
  description: 'Name of the team',
  routing: inBody('name'),
};

/** The parts of a team that workflows use. */
export const kept = ['id', 'name', 'slug', 'parentId', 'isPrivate', 'timeZone', 'metadata'];

/** What else a team has, on create and update alike. Owner stands between by its name. */
export const looks: INodeProperties[] = [
  bannerUrl,
  bio,
  {
    ...limits,
    displayName: 'Booking Limits',
    name: 'bookingLimits',
    description: 'How many bookings each member takes',
    routing: inBody('bookingLimits'),
  },
  teamBrandColor,
  darkBrandColor,
  hideBookATeamMember,
  teamHideBranding,
  {
    displayName: 'Limits Include Managed Events',
    name: 'includeManagedEventsInLimits',
    type: 'boolean',
    default: false,
    description: 'Whether bookings of managed event types count for the booking limits',
    routing: inBody('includeManagedEventsInLimits'),
  },
  logoUrl,
  {
    displayName: 'Metadata',
    name: 'metadata',
    type: 'json',
    default: '',
    placeholder: 'e.g. { "department": "north" }',
    description: 'Your own notes, returned with the team',
    routing: inBody('metadata', json),
  },
  {
    displayName: 'Organization ID',
    name: 'parentId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 1234',
    description: 'The organization the team belongs to',
    routing: inBody('parentId', id),
  },
  isPrivate,
  slug,
  { ...theme, description: "How the team's pages look" },
  timeFormat,
  teamZone,
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
