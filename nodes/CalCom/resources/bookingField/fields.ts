import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { json, list } from '../../../shared/operation/convert';
import { as, inBody, type Conversion } from '../../../shared/operation/routing';
import { allKinds, customKinds, fieldChanges, updatableKinds, wholeFields } from './kinds';

const custom = customKinds.map(({ value }) => value);
const labelled = ['builtIn.name.splitName'];
const plain = ['builtIn.location', ...labelled];
const switchable = [...plain, 'builtIn.name.fullName'];

/** A text that is left out when it is empty, in updates too: rows show texts that nobody changed. */
const filled: Conversion = (text) => text;

/** Rows cannot leave a number out either. */
const positive: Conversion = (number) => (Number(number) > 0 ? number : undefined);

const yes: Conversion = (choice) => String(choice) === 'true';

/** Three ways, because a row cannot leave a switch out; what the third means for a new question. */
const choices: INodePropertyOptions[] = [
  { name: 'Default', value: '' },
  { name: 'No', value: 'false' },
  { name: 'Yes', value: 'true' },
];

/** The same for a question that is there already. */
const choicesToUpdate: INodePropertyOptions[] = [
  { name: 'No', value: 'false' },
  { name: 'Unchanged', value: '' },
  { name: 'Yes', value: 'true' },
];

const kind: INodeProperties = {
  displayName: 'Type',
  name: 'kind',
  type: 'options',
  default: 'shortText',
  description: 'Kind of question',
  options: customKinds,
};

const slug: INodeProperties = {
  displayName: 'Slug',
  name: 'slug',
  type: 'string',
  default: '',
  required: true,
  displayOptions: { show: { kind: custom } },
  placeholder: 'e.g. company-size',
  description: 'Name of the answer in bookings: lower-case letters, digits and hyphens',
  routing: as('slug', filled),
};

const label: INodeProperties = {
  displayName: 'Label',
  name: 'label',
  type: 'string',
  default: '',
  required: true,
  displayOptions: { show: { kind: custom } },
  placeholder: 'e.g. How large is your company?',
  description: 'The question as people read it',
  routing: as('label', filled),
};

const builtInLabel: INodeProperties = {
  ...label,
  required: false,
  displayOptions: { hide: { kind: [...custom, ...labelled] } },
};

/** Whether an answer is needed: beside the label, since people think of it first. */
const required: INodeProperties = {
  displayName: 'Required',
  name: 'required',
  type: 'options',
  default: '',
  displayOptions: { hide: { kind: switchable } },
  description: 'Whether people must answer',
  options: choices,
  routing: as('required', yes),
};

/** The rest of a question, each shown for the kinds that have it. */
const details: INodeProperties[] = [
  {
    displayName: 'Choices',
    name: 'options',
    type: 'string',
    default: '',
    required: true,
    displayOptions: { show: { kind: ['checkboxGroup', 'multiSelect', 'radioGroup', 'select'] } },
    placeholder: 'e.g. Small, Medium, Large',
    description: 'What people choose from, separated by commas',
    routing: as('options', list),
  },
  {
    displayName: 'First Name Label',
    name: 'firstNameLabel',
    type: 'string',
    default: '',
    displayOptions: { show: { kind: labelled } },
    placeholder: 'e.g. First name',
    routing: as('firstNameLabel', filled),
  },
  {
    displayName: 'First Name Placeholder',
    name: 'firstNamePlaceholder',
    type: 'string',
    default: '',
    displayOptions: { show: { kind: labelled } },
    placeholder: 'e.g. Ada',
    routing: as('firstNamePlaceholder', filled),
  },
  {
    displayName: 'Hidden',
    name: 'hidden',
    type: 'options',
    default: '',
    displayOptions: { hide: { kind: switchable } },
    description: 'Whether people do not see the question',
    options: choices,
    routing: as('hidden', yes),
  },
  {
    displayName: 'Last Name Label',
    name: 'lastNameLabel',
    type: 'string',
    default: '',
    displayOptions: { show: { kind: labelled } },
    placeholder: 'e.g. Last name',
    routing: as('lastNameLabel', filled),
  },
  {
    displayName: 'Last Name Placeholder',
    name: 'lastNamePlaceholder',
    type: 'string',
    default: '',
    displayOptions: { show: { kind: labelled } },
    placeholder: 'e.g. Owner',
    routing: as('lastNamePlaceholder', filled),
  },
  {
    displayName: 'Last Name Required',
    name: 'lastNameRequired',
    type: 'options',
    default: '',
    displayOptions: { show: { kind: labelled } },
    description: 'Whether people must give their last name',
    options: choices,
    routing: as('lastNameRequired', yes),
  },
  {
    displayName: 'Locked When Prefilled',
    name: 'disableOnPrefill',
    type: 'options',
    default: '',
    displayOptions: { hide: { kind: ['builtIn.location'] } },
    description: 'Whether people cannot change an answer that came with the link',
    options: choices,
    routing: as('disableOnPrefill', yes),
  },
  {
    displayName: 'Max Length',
    name: 'maxLength',
    type: 'number',
    typeOptions: { minValue: 0, maxValue: 1000 },
    default: 0,
    displayOptions: { show: { kind: ['longText'] } },
    description: 'How many characters an answer has at most; 0 leaves it open',
    routing: as('maxLength', positive),
  },
  {
    displayName: 'Min Length',
    name: 'minLength',
    type: 'number',
    typeOptions: { minValue: 0, maxValue: 1000 },
    default: 0,
    displayOptions: { show: { kind: ['longText'] } },
    description: 'How many characters an answer has at least; 0 leaves it open',
    routing: as('minLength', positive),
  },
  {
    displayName: 'Only Emails',
    name: 'requireEmails',
    type: 'string',
    default: '',
    displayOptions: { show: { kind: ['builtIn.email', 'email'] } },
    placeholder: 'e.g. example.com, nathan@example.org',
    description: 'Domains or addresses that may book, separated by commas',
    routing: as('requireEmails', list),
  },
  {
    displayName: 'Placeholder',
    name: 'placeholder',
    type: 'string',
    default: '',
    displayOptions: { hide: { kind: plain } },
    placeholder: 'e.g. 10 to 50 people',
    description: 'Shown while the answer is empty',
    routing: as('placeholder', filled),
  },
  {
    displayName: 'Refused Emails',
    name: 'excludeEmails',
    type: 'string',
    default: '',
    displayOptions: { show: { kind: ['builtIn.email', 'email'] } },
    placeholder: 'e.g. example.net, spam@example.org',
    description: 'Domains or addresses that may not book, separated by commas',
    routing: as('excludeEmails', list),
  },
];

/** Whether the questions come from a form or as JSON, such as an earlier answer of Get Many. */
export const specify: INodeProperties = {
  displayName: 'Specify Questions',
  name: 'specifyFields',
  type: 'options',
  default: 'form',
  description: 'How to describe the questions',
  options: [
    { name: 'Using Form', value: 'form' },
    { name: 'Using JSON', value: 'json' },
  ],
  routing: {},
};

/** What describes a new question. */
export const whole = [slug, label, builtInLabel, required, ...details];

/** What may change in a question: only its slug must be given. */
const changes = whole.map((field) =>
  field === slug
    ? slug
    : {
        ...field,
        required: false,
        ...(field.options === choices && { options: choicesToUpdate }),
      },
);

const rows: INodeProperties = {
  displayName: 'Questions',
  name: 'bookingFields',
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: { field: [{ kind: 'shortText' }] },
  required: true,
  displayOptions: { show: { specifyFields: ['form'] } },
  placeholder: 'Add Question',
  description: 'What the booking form asks',
};

/** A list of questions of some kinds. */
export const rowsOf = (
  kinds: INodePropertyOptions[],
  values: INodeProperties[],
  convert: Conversion,
): INodeProperties => ({
  ...rows,
  options: [
    { displayName: 'Question', name: 'field', values: [{ ...kind, options: kinds }, ...values] },
  ],
  routing: inBody('bookingFields', convert),
});

export const newRows = rowsOf(customKinds, whole, wholeFields);
export const allRows = rowsOf(allKinds, whole, wholeFields);
export const changedRows = rowsOf(updatableKinds, changes, fieldChanges);

/** A list of fields, alone or within the object in which the API answers it. */
const listed: Conversion = (value, place) => {
  const parsed = json(value, place);
  const inner = (parsed as { bookingFields?: unknown } | undefined)?.bookingFields ?? parsed;
  return inner === undefined ? undefined : [inner].flat();
};

/** The questions as JSON. */
export const fieldsJson: INodeProperties = {
  displayName: 'Questions (JSON)',
  name: 'bookingFieldsJson',
  type: 'json',
  default: '',
  required: true,
  displayOptions: { show: { specifyFields: ['json'] } },
  placeholder:
    'e.g. [{ "field": "custom", "type": "shortText", "slug": "company", "label": "Company" }]',
  description: 'A list of questions in the form in which Get Many returns them',
  routing: inBody('bookingFields', listed),
};
