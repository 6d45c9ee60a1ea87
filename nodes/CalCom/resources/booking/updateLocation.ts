import type { INodeProperties } from 'n8n-workflow';
import { definitePlaces } from '../../../shared/fields/menus';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { BOOKINGS } from '../../../shared/api/versions';
import { address, app, phone, place } from './locationParts';
import { simplified } from './output';

const placeType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'integration',
  options: definitePlaces,
};

export const updateLocation: Operation = {
  name: 'Update Location',
  value: 'updateLocation',
  action: 'Update booking location',
  description: 'Change where a booking takes place. Cal.com emails everybody.',
  request: 'PATCH /bookings/{bookingUid}/location',
  version: BOOKINGS,
  answers: 'booking',
  simplify: simplified,
  fields: [
    {
      displayName: 'Location',
      name: 'location',
      type: 'fixedCollection',
      default: { location: { type: 'integration', integration: 'cal-video' } },
      required: true,
      placeholder: 'Set Location',
      description: 'New place to meet',
      options: [
        {
          displayName: 'Location',
          name: 'location',
          values: [
            placeType,
            { ...address, displayOptions: { show: { type: ['address', 'attendeeAddress'] } } },
            { ...app, required: true },
            {
              displayName: 'Link',
              name: 'link',
              type: 'string',
              default: '',
              required: true,
              displayOptions: { show: { type: ['link'] } },
              placeholder: 'e.g. https://meet.example.com/room',
            },
            { ...phone, displayOptions: { show: { type: ['attendeePhone', 'phone'] } } },
            place,
          ],
        },
      ],
      routing: inBody('location'),
    },
  ],
};
