import type { Resource } from '../../../shared/operation/operation';

/** In the API's documents, yet not found on the cloud when we looked: the descriptions say so. */
export const allowlist: Resource = {
  name: 'Allowlist',
  value: 'allowlist',
  description: 'Addresses that firewalls should allow',
  operations: [
    {
      name: 'Get',
      value: 'get',
      action: 'Get allowlist',
      description:
        'Retrieve the addresses of one service that firewalls should allow. Documented, but not found on the cloud in September 2026.',
      only: 'cloud',
      request: 'GET /allowlists/{service}',
      fields: [
        {
          displayName: 'Service',
          name: 'service',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. webhooks',
          description: 'The service whose addresses to return',
        },
      ],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many allowlists',
      description:
        'Retrieve the addresses of all services that firewalls should allow. Documented, but not found on the cloud in September 2026.',
      only: 'cloud',
      request: 'GET /allowlists',
    },
  ],
};
