import type { INodeProperties } from 'n8n-workflow';

/** The record that an operation is about. API v1 knows numbers only, no UIDs. */
export const attendeeId: INodeProperties = {
  displayName: 'Attendee ID',
  name: 'attendeeId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The person in a booking, as in the output of Attendee > Get Many',
};

export const bookingId: INodeProperties = {
  displayName: 'Booking ID',
  name: 'bookingId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The number of the booking. API v1 does not know bookings by their UID.',
};

export const eventTypeId: INodeProperties = {
  displayName: 'Event Type ID',
  name: 'eventTypeId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The kind of meeting, as in the output of Event Type > Get Many',
};

export const scheduleId: INodeProperties = {
  displayName: 'Schedule ID',
  name: 'scheduleId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The working hours, as in the output of Schedule > Get Many',
};

export const teamId: INodeProperties = {
  displayName: 'Team ID',
  name: 'teamId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The team, as in the output of Team > Get Many',
};

export const userId: INodeProperties = {
  displayName: 'User ID',
  name: 'userId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The person. Keys of ordinary users give access only to themselves.',
};
