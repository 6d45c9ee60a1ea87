import type { INodeProperties } from 'n8n-workflow';
import { inBody } from '../../../shared/operation/routing';

/** The attendee's name as event types that ask for first and last name want it. */
export const nameInParts: INodeProperties = {
  displayName: 'First and Last Name',
  name: 'nameInParts',
  type: 'fixedCollection',
  default: {},
  placeholder: 'Add Name',
  description: 'The name in two parts, for event types that ask for it. Replaces "Attendee Name".',
  options: [
    {
      displayName: 'Name',
      name: 'name',
      values: [
        {
          displayName: 'First Name',
          name: 'firstName',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. Nathan',
        },
        {
          displayName: 'Last Name',
          name: 'lastName',
          type: 'string',
          default: '',
          placeholder: 'e.g. Smith',
        },
      ],
    },
  ],
  routing: inBody('responses.name'),
};
