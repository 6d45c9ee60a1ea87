import type { INodeProperties } from 'n8n-workflow';
import { address, app, phone, place } from './locationParts';

const locationType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'integration',
  options: [
    { name: 'Address of the Attendee', value: 'attendeeAddress' },
    { name: 'Address of the Host', value: 'address' },
    { name: 'Default App of the Host', value: 'organizersDefaultApp' },
    { name: 'Link of the Host', value: 'link' },
    { name: 'Phone of the Attendee', value: 'attendeePhone' },
    { name: 'Phone of the Host', value: 'phone' },
    { name: 'Place Named by the Attendee', value: 'attendeeDefined' },
    { name: 'Video App', value: 'integration' },
  ],
};

/** Where to meet, as the booker may say it: among the places that the event type offers. */
export const location: Pick<INodeProperties, 'type' | 'default' | 'placeholder' | 'options'> = {
  type: 'fixedCollection',
  placeholder: 'Add Location',
  default: {},
  options: [
    {
      displayName: 'Location',
      name: 'location',
      values: [
        locationType,
        { ...address, displayOptions: { show: { type: ['attendeeAddress'] } } },
        app,
        { ...phone, displayOptions: { show: { type: ['attendeePhone'] } } },
        place,
      ],
    },
  ],
};
