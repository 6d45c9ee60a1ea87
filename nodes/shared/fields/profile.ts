import type { INodeProperties } from 'n8n-workflow';
import { inBody, neverEmpty } from '../operation/routing';
import { weekdays } from './menus';

/**
 * How a person or a team presents itself. Each use adds a `description` that names who it is about,
 * where there is none here.
 */

const themes: INodeProperties['options'] = [
  { name: 'Dark', value: 'dark' },
  { name: 'Light', value: 'light' },
];

/** Light or dark pages. */
export const theme: INodeProperties = {
  displayName: 'Theme',
  name: 'theme',
  type: 'options',
  default: 'light',
  options: themes,
  routing: inBody('theme'),
};

/** Light or dark for the person who is signed in. */
export const appTheme: INodeProperties = {
  displayName: 'App Theme',
  name: 'appTheme',
  type: 'options',
  default: 'light',
  options: themes,
  routing: inBody('appTheme'),
};

/** Color of buttons and links on light pages, as hexadecimal text. */
export const brandColor: INodeProperties = {
  displayName: 'Brand Color',
  name: 'brandColor',
  type: 'color',
  default: '',
  placeholder: 'e.g. #1f6feb',
  routing: inBody('brandColor'),
};

/** The same on dark pages. */
export const darkBrandColor: INodeProperties = {
  displayName: 'Brand Color (Dark Mode)',
  name: 'darkBrandColor',
  type: 'color',
  default: '',
  placeholder: 'e.g. #58a6ff',
  description: 'Color of buttons and links on dark pages',
  routing: inBody('darkBrandColor'),
};

/** Pages without the name of Cal.com. */
export const hideBranding: INodeProperties = {
  displayName: 'Hide Branding',
  name: 'hideBranding',
  type: 'boolean',
  default: false,
  routing: inBody('hideBranding'),
};

/** What a person's page says about them. */
export const personBio: INodeProperties = {
  displayName: 'Bio',
  name: 'bio',
  type: 'string',
  default: '',
  placeholder: 'e.g. Looks after customers in the north',
  routing: inBody('bio'),
};

/** What bookers read as the host. */
export const personName: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Nathan Smith',
  description: 'Name that bookers see as the host',
  routing: neverEmpty(inBody('name')),
};

/** Address of a person's picture. */
export const avatarUrl: INodeProperties = {
  displayName: 'Avatar URL',
  name: 'avatarUrl',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://example.com/nathan.png',
  routing: inBody('avatarUrl'),
};

/** How the API writes times of the day for a person or team. */
export const timeFormat: INodeProperties = {
  displayName: 'Time Format',
  name: 'timeFormat',
  type: 'options',
  default: 12,
  description: 'How the times of the day are written',
  options: [
    { name: '12 Hours', value: 12 },
    { name: '24 Hours', value: 24 },
  ],
  routing: inBody('timeFormat'),
};

/** With which day the weeks of a person or team begin. */
export const weekStart: INodeProperties = {
  displayName: 'Week Starts On',
  name: 'weekStart',
  type: 'options',
  default: 'Monday',
  description: 'First day of the week in calendars',
  options: weekdays,
  routing: inBody('weekStart'),
};
