import type { INodeProperties } from 'n8n-workflow';

/** Placeholder of the path; only the attendees' own operations know these IDs. */
export const attendeeId: INodeProperties = {
  displayName: 'Attendee ID',
  name: 'attendeeId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 14',
  description: 'The number of the attendee, as Get Many of this resource returns it',
};
