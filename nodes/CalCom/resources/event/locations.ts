import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { locators } from '../../../shared/operation/locators';
import { id } from '../../../shared/operation/convert';
import type { Operation } from '../../../shared/operation/operation';
import { wholeList } from '../../../shared/operation/paging';
import { deleted } from '../../../shared/operation/output';
import { as, inBody, type Conversion, type Routing } from '../../../shared/operation/routing';

type Where = (property: string, convert?: Conversion) => Routing;

const kind = (routed: Where): INodeProperties => ({
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'address',
  required: true,
  description: 'An event has at most one address, one video app, and any number of links',
  options: [
    { name: 'Address', value: 'address' },
    { name: 'Default Video App of the Organizer', value: 'organizersDefaultApp' },
    { name: 'Link', value: 'link' },
    { name: 'Video App', value: 'integration' },
  ],
  routing: routed('type'),
});

const place = (routed: Where, required: boolean): INodeProperties[] => [
  {
    displayName: 'Address',
    name: 'address',
    type: 'string',
    default: '',
    required,
    displayOptions: { show: { type: ['address'] } },
    placeholder: 'e.g. 1 Example Street, Berlin',
    description: 'Where guests go',
    routing: routed('address'),
  },
  {
    displayName: 'Link',
    name: 'link',
    type: 'string',
    default: '',
    required,
    displayOptions: { show: { type: ['link'] } },
    placeholder: 'e.g. https://example.com/stream',
    description: 'What guests open',
    routing: routed('link'),
  },
  {
    displayName: 'Video App',
    name: 'integration',
    type: 'string',
    default: '',
    required,
    displayOptions: { show: { type: ['integration'] } },
    placeholder: 'e.g. zoom',
    description: 'The app that hosts the call, as other events name it',
    routing: routed('integration'),
  },
];

const terms = (routed: Where): INodeProperties[] => [
  {
    displayName: 'Capacity',
    name: 'capacity',
    type: 'number',
    typeOptions: { minValue: 1, maxValue: 100000 },
    default: 50,
    description: 'How many guests can come to this location',
    routing: routed('capacity'),
  },
  {
    displayName: 'Currency',
    name: 'currency',
    type: 'string',
    default: '',
    placeholder: 'e.g. eur',
    description: 'Currency of the price',
    routing: routed('currency'),
  },
  {
    displayName: 'Label',
    name: 'label',
    type: 'string',
    default: '',
    placeholder: 'e.g. Main hall',
    description: 'How guests see the location named',
    routing: routed('label'),
  },
  {
    displayName: 'Price',
    name: 'price',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 0,
    description: 'What a place costs, in the smallest unit of the currency: 1500 is 15.00',
    routing: routed('price'),
  },
];

/** The connected account of a video app. */
const account = (routed: Where): INodeProperties => ({
  displayName: 'Video App Credential ID',
  name: 'credentialId',
  type: 'string',
  default: '',
  displayOptions: { show: { type: ['integration'] } },
  description: 'Which connected account of the app hosts the call',
  routing: routed('credentialId', id),
});

/** The locations of a new event. */
export const newLocations: INodeProperties = {
  displayName: 'Locations',
  name: 'locations',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Location',
  description: 'Where the event takes place',
  options: [
    {
      displayName: 'Location',
      name: 'location',
      values: [kind(as), ...place(as, true), ...terms(as), account(as)],
    },
  ],
  routing: inBody('locations'),
};

const type = kind(inBody);
const more: INodeProperties = {
  ...options,
  description: 'An expression that gives null removes a capacity, label or price',
  options: [
    ...terms(inBody),
    { ...account(inBody), displayOptions: { show: { '/type': ['integration'] } } },
  ],
};

/** The operations on the locations of an event. */
export const locations: Operation[] = [
  {
    name: 'Add Location',
    value: 'addLocation',
    action: 'Add location to event',
    description:
      'Add a place or a link. Cal.com sends an email to the guests of a published event.',
    request: 'POST /events/{eventUuid}/locations',
    fields: [type, ...place(inBody, true), more],
  },
  {
    name: 'Get Coordinates',
    value: 'getCoordinates',
    action: 'Get event coordinates',
    description: "Retrieve the position of the address's map pin",
    request: 'GET /events/{eventUuid}/coordinates',
  },
  {
    name: 'Get Locations',
    value: 'getLocations',
    action: 'Get event locations',
    description: 'Retrieve the locations with their IDs',
    request: 'GET /events/{eventUuid}/locations',
    paging: wholeList,
  },
  {
    name: 'Remove Location',
    value: 'removeLocation',
    action: 'Remove location from event',
    description:
      'Remove a location permanently. Cal.com sends an email to the guests of a published event. Not while it is published and costs money.',
    request: 'DELETE /events/{eventUuid}/locations/{eventLocationId}',
    output: deleted,
  },
  {
    name: 'Update Coordinates',
    value: 'updateCoordinates',
    action: 'Update event coordinates',
    description: "Move the address's map pin by up to 1 km, at most five times a minute",
    request: 'PATCH /events/{eventUuid}/coordinates',
    repeatable: true,
    fields: [
      {
        displayName: 'Latitude',
        name: 'latitude',
        type: 'number',
        typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 6 },
        default: 0,
        required: true,
        description: 'Degrees north of the equator',
        routing: inBody('latitude'),
      },
      {
        displayName: 'Longitude',
        name: 'longitude',
        type: 'number',
        typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 6 },
        default: 0,
        required: true,
        description: 'Degrees east of Greenwich',
        routing: inBody('longitude'),
      },
    ],
  },
  {
    name: 'Update Location',
    value: 'updateLocation',
    action: 'Update event location',
    description:
      'Change a location. Cal.com sends an email to the guests of a published event, whose prices are fixed.',
    request: 'PATCH /events/{eventUuid}/locations/{eventLocationId}',
    repeatable: true,
    fields: [type, ...place(inBody, false), more],
  },
];

/** Only guests of one location. */
export const ofLocation: INodeProperties = {
  ...locators.eventLocationId,
  required: false,
  description: 'Only guests who come to this location',
  routing: inBody('locationId'),
};
