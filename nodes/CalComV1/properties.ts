import type { INodeProperties } from 'n8n-workflow';
import { requestOptions } from '../shared/fields/requestOptions';
import { propertiesOf } from '../shared/operation/properties';
import { resources } from './resources';

/**
 * Everything that the node shows. Putting it together takes longer than loading the rest, so the
 * build replaces this file with what it gives, as n8n reads it at its start: see gulpfile.js.
 */
export const properties: INodeProperties[] = [
  {
    displayName:
      'Only older self-hosted servers still have API v1. For Cal.com in the cloud and for newer servers use the Cal.com node.',
    name: 'legacyNotice',
    type: 'notice',
    default: '',
  },
  ...propertiesOf(resources, 'booking'),
  requestOptions,
];
