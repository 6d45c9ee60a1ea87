import type { INodeProperties } from 'n8n-workflow';
import { address, app, phone, place } from './locationParts';

const locationType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'integration',
  options: [
    { name: 'Attendee Address', value: 'attendeeAddress' },
    { name: 'Attendee Phone', value: 'attendeePhone' },
    { name: 'Default Host App', value: 'organizersDefaultApp' },
    { name: 'Host Address', value: 'address' },
    { name: 'Host Link', value: 'link' },
    { name: 'Host Phone', value: 'phone' },
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
