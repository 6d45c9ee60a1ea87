import { options } from '../../../shared/fields/collections';
import { start } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { inBody } from '../../../shared/operation/routing';
import { BOOKINGS, BOOKINGS_NEWEST } from '../../../shared/api/versions';
import { seatUid } from './fields';
import { simplified } from './output';
import { findMoved } from './readBack';

export const reschedule: Operation = {
  name: 'Reschedule',
  value: 'reschedule',
  action: 'Reschedule booking',
  description:
    'Move a booking, or one of its seats, to another time. It becomes a new booking with its own UID. Cal.com emails everybody.',
  request: 'POST /bookings/{bookingUid}/reschedule',
  version: BOOKINGS,
  newest: BOOKINGS_NEWEST,
  answers: 'booking',
  simplify: simplified,
  lookUp: findMoved,
  fields: [
    {
      displayName: 'Move',
      name: 'extent',
      type: 'options',
      default: 'booking',
      description: 'How much to move',
      options: [
        { name: 'Booking', value: 'booking', description: 'A booking without seats' },
        { name: 'One Seat', value: 'seat', description: 'The seat of one attendee' },
      ],
      routing: {},
    },
    seatUid,
    {
      displayName: 'New Start',
      name: 'start',
      type: 'dateTime',
      default: '',
      required: true,
      description:
        'New start of the booking. A time without an offset is read in "Time Zone", or else in the workflow\'s time zone.',
      routing: inBody('start', start),
    },
    {
      ...options,
      options: [
        {
          displayName: 'Allow Bookings Out of Bounds',
          name: 'allowBookingOutOfBounds',
          type: 'boolean',
          default: true,
          displayOptions: { show: { '/newestVersion': [true] } },
          description: "Whether to move beyond the event type's booking window, as its host",
          routing: inBody('allowBookingOutOfBounds'),
        },
        {
          displayName: 'Allow Conflicts',
          name: 'allowConflicts',
          type: 'boolean',
          default: true,
          displayOptions: { show: { '/newestVersion': [true] } },
          description: 'Whether to move to the new time even if it is taken, as the host',
          routing: inBody('allowConflicts'),
        },
        {
          displayName: 'Email Verification Code',
          name: 'emailVerificationCode',
          type: 'string',
          default: '',
          placeholder: 'e.g. 123456',
          description: 'The code that the attendee received, if the event type asks for one',
          routing: inBody('emailVerificationCode'),
        },
        {
          displayName: 'Keep Host',
          name: 'rescheduleWithSameHost',
          type: 'boolean',
          default: true,
          displayOptions: { show: { '/newestVersion': [true], '/extent': ['booking'] } },
          description: 'Whether a round-robin booking keeps its host',
          routing: inBody('rescheduleWithSameHost'),
        },
        {
          displayName: 'Reason',
          name: 'reschedulingReason',
          type: 'string',
          default: '',
          displayOptions: { show: { '/extent': ['booking'] } },
          placeholder: 'e.g. The train is late',
          description: 'What Cal.com shows everybody in the booking',
          routing: inBody('reschedulingReason'),
        },
        {
          displayName: 'Rescheduled By',
          name: 'rescheduledBy',
          type: 'string',
          default: '',
          placeholder: 'e.g. maria@example.com',
          description:
            "Email address of the person who reschedules. The host's own confirms the new time at once if bookings need a confirmation.",
          routing: inBody('rescheduledBy'),
        },
        {
          displayName: 'Skip Booking Limits',
          name: 'skipBookingLimits',
          type: 'boolean',
          default: true,
          displayOptions: { show: { '/newestVersion': [true] } },
          description: "Whether to move beyond the event type's limits, as its host",
          routing: inBody('skipBookingLimits'),
        },
        timeZone,
      ],
    },
  ],
};
