import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { emailInBody } from './fields';

export const verifyEmailCode: Operation = {
  name: 'Verify Email Code',
  value: 'verifyEmailCode',
  action: 'Verify email code',
  description: 'Check the code that a person received by email',
  only: 'cloud',
  request: 'POST /bookings/verification/email/verify-code',
  fields: [
    emailInBody,
    {
      displayName: 'Code',
      name: 'code',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. 123456',
      description: 'What the person received and entered',
      routing: inBody('code'),
    },
  ],
};
