import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../../../shared/operation/operation';
import { recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';

const paymentId: INodeProperties = {
  displayName: 'Payment ID',
  name: 'paymentId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The payment, as in the output of Payment > Get Many',
};

export const payment: Resource = {
  name: 'Payment',
  value: 'payment',
  description: 'What was paid for a booking',
  first: 'getMany',
  operations: [
    {
      name: 'Get',
      value: 'get',
      action: 'Get payment',
      description: 'Retrieve what was paid for a booking',
      request: 'GET /payments/{paymentId}',
      output: recordsAt('payment'),
      fields: [paymentId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many payments',
      description: "List what was paid for the account's bookings",
      request: 'GET /payments',
      paging: wholeList,
      output: recordsAt('payments'),
    },
  ],
};
