import type { INodeProperties } from 'n8n-workflow';
import { list, record } from '../operation/convert';
import { as, inBody, type Conversion } from '../operation/routing';

/** Numbers and booleans as text; lists and objects, as expressions give them, stay what they are. */
const textAnswer: Conversion = (value) => (typeof value === 'object' ? value : String(value));

const question: INodeProperties = {
  displayName: 'Question',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. company',
  description: 'The slug of the question',
};

const answerType: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'options',
  default: 'text',
  description: 'Kind of question: Cal.com refuses answers of another kind',
  options: [
    { name: 'Checkbox', value: 'boolean', description: 'One box that is ticked or not' },
    {
      name: 'List',
      value: 'list',
      description: 'Several choices, a group of checkboxes, or email addresses',
    },
    { name: 'Number', value: 'number' },
    {
      name: 'Text or Single Choice',
      value: 'text',
      description: 'Text, address, link, phone, email, selection or radio buttons',
    },
  ],
};

/** The answer where `type` is a box. */
export const ticked: INodeProperties = {
  displayName: 'Ticked',
  name: 'boolean',
  type: 'boolean',
  default: true,
  displayOptions: { show: { type: ['boolean'] } },
  description: 'Whether the box is ticked',
  routing: as('value'),
};

/**
 * Answers to the questions of an event type, in the types that the questions ask for. Each use states
 * its `displayName` and `name`: the linter reads them where they are literals.
 */
export const answers: Pick<
  INodeProperties,
  'type' | 'typeOptions' | 'default' | 'placeholder' | 'options' | 'routing'
> = {
  type: 'fixedCollection',
  typeOptions: { multipleValues: true },
  default: {},
  placeholder: 'Add Answer',
  options: [
    {
      displayName: 'Answer',
      name: 'pair',
      values: [
        question,
        answerType,
        {
          displayName: 'Answer',
          name: 'value',
          type: 'string',
          default: '',
          displayOptions: { show: { type: ['text'] } },
          placeholder: 'e.g. Acme',
          routing: as('value', textAnswer),
        },
        {
          displayName: 'Answers',
          name: 'list',
          type: 'string',
          default: '',
          displayOptions: { show: { type: ['list'] } },
          placeholder: 'e.g. Monday, Tuesday',
          description: 'Separated by commas, or a list from an expression',
          routing: as('value', list),
        },
        {
          displayName: 'Number',
          name: 'number',
          type: 'number',
          default: 0,
          displayOptions: { show: { type: ['number'] } },
          routing: as('value'),
        },
        ticked,
      ],
    },
  ],
  routing: inBody('bookingFieldsResponses', record),
};
