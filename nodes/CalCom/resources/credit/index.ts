import type { Resource } from '../../../shared/operation/operation';
import { charge } from './charge';

export const credit: Resource = {
  name: 'Credit',
  value: 'credit',
  description: 'What the account has left for text messages and AI',
  first: 'getAvailable',
  operations: [
    charge,
    {
      name: 'Get Available',
      value: 'getAvailable',
      action: 'Get available credits',
      description: 'How many credits the account has left this month and beyond',
      only: 'cloud',
      request: 'GET /credits/available',
    },
  ],
};
