import type { INodeProperties } from 'n8n-workflow';
import { id, zone } from '../../../shared/define/convert';
import { timeFormat, timeZone, weekStart } from '../../../shared/define/fields';
import { languages } from '../../../shared/define/languages';
import { inBody } from '../../../shared/define/send';

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
  routing: inBody('username'),
};

const themes = [
  { name: 'Dark', value: 'dark' },
  { name: 'Light', value: 'light' },
];

/** The languages that API v1 takes. */
const known =
  'en fr it ru es de pt ro nl pt-BR es-419 ko ja pl ar iw zh-CN zh-TW cs sr sv vi bn'.split(' ');

/** What else a user has, on create and update alike. */
export const profile: INodeProperties[] = [
  {
    displayName: 'App Theme',
    name: 'appTheme',
    type: 'options',
    default: 'light',
    description: 'How Cal.com looks for the user',
    options: themes,
    routing: inBody('appTheme'),
  },
  {
    displayName: 'Avatar URL',
    name: 'avatar',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/nathan.png',
    description: 'Picture of the user',
    routing: inBody('avatar'),
  },
  {
    displayName: 'Bio',
    name: 'bio',
    type: 'string',
    default: '',
    placeholder: 'e.g. Looks after customers in the north',
    description: "What the user's booking page says",
    routing: inBody('bio'),
  },
  {
    displayName: 'Brand Color',
    name: 'brandColor',
    type: 'color',
    default: '',
    placeholder: 'e.g. #1f6feb',
    description: "Color of buttons and links on the user's pages",
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
    displayName: 'Default Schedule ID',
    name: 'defaultScheduleId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 1234',
    description: 'The working hours of event types without any of their own',
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
  {
    displayName: 'Hide Branding',
    name: 'hideBranding',
    type: 'boolean',
    default: false,
    description: "Whether the user's pages do not mention Cal.com",
    routing: inBody('hideBranding'),
  },
  {
    displayName: 'Language',
    name: 'locale',
    type: 'options',
    default: 'en',
    description: 'Language of messages to the user',
    options: [...languages, { name: 'Spanish (Latin America)', value: 'es-419' }]
      .filter(({ value }, index, all) => known.includes(value) && isFirst(all, value, index))
      .sort((a, b) => a.name.localeCompare(b.name)),
    routing: inBody('locale'),
  },
  {
    displayName: 'Name',
    name: 'name',
    type: 'string',
    default: '',
    placeholder: 'e.g. Nathan Smith',
    description: 'What bookers read as the host',
    routing: inBody('name'),
  },
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
  {
    displayName: 'Theme',
    name: 'theme',
    type: 'options',
    default: 'light',
    description: "How the user's booking pages look",
    options: themes,
    routing: inBody('theme'),
  },
  timeFormat,
  { ...timeZone, description: 'Zone of the user', routing: inBody('timeZone', zone) },
  weekStart,
];

function isFirst(all: { value: string }[], value: string, index: number): boolean {
  return all.findIndex((one) => one.value === value) === index;
}
