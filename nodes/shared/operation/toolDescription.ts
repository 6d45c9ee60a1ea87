import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from './operation';

/** How the tool of an operation tells a model what it does, where the operation itself does not. */
const chosen = (resources: string[]): INodeProperties[] => [
  {
    displayName: 'Tool Description',
    name: 'descriptionType',
    type: 'options',
    noDataExpression: true,
    default: 'auto',
    description: 'What the model is told about this tool',
    displayOptions: { show: { '@tool': [true] }, hide: { resource: resources } },
    options: [
      { name: 'Set Automatically', value: 'auto', description: 'The name of the operation' },
      { name: 'Set Manually', value: 'manual', description: 'A text of your own' },
    ],
  },
  {
    displayName: 'Description',
    name: 'toolDescription',
    type: 'string',
    typeOptions: { rows: 2 },
    default: '',
    required: true,
    description: 'What the tool does and when to use it, for the model',
    displayOptions: {
      show: { '@tool': [true], descriptionType: ['manual'] },
      hide: { resource: resources },
    },
  },
];

/** The same for an operation that has a text for models. */
const ofOperation: INodeProperties = {
  displayName: 'Tool Description',
  name: 'toolDescription',
  type: 'string',
  typeOptions: { rows: 5 },
  default: '',
  required: true,
  description: 'What the model is told about this tool',
};

/**
 * The fields above all others in the tool form of the node. n8n would make a description of the name
 * of an operation alone: "Book appointment in Calcom". Resources that are made for models bring
 * texts of their own, which may be changed; for all others the fields are those that n8n adds to
 * nodes without any.
 */
export function toolDescriptions(resources: Resource[]): INodeProperties[] {
  const told = resources.filter(({ operations }) => operations.some(({ forModels }) => forModels));
  const texts = told.flatMap(({ value, operations }) =>
    operations.map(({ value: operation, forModels, description }) => ({
      ...ofOperation,
      default: forModels ?? description,
      displayOptions: { show: { '@tool': [true], resource: [value], operation: [operation] } },
    })),
  );
  return [...chosen(told.map(({ value }) => value)), ...texts];
}
