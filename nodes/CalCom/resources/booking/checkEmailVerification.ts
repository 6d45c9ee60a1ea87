import { options } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inQuery } from '../../../shared/operation/routing';
import { emailInBody } from './fields';
import { verificationRequired } from './output';

export const checkEmailVerification: Operation = {
  name: 'Check Email Verification',
  value: 'checkEmailVerification',
  action: 'Check email verification',
  description: 'Find out if a person must verify an email address before booking with it',
  only: 'cloud',
  request: 'GET /bookings/verification/email/check',
  answers: 'boolean',
  output: verificationRequired,
  fields: [
    { ...emailInBody, routing: inQuery('email') },
    {
      ...options,
      options: [
        {
          displayName: 'Signed-In Email',
          name: 'userSessionEmail',
          type: 'string',
          default: '',
          placeholder: 'e.g. maria@example.com',
          description: 'Address the person is signed in with, which needs no code',
          routing: inQuery('userSessionEmail'),
        },
      ],
    },
  ],
};
