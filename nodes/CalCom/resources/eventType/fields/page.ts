import type { INodeProperties } from 'n8n-workflow';
import { languages } from '../../../../shared/fields/menus';
import { inBody, type Conversion } from '../../../../shared/operation/routing';

/** The booking page exists in most languages that Cal.com writes in; it spells Slovak with its country. */
const missing = ['hr', 'id', 'iw', 'lv', 'ta', 'th'];
const visitor = { name: "Visitor's Language", value: 'visitor' };
const pageLanguages = [
  ...languages
    .filter(({ value }) => !missing.includes(value))
    .map(({ name, value }) => ({ name, value: value === 'sk' ? 'sk-SK' : value })),
  visitor,
];

/** The API calls the language of the visitor an empty text, which n8n cannot tell from no choice. */
const pageLanguage: Conversion = (value) => (value === visitor.value ? '' : value);

const layouts: INodeProperties['options'] = [
  { name: 'Column', value: 'column' },
  { name: 'Month', value: 'month' },
  { name: 'Week', value: 'week' },
];

/** What the booking page looks like. */
export const page: INodeProperties[] = [
  {
    displayName: 'Color',
    name: 'color',
    type: 'fixedCollection',
    default: {},
    placeholder: 'Add Colors',
    description: 'Color of the event type on light and dark pages',
    options: [
      {
        displayName: 'Colors',
        name: 'colors',
        values: [
          {
            displayName: 'Dark Theme',
            name: 'darkThemeHex',
            type: 'color',
            default: '#fafafa',
            required: true,
          },
          {
            displayName: 'Light Theme',
            name: 'lightThemeHex',
            type: 'color',
            default: '#292929',
            required: true,
          },
        ],
      },
    ],
    routing: inBody('color'),
  },
  {
    displayName: 'Description',
    name: 'description',
    type: 'string',
    typeOptions: { rows: 4 },
    default: '',
    placeholder: 'e.g. A first call to get to know each other',
    description: 'What people read on the booking page',
    routing: inBody('description'),
  },
  {
    displayName: 'Hidden',
    name: 'hidden',
    type: 'boolean',
    default: false,
    description: 'Whether only people with the link find it',
    routing: inBody('hidden'),
  },
  {
    displayName: 'Language of the Page',
    name: 'interfaceLanguage',
    type: 'options',
    default: 'visitor',
    description: 'Language in which people see the page',
    options: pageLanguages,
    routing: inBody('interfaceLanguage', pageLanguage),
  },
  {
    displayName: 'Layouts',
    name: 'bookerLayouts',
    type: 'fixedCollection',
    default: {},
    placeholder: 'Add Layouts',
    description: 'How the booking page shows free times',
    options: [
      {
        displayName: 'Layouts',
        name: 'layouts',
        values: [
          {
            displayName: 'Default Layout',
            name: 'defaultLayout',
            type: 'options',
            default: 'month',
            options: layouts,
          },
          {
            displayName: 'Enabled Layouts',
            name: 'enabledLayouts',
            type: 'multiOptions',
            default: ['column', 'month', 'week'],
            required: true,
            description: 'Layouts people can switch between',
            options: layouts,
          },
        ],
      },
    ],
    routing: inBody('bookerLayouts'),
  },
  {
    displayName: 'Lock Time Zone',
    name: 'lockTimeZoneToggleOnBookingPage',
    type: 'boolean',
    default: false,
    description: "Whether people cannot switch the page from the host's time zone to another one",
    routing: inBody('lockTimeZoneToggleOnBookingPage'),
  },
  {
    displayName: 'Redirect URL',
    name: 'successRedirectUrl',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://example.com/booked',
    description: 'Where people land after booking (paid plans)',
    routing: inBody('successRedirectUrl'),
  },
];
