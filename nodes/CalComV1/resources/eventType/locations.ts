import type { INodeProperties } from 'n8n-workflow';
import { id } from '../../../shared/operation/convert';
import { as, inBody } from '../../../shared/operation/routing';

const type: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. integrations:daily, inPerson, link, phone or userPhone',
};

/** Where the meetings of an event type can take place. */
export const locations: INodeProperties = {
  displayName: 'Locations',
  name: 'locations',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Location',
  description: 'All places people can choose from. Replaces the existing ones.',
  options: [
    {
      displayName: 'Location',
      name: 'location',
      values: [
        type,
        {
          displayName: 'Address',
          name: 'address',
          type: 'string',
          default: '',
          placeholder: 'e.g. 1 Main Street, Springfield',
        },
        {
          displayName: 'Credential ID',
          name: 'credentialId',
          type: 'string',
          default: '',
          placeholder: 'e.g. 1234',
          routing: as('credentialId', id),
        },
        {
          displayName: 'Label',
          name: 'customLabel',
          type: 'string',
          default: '',
          placeholder: 'e.g. In our office',
        },
        {
          displayName: 'Link',
          name: 'link',
          type: 'string',
          default: '',
          placeholder: 'e.g. https://meet.example.com/room',
        },
        {
          displayName: 'Phone',
          name: 'hostPhoneNumber',
          type: 'string',
          default: '',
          placeholder: 'e.g. +4915112345678',
        },
        {
          displayName: 'Show Publicly',
          name: 'displayLocationPublicly',
          type: 'boolean',
          default: false,
          description: 'Whether bookers see the place before they book',
        },
        {
          displayName: 'Team Name',
          name: 'teamName',
          type: 'string',
          default: '',
          placeholder: 'e.g. Sales',
        },
      ],
    },
  ],
  routing: inBody('locations'),
};
