import { options } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';

export const refreshApiKey: Operation = {
  name: 'Refresh API Key',
  value: 'refreshApiKey',
  action: 'Refresh API key',
  description:
    "Replace the credential's API key with a new one, shown in the output. The old one stops working at once. Cannot be undone.",
  request: 'POST /api-keys/refresh',
  fields: [
    {
      displayName:
        'The key in the credential stops working at once, here and everywhere else. Store the new one from the output: it is shown only once.',
      name: 'refreshApiKeyNotice',
      type: 'notice',
      default: '',
    },
    {
      ...options,
      options: [
        {
          displayName: 'Days Valid',
          name: 'apiKeyDaysValid',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 30,
          description: 'After how many days the new key expires',
          routing: inBody('apiKeyDaysValid'),
        },
        {
          displayName: 'Never Expires',
          name: 'apiKeyNeverExpires',
          type: 'boolean',
          default: true,
          description: 'Whether the new key works until it is deleted',
          routing: inBody('apiKeyNeverExpires'),
        },
      ],
    },
  ],
};
