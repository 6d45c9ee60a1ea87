import type { INodeProperties } from 'n8n-workflow';
import { id, zone, linkPart } from '../../../shared/operation/convert';
import { zoneOfRecord } from '../../../shared/fields/common';
import { languages } from '../../../shared/fields/menus';
import {
  appTheme,
  avatarUrl,
  brandColor,
  darkBrandColor,
  hideBranding,
  personBio,
  personName,
  theme,
  timeFormat,
  weekStart,
} from '../../../shared/fields/profile';
import { inBody } from '../../../shared/operation/routing';

/** The parts of a user that workflows use. */
export const kept = [
  'id',
  'name',
  'username',
  'email',
  'timeZone',
  'locale',
  'role',
  'defaultScheduleId',
];

export const email: INodeProperties = {
  displayName: 'Email',
  name: 'email',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. nathan@example.com',
  description: 'Where messages to the user go',
  routing: inBody('email'),
};

export const username: INodeProperties = {
  displayName: 'Username',
  name: 'username',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. nathan',
  description: 'The first part of the booking links',
  routing: inBody('username', linkPart),
};

/** The languages that API v1 takes. */
const known =
  'en fr it ru es de pt ro nl pt-BR es-419 ko ja pl ar iw zh-CN zh-TW cs sr sv vi bn'.split(' ');

/** What else a user has, on create and update alike. */
export const profile: INodeProperties[] = [
  { ...appTheme, description: 'How Cal.com looks for the user' },
  { ...avatarUrl, name: 'avatar', routing: inBody('avatar'), description: 'Picture of the user' },
  { ...personBio, description: "What the user's booking page says" },
  { ...brandColor, description: "Color of buttons and links on the user's pages" },
  darkBrandColor,
  {
    displayName: 'Default Schedule ID',
    name: 'defaultScheduleId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 1234',
    description: 'The working hours of event types without their own',
    routing: inBody('defaultScheduleId', id),
  },
  {
    displayName: 'Dynamic Group Links',
    name: 'allowDynamicBooking',
    type: 'boolean',
    default: true,
    description: 'Whether the user can be booked together with others by a link of all usernames',
    routing: inBody('allowDynamicBooking'),
  },
  { ...hideBranding, description: "Whether the user's pages do not mention Cal.com" },
  {
    displayName: 'Language',
    name: 'locale',
    type: 'options',
    default: 'en',
    description: 'Language of messages to the user',
    options: languages.filter(({ value }) => known.includes(value)),
    routing: inBody('locale'),
  },
  personName,
  {
    displayName: 'Role',
    name: 'role',
    type: 'options',
    default: 'USER',
    description: 'Whether the user administers the whole server',
    options: [
      { name: 'System Administrator', value: 'ADMIN' },
      { name: 'User', value: 'USER' },
    ],
    routing: inBody('role'),
  },
  { ...theme, description: "How the user's booking pages look" },
  timeFormat,
  { ...zoneOfRecord, description: 'Time zone of the user', routing: inBody('timeZone', zone) },
  weekStart,
];
