import { options } from '../../../shared/fields/collections';
import { language } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { emailInBody } from './fields';

export const sendEmailCode: Operation = {
  name: 'Send Email Code',
  value: 'sendEmailCode',
  action: 'Send email verification code',
  description: 'Email a person the code that verifies the address when booking',
  only: 'cloud',
  request: 'POST /bookings/verification/email/send-code',
  fields: [
    emailInBody,
    {
      ...options,
      options: [
        { ...language, routing: inBody('language') },
        {
          displayName: 'Name',
          name: 'username',
          type: 'string',
          default: '',
          placeholder: 'e.g. Nathan Smith',
          description: 'How the message addresses the person',
          routing: inBody('username'),
        },
        {
          displayName: 'Verifying Email',
          name: 'isVerifyingEmail',
          type: 'boolean',
          default: true,
          description: 'Whether the message says that it is about verifying the address',
          routing: inBody('isVerifyingEmail'),
        },
      ],
    },
  ],
};
