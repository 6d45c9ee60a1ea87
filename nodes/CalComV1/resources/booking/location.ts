import type { INodeProperties } from 'n8n-workflow';
import { as, inBody, orElse } from '../../../shared/operation/routing';

/** Where to meet, as the answer to the question for the place. */
export const location: INodeProperties = {
  displayName: 'Location',
  name: 'location',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Location',
  description: 'Where to meet: one of the places the event type offers',
  options: [
    {
      displayName: 'Location',
      name: 'location',
      values: [
        {
          displayName: 'Type',
          name: 'value',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. integrations:daily, phone, inPerson or link',
        },
        {
          displayName: 'Place',
          name: 'optionValue',
          type: 'string',
          default: '',
          placeholder: 'e.g. +4915112345678',
          description: 'Phone number or address, if the attendee gives it',
          routing: orElse(as('optionValue'), () => ''),
        },
      ],
    },
  ],
  routing: inBody('responses.location'),
};
