import type { INodeProperties } from 'n8n-workflow';
import { along, inBody } from '../../../../shared/operation/routing';
import { keptQuestions } from './keptQuestions';

/** What people who book may and must do. */
export const rules: INodeProperties[] = [
  {
    displayName: 'Allow Rescheduling Cancelled Bookings',
    name: 'allowReschedulingCancelledBookings',
    type: 'boolean',
    default: false,
    description: 'Whether cancelled bookings can be rescheduled',
    routing: inBody('allowReschedulingCancelledBookings'),
  },
  {
    displayName: 'Allow Rescheduling Past Bookings',
    name: 'allowReschedulingPastBookings',
    type: 'boolean',
    default: false,
    description: 'Whether past bookings can be rescheduled',
    routing: inBody('allowReschedulingPastBookings'),
  },
  {
    displayName: 'Disable Cancelling',
    name: 'disableCancelling',
    type: 'boolean',
    default: false,
    description: 'Whether bookings cannot be cancelled',
    routing: inBody('disableCancelling.disabled'),
  },
  {
    displayName: 'Disable Guests',
    name: 'disableGuests',
    type: 'boolean',
    default: false,
    displayOptions: { show: { '/newestVersion': [false] } },
    description: 'Whether people cannot add guests',
    routing: along(keptQuestions, inBody('disableGuests')),
  },
  {
    displayName: 'Disable Rescheduling',
    name: 'disableRescheduling',
    type: 'collection',
    default: {},
    placeholder: 'Add Rule',
    description: 'When bookings cannot be rescheduled',
    options: [
      {
        displayName: 'Always',
        name: 'disabled',
        type: 'boolean',
        default: true,
        description: 'Whether bookings can never be rescheduled',
      },
      {
        displayName: 'Minutes Before',
        name: 'minutesBefore',
        type: 'number',
        typeOptions: { minValue: 1 },
        default: 60,
        description: 'How long before its start a booking can no longer be rescheduled',
      },
    ],
    routing: inBody('disableRescheduling'),
  },
  {
    displayName: 'Require Email Verification',
    name: 'requiresBookerEmailVerification',
    type: 'boolean',
    default: false,
    description: 'Whether people must enter a code that is emailed to them',
    routing: inBody('requiresBookerEmailVerification'),
  },
  {
    displayName: 'Require Host Account to Book',
    name: 'bookingRequiresAuthentication',
    type: 'boolean',
    default: false,
    description: 'Whether only the owner or admins of its team can book it through the API',
    routing: inBody('bookingRequiresAuthentication'),
  },
  {
    displayName: 'Skip Email Deliverability Check',
    name: 'skipAttendeeEmailDeliverabilityCheck',
    type: 'boolean',
    default: false,
    displayOptions: { show: { '/newestVersion': [true] } },
    description: 'Whether to accept addresses that may not exist (organizations only)',
    routing: inBody('skipAttendeeEmailDeliverabilityCheck'),
  },
];

/** Only updates take it. */
export const bookingProposalCount: INodeProperties = {
  displayName: 'Proposed Times',
  name: 'bookingProposalCount',
  type: 'number',
  typeOptions: { minValue: 0 },
  default: 3,
  displayOptions: { show: { '/newestVersion': [true] } },
  description: 'How many times people propose instead of booking one',
  routing: inBody('bookingProposalCount'),
};
