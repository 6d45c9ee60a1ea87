import type { INodeProperties } from 'n8n-workflow';
import { pick } from 'lodash';
import { updateFields } from '../../../shared/fields/collections';
import { objectIn, objectsIn, type Output } from '../../../shared/api/envelope';
import { inBody, type Conversion } from '../../../shared/operation/routing';

/** The API takes a limit away with null. */
const zeroRemoves: Conversion = (value) => (value === 0 ? null : value);

/** At most so many bookings in a time. */
export const limitFields: INodeProperties = {
  ...updateFields,
  description: 'Limits that are left out stay unchanged',
  options: [
    {
      displayName: 'Per Day',
      name: 'perDay',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 1,
      description: 'Most bookings in one day; 0 removes the limit',
      routing: inBody('perDay', zeroRemoves),
    },
    {
      displayName: 'Per Month',
      name: 'perMonth',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 1,
      description: 'Most bookings in one month; 0 removes the limit',
      routing: inBody('perMonth', zeroRemoves),
    },
    {
      displayName: 'Per Week',
      name: 'perWeek',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 1,
      description: 'Most bookings in one week; 0 removes the limit',
      routing: inBody('perWeek', zeroRemoves),
    },
    {
      displayName: 'Per Year',
      name: 'perYear',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 1,
      description: 'Most bookings in one year; 0 removes the limit',
      routing: inBody('perYear', zeroRemoves),
    },
  ],
};

/** One item for each team, with what holds over all of them. */
export const teamLimits: Output = ({ body }) => {
  const data = objectIn(objectIn(body).data);
  return objectsIn(data.teams).map((team) => ({
    ...team,
    ...pick(data, ['globalLimit', 'isOvercommitted']),
  }));
};
