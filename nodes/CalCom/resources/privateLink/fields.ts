import type { INodeProperties } from 'n8n-workflow';
import { future } from '../../../shared/operation/convert';
import { inBody } from '../../../shared/operation/routing';

/** The one field that a private link is named by. */
export const linkId: INodeProperties = {
  displayName: 'Link ID',
  name: 'linkId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 3gAfpYDdGGJPhTvN5Z7Xdw',
  description: 'As Create and Get Many return it',
};

/** Until when and how often a link works. */
export const limits: INodeProperties[] = [
  {
    displayName: 'Expires At',
    name: 'expiresAt',
    type: 'dateTime',
    default: '',
    description: 'When the link stops working. Without it, only the number of bookings counts.',
    routing: inBody('expiresAt', future),
  },
  {
    displayName: 'Maximum Uses',
    name: 'maxUsageCount',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 1,
    description: 'How many bookings can be made with the link',
    routing: inBody('maxUsageCount'),
  },
];
