import type { INodeProperties } from 'n8n-workflow';
import { definitePlaces, integrations, places } from '../../../../shared/fields/menus';
import { inBody } from '../../../../shared/operation/routing';

const placeType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'integration',
  displayOptions: { show: { '/scope': ['me'] } },
  options: definitePlaces,
};

const teamPlaceType: INodeProperties = {
  ...placeType,
  displayOptions: { show: { '/scope': ['organizationTeam', 'team'] } },
  options: places,
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
