import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { updateFields } from '../../../shared/fields/collections';
import { as, inBody, type Conversion } from '../../../shared/operation/routing';

/** The longest text that Cal.com takes. */
const MOST = 5000;

/** One side's text. Throws a UserError for one that is too long. */
const invite: Conversion = (value, { label }) => {
  const { length } = String((value as IDataObject).template ?? '');
  if (length > MOST) {
    throw new UserError(`"${label}" can have ${MOST} characters, but has ${length}`);
  }
  return value;
};

const parts: INodeProperties[] = [
  {
    displayName: 'Source',
    name: 'mode',
    type: 'options',
    default: 'custom',
    description: 'Where the text comes from',
    options: [
      {
        name: 'Inherit',
        value: 'inherit',
        description:
          "An event type takes the default of its organization, an organization takes Cal.com's own text",
      },
      { name: 'Own Text', value: 'custom' },
    ],
    routing: as('mode'),
  },
  {
    displayName: 'Text',
    name: 'template',
    type: 'string',
    typeOptions: { rows: 6 },
    default: '',
    required: true,
    displayOptions: { show: { mode: ['custom'] } },
    placeholder: 'e.g. Your talk with {ATTENDEE}',
    description: 'Cal.com fills in variables such as {ATTENDEE}',
    routing: as('template'),
  },
];

/** The texts of both sides. */
export const texts: INodeProperties[] = [
  {
    ...updateFields,
    options: [
      {
        displayName: 'Guest Text',
        name: 'guest',
        type: 'fixedCollection',
        default: {},
        placeholder: 'Add Text',
        description: 'What the calendar entry says to the guests',
        options: [{ displayName: 'Text', name: 'text', values: parts }],
        routing: inBody('guest', invite),
      },
      {
        displayName: 'Host Text',
        name: 'host',
        type: 'fixedCollection',
        default: {},
        placeholder: 'Add Text',
        description: 'What the calendar entry says to the host',
        options: [{ displayName: 'Text', name: 'text', values: parts }],
        routing: inBody('host', invite),
      },
    ],
  },
];
