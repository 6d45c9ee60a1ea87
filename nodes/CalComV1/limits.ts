import type { INodeProperties } from 'n8n-workflow';
import { as } from '../shared/operation/routing';

/** A number for each span of time; the field says of what. */
export const limits: Pick<INodeProperties, 'type' | 'default' | 'placeholder' | 'options'> = {
  type: 'collection',
  default: {},
  placeholder: 'Add Limit',
  options: [
    {
      displayName: 'Per Day',
      name: 'perDay',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 1,
      description: 'The most in one day',
      routing: as('PER_DAY'),
    },
    {
      displayName: 'Per Month',
      name: 'perMonth',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 1,
      description: 'The most in one month',
      routing: as('PER_MONTH'),
    },
    {
      displayName: 'Per Week',
      name: 'perWeek',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 1,
      description: 'The most in one week',
      routing: as('PER_WEEK'),
    },
    {
      displayName: 'Per Year',
      name: 'perYear',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 1,
      description: 'The most in one year',
      routing: as('PER_YEAR'),
    },
  ],
};
