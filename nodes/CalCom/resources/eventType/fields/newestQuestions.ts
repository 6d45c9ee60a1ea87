import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { list } from '../../../../shared/define/convert';
import { as, inBody, type Conversion } from '../../../../shared/define/send';
import {
  ofBuiltIn,
  ofEmail,
  ofLocation,
  ofName,
  ofOwn,
  ofOwnEmail,
  ofOwnLongText,
  ofSplitName,
  settings,
} from './questionSettings';

/** Values are the API's `field`, with its `type` or `variant` behind a dot. */
const questionType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'custom.shortText',
  options: [
    { name: 'Address', value: 'custom.address' },
    { name: 'Built-In: AI Agent Phone', value: 'aiAgentCallPhoneNumber' },
    { name: 'Built-In: Email', value: 'email' },
    { name: 'Built-In: First and Last Name', value: 'name.splitName' },
    { name: 'Built-In: Guests', value: 'guests' },
    { name: 'Built-In: Location', value: 'location' },
    { name: 'Built-In: Name', value: 'name.fullName' },
    { name: 'Built-In: Notes', value: 'notes' },
    { name: 'Built-In: Phone', value: 'attendeePhoneNumber' },
    { name: 'Built-In: Reason for Rescheduling', value: 'rescheduleReason' },
    { name: 'Built-In: Text Message Phone', value: 'smsReminderNumber' },
    { name: 'Built-In: Title', value: 'title' },
    { name: 'Checkbox', value: 'custom.checkbox' },
    { name: 'Checkboxes', value: 'custom.checkboxGroup' },
    { name: 'Email', value: 'custom.email' },
    { name: 'Emails', value: 'custom.multiEmail' },
    { name: 'Long Text', value: 'custom.longText' },
    { name: 'Number', value: 'custom.number' },
    { name: 'Phone', value: 'custom.phone' },
    { name: 'Radio Buttons', value: 'custom.radioGroup' },
    { name: 'Select', value: 'custom.select' },
    { name: 'Select Several', value: 'custom.multiSelect' },
    { name: 'Text', value: 'custom.shortText' },
    { name: 'URL', value: 'custom.url' },
  ],
};

const withChoices = [
  'custom.checkboxGroup',
  'custom.multiSelect',
  'custom.radioGroup',
  'custom.select',
];
const plain = [
  ...withChoices,
  'custom.address',
  'custom.checkbox',
  'custom.multiEmail',
  'custom.number',
  'custom.phone',
  'custom.shortText',
  'custom.url',
];
const own = [...plain, 'custom.email', 'custom.longText'];
const builtIn = [
  'aiAgentCallPhoneNumber',
  'attendeePhoneNumber',
  'guests',
  'notes',
  'rescheduleReason',
  'smsReminderNumber',
  'title',
];

/** Rows of the form to `bookingFields` of the newest version. */
const toQuestions: Conversion = (rows) =>
  (rows as IDataObject[]).map(({ type, ...rest }) => {
    const [field, kind] = String(type).split('.');
    return { field, ...(kind && { [field === 'custom' ? 'type' : 'variant']: kind }), ...rest };
  });

/** The questions of the booking page in the newest version. */
export const newestQuestions: INodeProperties = {
  displayName: 'Booking Questions',
  name: 'newestBookingFields',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true, sortable: true },
  default: {},
  displayOptions: { show: { '/newestVersion': [true] } },
  placeholder: 'Add Question',
  description: 'What the booking page asks. Questions of your own that are not listed are removed.',
  options: [
    {
      displayName: 'Question',
      name: 'question',
      values: [
        questionType,
        {
          displayName: 'Label',
          name: 'label',
          type: 'string',
          default: '',
          displayOptions: { show: { type: own } },
          placeholder: 'e.g. Your company',
        },
        {
          displayName: 'Slug',
          name: 'slug',
          type: 'string',
          default: '',
          displayOptions: { show: { type: own } },
          placeholder: 'e.g. company-size',
          description:
            'Name of the answer in bookings and webhooks: small letters, digits, hyphens',
        },
        {
          displayName: 'Choices',
          name: 'options',
          type: 'string',
          default: '',
          displayOptions: { show: { type: withChoices } },
          placeholder: 'e.g. Small, Medium, Large',
          description: 'Possible answers, separated by commas',
          routing: as('options', list),
        },
        {
          displayName: 'Required',
          name: 'required',
          type: 'boolean',
          default: false,
          displayOptions: { show: { type: own } },
          description: 'Whether nobody can book without an answer',
        },
        { ...settings, displayOptions: { show: { type: ['name.fullName'] } }, options: ofName },
        {
          ...settings,
          displayOptions: { show: { type: ['name.splitName'] } },
          options: ofSplitName,
        },
        { ...settings, displayOptions: { show: { type: ['location'] } }, options: ofLocation },
        { ...settings, displayOptions: { show: { type: ['email'] } }, options: ofEmail },
        { ...settings, displayOptions: { show: { type: builtIn } }, options: ofBuiltIn },
        { ...settings, displayOptions: { show: { type: plain } }, options: ofOwn },
        { ...settings, displayOptions: { show: { type: ['custom.email'] } }, options: ofOwnEmail },
        {
          ...settings,
          displayOptions: { show: { type: ['custom.longText'] } },
          options: ofOwnLongText,
        },
      ],
    },
  ],
  routing: inBody('bookingFields', toQuestions),
};
