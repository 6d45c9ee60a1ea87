import { options } from '../../../shared/fields/collections';
import { pairs } from '../../../shared/fields/common';
import { declared } from '../../../shared/operation/declared';
import { returnAll } from '../../../shared/operation/paging';

/** A request that the user spells out. */
export const sendRequest = declared({
  name: 'Send Request',
  value: 'send',
  action: 'Send custom API request',
  description:
    'Call any path of API v2 with the credential, version date, pacing and errors of this node',
  request: 'GET /',
  reads: ({ method }) => method === 'GET',
  fields: [
    {
      displayName: 'Method',
      name: 'method',
      type: 'options',
      default: 'GET',
      description: 'HTTP method of the request',
      options: [
        { name: 'DELETE', value: 'DELETE' },
        { name: 'GET', value: 'GET' },
        { name: 'PATCH', value: 'PATCH' },
        { name: 'POST', value: 'POST' },
        { name: 'PUT', value: 'PUT' },
      ],
    },
    {
      displayName: 'Path',
      name: 'path',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. /bookings',
      description: 'Path as the API reference spells it, with or without /v2 before it',
    },
    {
      displayName: 'Query Parameters',
      name: 'query',
      ...pairs('status'),
      description: 'What to append to the address. Values are encoded for you.',
    },
    {
      displayName: 'Body',
      name: 'body',
      type: 'json',
      default: '',
      displayOptions: { show: { method: ['DELETE', 'PATCH', 'POST', 'PUT'] } },
      placeholder: 'e.g. { "cancellationReason": "Sick" }',
      description: 'JSON object to send',
    },
    { ...returnAll, displayOptions: { show: { method: ['GET'] } } },
    {
      ...options,
      options: [
        {
          displayName: 'API Version',
          name: 'apiVersion',
          type: 'string',
          default: '',
          placeholder: 'e.g. 2024-08-13',
          description: "A version date other than the path's own",
        },
        {
          displayName: 'Full Response',
          name: 'fullResponse',
          type: 'boolean',
          default: true,
          description: 'Whether to return status, headers and body instead of the records',
        },
      ],
    },
  ],
});
