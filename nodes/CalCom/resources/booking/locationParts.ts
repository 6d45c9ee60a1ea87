import type { INodeProperties } from 'n8n-workflow';
import { integrations } from '../../../shared/fields/menus';

/** What a location of a booking is made of; each says for which types it is shown. */
export const address: INodeProperties = {
  displayName: 'Address',
  name: 'address',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1 Main Street, Springfield',
};

export const app: INodeProperties = {
  displayName: 'App',
  name: 'integration',
  type: 'options',
  default: 'cal-video',
  displayOptions: { show: { type: ['integration'] } },
  options: integrations,
};

export const phone: INodeProperties = {
  displayName: 'Phone',
  name: 'phone',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. +4915112345678',
};

export const place: INodeProperties = {
  displayName: 'Place',
  name: 'location',
  type: 'string',
  default: '',
  required: true,
  displayOptions: { show: { type: ['attendeeDefined'] } },
  placeholder: 'e.g. Cafe at the corner',
};
