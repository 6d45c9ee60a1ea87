import type { INodeProperties } from 'n8n-workflow';

/** The app of a calendar, by the name that Cal.com gives it. */
export const calendarApp: INodeProperties = {
  displayName: 'Integration',
  name: 'integration',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. google_calendar',
  description: 'The calendar app',
};

/** A calendar of an app, by the name that the app gives it. */
export const externalId: INodeProperties = {
  displayName: 'External ID',
  name: 'externalId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. nathan@example.com',
  description: 'What the app calls the calendar',
};
