import { options } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { REQUEST_RESCHEDULE } from '../../../shared/api/versions';

export const requestReschedule: Operation = {
  name: 'Request Reschedule',
  value: 'requestReschedule',
  action: 'Request booking reschedule',
  description:
    'Cancel a booking and email the attendee a link to choose another time. Cannot be undone.',
  only: 'cloud',
  request: 'POST /bookings/{bookingUid}/request-reschedule',
  version: REQUEST_RESCHEDULE,
  fields: [
    {
      ...options,
      options: [
        {
          displayName: 'Reason',
          name: 'rescheduleReason',
          type: 'string',
          default: '',
          placeholder: 'e.g. An urgent matter came up',
          description: 'What Cal.com shows the attendee',
          routing: inBody('rescheduleReason'),
        },
      ],
    },
  ],
};
