import type { Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { BOOKINGS } from '../../../shared/api/versions';
import { add } from './add';
import { addGuests } from './addGuests';
import { attendeeId } from './fields';

export const bookingAttendee: Resource = {
  name: 'Booking Attendee',
  value: 'bookingAttendee',
  description: 'A person who attends a booking',
  operations: [
    add,
    addGuests,
    {
      name: 'Get',
      value: 'get',
      action: 'Get booking attendee',
      description: 'Retrieve one person of a booking',
      request: 'GET /bookings/{bookingUid}/attendees/{attendeeId}',
      version: BOOKINGS,
      fields: [attendeeId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many booking attendees',
      description: 'List the people of a booking with their IDs',
      request: 'GET /bookings/{bookingUid}/attendees',
      version: BOOKINGS,
      paging: wholeList,
    },
    {
      name: 'Remove',
      value: 'remove',
      action: 'Remove attendee from booking',
      description: 'Remove a person from a booking. Cal.com emails the person. Cannot be undone.',
      only: 'selfHosted',
      request: 'DELETE /bookings/{bookingUid}/attendees/{attendeeId}',
      version: BOOKINGS,
      output: deleted,
      fields: [attendeeId],
    },
  ],
};
