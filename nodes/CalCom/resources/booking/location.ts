import type { INodeProperties } from 'n8n-workflow';
import { integrations } from '../../../shared/define/integrations';

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
        {
          displayName: 'Address',
          name: 'address',
          type: 'string',
          default: '',
          required: true,
          displayOptions: { show: { type: ['attendeeAddress'] } },
          placeholder: 'e.g. 1 Main Street, Springfield',
        },
        {
          displayName: 'App',
          name: 'integration',
          type: 'options',
          default: 'cal-video',
          displayOptions: { show: { type: ['integration'] } },
          options: integrations,
        },
        {
          displayName: 'Phone',
          name: 'phone',
          type: 'string',
          default: '',
          required: true,
          displayOptions: { show: { type: ['attendeePhone'] } },
          placeholder: 'e.g. +4915112345678',
        },
        {
          displayName: 'Place',
          name: 'location',
          type: 'string',
          default: '',
          required: true,
          displayOptions: { show: { type: ['attendeeDefined'] } },
          placeholder: 'e.g. Cafe at the corner',
        },
      ],
    },
  ],
};
