import type { INodeProperties } from 'n8n-workflow';
import { places } from '../../../shared/fields/menus';
import { address, app, phone, place } from './locationParts';

const locationType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'integration',
  options: places,
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
