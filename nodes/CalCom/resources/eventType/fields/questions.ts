import type { IDataObject, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { list } from '../../../../shared/define/convert';
import { as, inBody, type Conversion } from '../../../../shared/define/send';
import {
  ofBuiltIn,
  ofChoices,
  ofLocation,
  ofName,
  ofOwn,
  ofSplitName,
  settings,
} from './questionSettings';

const questionType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'text',
  options: [
    { name: 'Address', value: 'address' },
    { name: 'Built-In: Email', value: 'email' },
    { name: 'Built-In: First and Last Name', value: 'splitName' },
    { name: 'Built-In: Guests', value: 'guests' },
    { name: 'Built-In: Location', value: 'location' },
    { name: 'Built-In: Name', value: 'name' },
    { name: 'Built-In: Notes', value: 'notes' },
    { name: 'Built-In: Reason for Rescheduling', value: 'rescheduleReason' },
    { name: 'Built-In: Title', value: 'title' },
    { name: 'Checkbox', value: 'boolean' },
    { name: 'Checkboxes', value: 'checkbox' },
    { name: 'Emails', value: 'multiemail' },
    { name: 'Long Text', value: 'textarea' },
    { name: 'Number', value: 'number' },
    { name: 'Phone', value: 'phone' },
    { name: 'Radio Buttons', value: 'radio' },
    { name: 'Select', value: 'select' },
    { name: 'Select Several', value: 'multiselect' },
    { name: 'Text', value: 'text' },
    { name: 'URL', value: 'url' },
  ],
};

const withChoices = ['checkbox', 'multiselect', 'radio', 'select'];
const withoutPlaceholder = ['boolean', 'checkbox', 'multiselect', 'radio'];
const withPlaceholder = [
  'address',
  'multiemail',
  'number',
  'phone',
  'select',
  'text',
  'textarea',
  'url',
];
const own = [...withPlaceholder, ...withoutPlaceholder];

/** The questions that the API knows by their slug, not by their type. */
const bySlug = ['title', 'location', 'notes', 'guests', 'rescheduleReason'];

/** Rows of the form to `bookingFields` of the portable version. */
const toQuestions: Conversion = (rows) =>
  (rows as IDataObject[]).map(({ type, ...rest }) =>
    bySlug.includes(String(type)) ? { slug: type, ...rest } : { type, ...rest },
  );

const form: Pick<INodeProperties, 'options'> = {
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
          placeholder: 'e.g. company',
          description: 'Name of the answer in bookings and webhooks',
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
        { ...settings, displayOptions: { show: { type: ['name'] } }, options: ofName },
        { ...settings, displayOptions: { show: { type: ['splitName'] } }, options: ofSplitName },
        { ...settings, displayOptions: { show: { type: ['location'] } }, options: ofLocation },
        {
          ...settings,
          displayOptions: {
            show: { type: ['email', 'guests', 'notes', 'rescheduleReason', 'title'] },
          },
          options: ofBuiltIn,
        },
        { ...settings, displayOptions: { show: { type: withPlaceholder } }, options: ofOwn },
        { ...settings, displayOptions: { show: { type: withoutPlaceholder } }, options: ofChoices },
      ],
    },
  ],
};

/** The questions of the booking page in the portable version. */
export const questions: INodeProperties = {
  displayName: 'Booking Questions',
  name: 'bookingFields',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true, sortable: true },
  default: {},
  displayOptions: { show: { '/newestVersion': [false] } },
  placeholder: 'Add Question',
  description: 'What the booking page asks. Questions of your own that are not listed are removed.',
  ...form,
  routing: inBody('bookingFields', toQuestions),
};

const withoutUrl: INodeProperties = {
  ...questionType,
  options: questionType.options!.filter(({ name }) => name !== 'URL'),
};

const [group] = form.options as INodePropertyCollection[];

/** The same for updates, which cannot ask for a URL in the portable version. */
export const questionsToUpdate: INodeProperties = {
  ...questions,
  options: [
    {
      ...group,
      values: group.values.map((field) => (field === questionType ? withoutUrl : field)),
    },
  ],
};
