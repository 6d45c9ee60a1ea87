import { options } from '../../../shared/fields/collections';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { bookingUidInBody, reach } from './fields';

export const report: Operation = {
  name: 'Report Attendee',
  value: 'report',
  action: 'Report booking attendee',
  description:
    'Tell the organization about an unwanted booking. Upcoming bookings of the same person or email domain are cancelled without notice. Cannot be undone.',
  request: 'POST /bookings/report',
  scopes: ['organization'],
  fields: [
    bookingUidInBody,
    {
      displayName: 'Report',
      name: 'reportType',
      type: 'options',
      default: 'EMAIL',
      required: true,
      description: 'Who the report is about',
      options: reach,
      routing: inBody('reportType'),
    },
    {
      displayName: 'Reason',
      name: 'reason',
      type: 'options',
      default: 'SPAM',
      required: true,
      description: 'What is wrong with the booking',
      options: [
        { name: 'Other', value: 'OTHER' },
        { name: 'Spam', value: 'SPAM' },
        { name: 'Unknown Person', value: 'DONT_KNOW_PERSON' },
        { name: 'Unwanted', value: 'UNWANTED' },
      ],
      routing: inBody('reason'),
    },
    {
      ...options,
      options: [
        {
          displayName: 'Description',
          name: 'description',
          type: 'string',
          default: '',
          placeholder: 'e.g. Books every week and never comes',
          description: 'What else the organization should know',
          routing: inBody('description'),
        },
      ],
    },
  ],
};
