import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { id } from '../../../shared/operation/convert';
import { languages } from '../../../shared/fields/menus';
import { as, type Conversion } from '../../../shared/operation/routing';

const emails = ['email_address', 'email_attendee', 'email_host'];
const texts = [
  'cal_ai_phone_call',
  'sms_attendee',
  'sms_number',
  'whatsapp_attendee',
  'whatsapp_number',
];
const messages = [...emails, ...texts];

/** Steps in the order of the rows: the API wants each to say its number. */
export const toSteps: Conversion = (rows) =>
  (rows as IDataObject[]).map((row, index) =>
    row.action === 'paths' ? row : { stepNumber: index + 1, ...row },
  );

/** What a step does. */
export const action: INodeProperties = {
  displayName: 'Action',
  name: 'action',
  type: 'options',
  default: 'email_attendee',
  options: [
    { name: 'Email an Address', value: 'email_address' },
    { name: 'Email the Attendee', value: 'email_attendee' },
    { name: 'Email the Host', value: 'email_host' },
    { name: 'Text a Number', value: 'sms_number' },
    { name: 'Text the Attendee', value: 'sms_attendee' },
    { name: 'WhatsApp to a Number', value: 'whatsapp_number' },
    { name: 'WhatsApp to the Attendee', value: 'whatsapp_attendee' },
  ],
};

/** Which step an update changes; without it the step is a new one. */
export const stepId: INodeProperties = {
  displayName: 'Step ID',
  name: 'id',
  type: 'string',
  default: '',
  placeholder: 'e.g. 42',
  description: 'ID of the step to change, as Get returns it. If empty, the step is added.',
  routing: as('id', id),
};

/** What every kind of step has, in the order of the form. */
export const common: INodeProperties[] = [
  {
    displayName: 'Recipient',
    name: 'recipient',
    type: 'options',
    default: 'attendee',
    displayOptions: { show: { action: messages } },
    description: 'What kind of recipient the message goes to',
    options: [
      { name: 'Attendee', value: 'attendee' },
      { name: 'Email', value: 'email' },
      { name: 'Fixed', value: 'const' },
      { name: 'Phone Number', value: 'phone_number' },
    ],
  },
  {
    displayName: 'Verified Email ID',
    name: 'verifiedEmailId',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { action: ['email_address'] } },
    placeholder: 'e.g. 7',
    description: 'The address to write to, as Verified Resource > Get Emails lists it',
    routing: as('verifiedEmailId', id),
  },
  {
    displayName: 'Verified Phone ID',
    name: 'verifiedPhoneId',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { action: ['sms_number', 'whatsapp_number'] } },
    placeholder: 'e.g. 7',
    description: 'The number to write to, as Verified Resource > Get Phones lists it',
    routing: as('verifiedPhoneId', id),
  },
  {
    displayName: 'Template',
    name: 'template',
    type: 'options',
    default: 'custom',
    displayOptions: { show: { action: messages } },
    options: [
      { name: 'Cancelled', value: 'cancelled' },
      { name: 'Completed', value: 'completed' },
      { name: 'Custom', value: 'custom' },
      { name: 'Rating', value: 'rating' },
      { name: 'Reminder', value: 'reminder' },
      { name: 'Rescheduled', value: 'rescheduled' },
    ],
  },
  {
    displayName: 'Sender',
    name: 'sender',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { action: messages } },
    placeholder: 'e.g. Acme',
    description: 'Name that recipients see',
  },
  {
    displayName: 'Subject',
    name: 'subject',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { action: messages } },
    placeholder: 'e.g. Your meeting on {EVENT_DATE}',
    routing: as('message.subject'),
  },
  {
    displayName: 'Message (HTML)',
    name: 'html',
    type: 'string',
    typeOptions: { rows: 4 },
    default: '',
    required: true,
    displayOptions: { show: { action: emails } },
    placeholder: 'e.g. <p>See you at {EVENT_TIME}</p>',
    routing: as('message.html'),
  },
  {
    displayName: 'Message',
    name: 'text',
    type: 'string',
    typeOptions: { rows: 4 },
    default: '',
    required: true,
    displayOptions: { show: { action: texts } },
    placeholder: 'e.g. See you at {EVENT_TIME}',
    routing: as('message.text'),
  },
  {
    displayName: 'Include Calendar Event',
    name: 'includeCalendarEvent',
    type: 'boolean',
    default: false,
    displayOptions: { show: { action: emails } },
    description: 'Whether to attach the meeting as a calendar file',
  },
];

/** Whether people must leave a number so that a text can reach them. */
export const phoneRequired: INodeProperties = {
  displayName: 'Phone Required',
  name: 'phoneRequired',
  type: 'boolean',
  default: false,
  displayOptions: { show: { action: ['sms_attendee', 'whatsapp_attendee'] } },
  description: 'Whether nobody can book without a phone number',
};

/** What only the steps of event types have. */
export const ofEventTypes: INodeProperties[] = [
  phoneRequired,
  {
    displayName: 'Skip Absent Attendees',
    name: 'skipNoShowAttendees',
    type: 'boolean',
    default: false,
    displayOptions: { show: { action: ['email_attendee'] } },
    description: 'Whether people marked as absent get no email',
  },
  {
    displayName: 'Translate Automatically',
    name: 'autoTranslateEnabled',
    type: 'boolean',
    default: false,
    displayOptions: { show: { action: messages } },
    description: "Whether to translate the message into the recipient's language",
  },
  {
    displayName: 'Language of the Message',
    name: 'sourceLocale',
    type: 'options',
    default: 'en',
    displayOptions: { show: { action: messages, autoTranslateEnabled: [true] } },
    options: languages,
  },
];
