import type { INodeProperties } from 'n8n-workflow';
import { integrations } from '../../../../shared/fields/menus';
import { inBody } from '../../../../shared/operation/routing';
import { alphabetical } from '../../../../shared/wording/alphabetical';

const places: INodeProperties['options'] = [
  { name: 'Attendee Address', value: 'attendeeAddress' },
  { name: 'Attendee Phone', value: 'attendeePhone' },
  { name: 'Host Address', value: 'address' },
  { name: 'Host Link', value: 'link' },
  { name: 'Host Phone', value: 'phone' },
  { name: 'Place Named by the Attendee', value: 'attendeeDefined' },
  { name: 'Video App', value: 'integration' },
];

const placeType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'integration',
  displayOptions: { show: { '/scope': ['me'] } },
  options: places,
};

const teamPlaceType: INodeProperties = {
  ...placeType,
  displayOptions: { show: { '/scope': ['organizationTeam', 'team'] } },
  options: alphabetical([{ name: 'Default Host App', value: 'organizersDefaultApp' }, ...places!]),
};

/** Where the meetings of an event type can take place. */
export const locations: INodeProperties = {
  displayName: 'Locations',
  name: 'locations',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true, sortable: true },
  default: {},
  placeholder: 'Add Location',
  description: 'Where to meet; attendees choose when there are several',
  options: [
    {
      displayName: 'Location',
      name: 'location',
      values: [
        placeType,
        teamPlaceType,
        {
          displayName: 'Address',
          name: 'address',
          type: 'string',
          default: '',
          required: true,
          displayOptions: { show: { type: ['address'] } },
          placeholder: 'e.g. 1 Main Street, Springfield',
        },
        {
          displayName: 'App',
          name: 'integration',
          type: 'options',
          default: 'cal-video',
          displayOptions: { show: { type: ['integration'] } },
          description: 'Every app but Cal Video must be connected first',
          options: integrations,
        },
        {
          displayName: 'Link',
          name: 'link',
          type: 'string',
          default: '',
          required: true,
          displayOptions: { show: { type: ['link'] } },
          placeholder: 'e.g. https://meet.example.com/room',
        },
        {
          displayName: 'Phone',
          name: 'phone',
          type: 'string',
          default: '',
          required: true,
          displayOptions: { show: { type: ['phone'] } },
          placeholder: 'e.g. +4915112345678',
        },
        {
          displayName: 'Public',
          name: 'public',
          type: 'boolean',
          default: true,
          displayOptions: { show: { type: ['address', 'link', 'phone'] } },
          description: 'Whether people see it before they have booked',
        },
      ],
    },
  ],
  routing: inBody('locations'),
};
