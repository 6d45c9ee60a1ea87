import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { inQuery } from '../../../shared/operation/routing';

/** The parts of a booking that workflows use. */
export const kept = [
  'id',
  'uid',
  'title',
  'status',
  'startTime',
  'endTime',
  'eventTypeId',
  'attendees',
  'responses',
  'user',
];

/** What else to return of a booking. */
export const expand: INodeProperties = {
  displayName: 'Include',
  name: 'expand',
  type: 'multiOptions',
  default: ['team'],
  description: 'What else to return',
  options: [{ name: 'Team', value: 'team' }],
  routing: inQuery('expand'),
};

/** How to cancel. */
export const cancelling: INodeProperties = {
  ...options,
  options: [
    {
      displayName: 'All Remaining Bookings',
      name: 'allRemainingBookings',
      type: 'boolean',
      default: true,
      description: 'Whether to also cancel the later bookings of a series',
      routing: inQuery('allRemainingBookings'),
    },
    {
      displayName: 'Cancelled By',
      name: 'cancelledBy',
      type: 'string',
      default: '',
      placeholder: 'e.g. nathan@example.com',
      description: 'Email address of the person who cancels',
      routing: inQuery('cancelledBy'),
    },
    {
      displayName: 'Reason',
      name: 'cancellationReason',
      type: 'string',
      default: '',
      placeholder: 'e.g. Away on that day',
      description: 'What Cal.com shows the attendees',
      routing: inQuery('cancellationReason'),
    },
  ],
};
