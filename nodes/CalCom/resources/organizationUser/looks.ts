import type { INodeProperties } from 'n8n-workflow';
import { inBody } from '../../../shared/define/send';

/** How a person's pages and app look. */
export const looks: INodeProperties[] = [
  {
    displayName: 'App Theme',
    name: 'appTheme',
    type: 'options',
    default: 'light',
    description: 'Whether Cal.com is light or dark for the person',
    options: [
      { name: 'Dark', value: 'dark' },
      { name: 'Light', value: 'light' },
    ],
    routing: inBody('appTheme'),
  },
  {
    displayName: 'Avatar URL',
    name: 'avatarUrl',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/nathan.png',
    description: 'Picture of the person',
    routing: inBody('avatarUrl'),
  },
  {
    displayName: 'Bio',
    name: 'bio',
    type: 'string',
    default: '',
    placeholder: 'e.g. Looks after customers in the north',
    description: "What the person's booking page says about them",
    routing: inBody('bio'),
  },
  {
    displayName: 'Brand Color',
    name: 'brandColor',
    type: 'color',
    default: '',
    placeholder: 'e.g. #1f6feb',
    description: "Color of buttons and links on the person's pages",
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
    displayName: 'Hide Branding',
    name: 'hideBranding',
    type: 'boolean',
    default: false,
    description: "Whether the person's pages do not mention Cal.com",
    routing: inBody('hideBranding'),
  },
  {
    displayName: 'Theme',
    name: 'theme',
    type: 'options',
    default: 'light',
    description: "Whether the person's booking pages are light or dark",
    options: [
      { name: 'Dark', value: 'dark' },
      { name: 'Light', value: 'light' },
    ],
    routing: inBody('theme'),
  },
];
