import { carriedOut } from '../../../shared/operation/declared';
import type { Resource } from '../../../shared/operation/operation';
import { sendRequest } from './request';
import { callApi } from './send';

/** n8n appends an entry of this name to menus that do not end in one: this one is its better twin. */
export const customApiCall: Resource = {
  name: 'Custom API Call',
  value: 'customApiCall',
  description: 'Any request to API v2, such as one that this node does not offer yet',
  operations: [carriedOut(sendRequest, callApi)],
};
