import type { INodeProperties } from 'n8n-workflow';
import { list } from '../../../../shared/define/convert';
import { as } from '../../../../shared/define/send';

const label: INodeProperties = {
  displayName: 'Label',
  name: 'label',
  type: 'string',
  default: '',
  placeholder: 'e.g. Your company',
};

const placeholder: INodeProperties = {
  displayName: 'Placeholder',
  name: 'placeholder',
  type: 'string',
  default: '',
  placeholder: 'e.g. Acme Inc.',
  description: 'What the empty field shows',
};

const hidden: INodeProperties = {
  displayName: 'Hidden',
  name: 'hidden',
  type: 'boolean',
  default: false,
  description: 'Whether the booking page leaves the question out',
};

const locked: INodeProperties = {
  displayName: 'Lock When Prefilled',
  name: 'disableOnPrefill',
  type: 'boolean',
  default: false,
  description: 'Whether people cannot change an answer that came with the link',
};

const required: INodeProperties = {
  displayName: 'Required',
  name: 'required',
  type: 'boolean',
  default: false,
  description: 'Whether nobody can book without an answer',
};

const excludeEmails: INodeProperties = {
  displayName: 'Excluded Emails',
  name: 'excludeEmails',
  type: 'string',
  default: '',
  placeholder: 'e.g. spam@example.com, example.org',
  description: 'Addresses or domains that cannot book, separated by commas',
  routing: as('excludeEmails', list),
};

const requireEmails: INodeProperties = {
  displayName: 'Only Emails',
  name: 'requireEmails',
  type: 'string',
  default: '',
  placeholder: 'e.g. example.com',
  description: 'The only addresses or domains that can book, separated by commas',
  routing: as('requireEmails', list),
};

/** The part of a row that holds what may be left as it is; its entries belong to the row itself. */
export const settings: Pick<
  INodeProperties,
  'displayName' | 'name' | 'type' | 'default' | 'placeholder'
> = {
  displayName: 'Settings',
  name: 'settings',
  type: 'collection',
  default: {},
  placeholder: 'Add Setting',
};

/** What a name in one field takes. */
export const ofName = [label, locked, placeholder];

/** What a name in two fields takes. */
export const ofSplitName: INodeProperties[] = [
  {
    displayName: 'First Name Label',
    name: 'firstNameLabel',
    type: 'string',
    default: '',
    placeholder: 'e.g. First name',
  },
  {
    displayName: 'First Name Placeholder',
    name: 'firstNamePlaceholder',
    type: 'string',
    default: '',
    placeholder: 'e.g. Nathan',
  },
  {
    displayName: 'Last Name Label',
    name: 'lastNameLabel',
    type: 'string',
    default: '',
    placeholder: 'e.g. Last name',
  },
  {
    displayName: 'Last Name Placeholder',
    name: 'lastNamePlaceholder',
    type: 'string',
    default: '',
    placeholder: 'e.g. Smith',
  },
  {
    displayName: 'Last Name Required',
    name: 'lastNameRequired',
    type: 'boolean',
    default: false,
    description: 'Whether nobody can book without a last name',
  },
  locked,
];

/** What the choice of a location takes. */
export const ofLocation = [label];

/** What the other built-in questions take. */
export const ofBuiltIn = [hidden, label, locked, placeholder, required];

/** What a built-in question for an email address takes in the newest version. */
export const ofEmail = [excludeEmails, hidden, label, locked, requireEmails, placeholder, required];

/** What a question of one's own takes beside its slug and label. */
export const ofOwn = [hidden, locked, placeholder];

/** What questions with choices take in the portable version. */
export const ofChoices = [hidden, locked];

/** What a question of one's own for an email address takes in the newest version. */
export const ofOwnEmail = [excludeEmails, hidden, locked, requireEmails, placeholder];

/** What a question for a long text takes in the newest version. */
export const ofOwnLongText: INodeProperties[] = [
  hidden,
  locked,
  {
    displayName: 'Maximum Length',
    name: 'maxLength',
    type: 'number',
    typeOptions: { minValue: 0, maxValue: 1000 },
    default: 1000,
  },
  {
    displayName: 'Minimum Length',
    name: 'minLength',
    type: 'number',
    typeOptions: { minValue: 0, maxValue: 1000 },
    default: 0,
  },
  placeholder,
];
