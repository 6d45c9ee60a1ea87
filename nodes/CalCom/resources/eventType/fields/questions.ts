import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isEmpty } from 'lodash';
import { along, inBody, type Conversion } from '../../../../shared/operation/routing';
import { allRows, rowsOf, whole } from '../../bookingField/fields';
import { allKinds } from '../../bookingField/kinds';
import { onlyBuiltIn } from './keptQuestions';

/** What the portable version calls the kinds of questions that it tells apart by their type. */
const types: Record<string, string> = {
  address: 'address',
  'builtIn.email': 'email',
  'builtIn.name.fullName': 'name',
  'builtIn.name.splitName': 'splitName',
  checkbox: 'boolean',
  checkboxGroup: 'checkbox',
  longText: 'textarea',
  multiEmail: 'multiemail',
  multiSelect: 'multiselect',
  number: 'number',
  phone: 'phone',
  radioGroup: 'radio',
  select: 'select',
  shortText: 'text',
  url: 'url',
};

/** The built-in questions that the portable version knows by their slug. */
const slugs: Record<string, string> = {
  'builtIn.guests': 'guests',
  'builtIn.location': 'location',
  'builtIn.notes': 'notes',
  'builtIn.rescheduleReason': 'rescheduleReason',
  'builtIn.title': 'title',
};

/** Rows of the form to `bookingFields` of the portable version, where own ones say if they are required. */
const toQuestions: Conversion = (rows) =>
  (rows as IDataObject[]).map(({ kind, ...rest }) => {
    const name = String(kind);
    if (name in slugs) return { slug: slugs[name], ...rest };
    return { type: types[name], ...(!name.startsWith('builtIn.') && { required: false }), ...rest };
  });

const portableKinds = allKinds.filter(
  ({ value }) => String(value) in types || String(value) in slugs,
);

const newestOnly = ['excludeEmails', 'maxLength', 'minLength', 'requireEmails'];
const withoutPlaceholder = [
  'builtIn.location',
  'builtIn.name.splitName',
  'checkbox',
  'checkboxGroup',
  'multiSelect',
  'radioGroup',
];

const portableValues = whole
  .filter(({ name }) => !newestOnly.includes(name))
  .map((field) =>
    field.name === 'placeholder'
      ? { ...field, displayOptions: { hide: { kind: withoutPlaceholder } } }
      : field,
  );

const texts: Pick<INodeProperties, 'displayName' | 'default' | 'required' | 'description'> = {
  displayName: 'Booking Questions',
  default: {},
  required: false,
  description: 'What the booking page asks. Your own questions that are not listed are removed.',
};

/** The questions of the booking page in the newest version. */
export const newestQuestions: INodeProperties = {
  ...allRows,
  ...texts,
  name: 'newestBookingFields',
  displayOptions: { show: { '/newestVersion': [true] } },
};

/** The questions of the booking page in the portable version. */
export const questions: INodeProperties = {
  ...rowsOf(portableKinds, portableValues, toQuestions),
  ...texts,
  displayOptions: { show: { '/newestVersion': [false] } },
};

/** The same for updates, which cannot ask for a URL in the portable version. */
export const questionsToUpdate: INodeProperties = {
  ...rowsOf(
    portableKinds.filter(({ value }) => value !== 'url'),
    portableValues,
    toQuestions,
  ),
  ...texts,
  routing: along(onlyBuiltIn, inBody('bookingFields', toQuestions), isEmpty),
  displayOptions: { show: { '/newestVersion': [false] } },
};
