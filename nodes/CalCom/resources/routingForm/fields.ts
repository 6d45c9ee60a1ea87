import type { INodeProperties } from 'n8n-workflow';
import { record } from '../../../shared/operation/convert';
import { pairs } from '../../../shared/fields/common';
import { asBody, inQuery, notBefore } from '../../../shared/operation/routing';
import {
  movedBooking,
  searchLength,
  searchStart,
  searchZone,
  slotFormat,
} from '../../../shared/fields/slotSearch';
import { searchEnd } from '../slot/searchEnd';

/** The answers to the form: its fields' identifiers with the chosen labels or texts. */
export const formAnswers: INodeProperties = {
  displayName: 'Answers',
  name: 'answers',
  ...pairs('department'),
  placeholder: 'Add Answer',
  description: "The form's fields by their identifiers, with the answer to each",
  routing: asBody(record),
};

/** When to look for times of the event type to which the form leads. */
export const period: INodeProperties[] = [
  {
    ...searchStart,
    description: 'Start of the search. Without an offset it is read in "Time Zone".',
  },
  {
    displayName: 'End',
    name: 'end',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'End of the search. A date without a time includes the whole day.',
    routing: notBefore('start', inQuery('end', searchEnd)),
  },
  {
    ...searchZone,
    description: `Time zone of "Start", "End" and the times in the output. If empty: the workflow's time zone.`,
  },
];

/** Options of every search for times by a form. */
export const searchOptions: INodeProperties[] = [
  {
    ...movedBooking,
    displayName: 'Booking UID to Reschedule',
    description: 'The booking to be moved, whose own time counts as free',
  },
  slotFormat,
  {
    displayName: 'Keep the Same Host',
    name: 'rescheduleWithSameHost',
    type: 'boolean',
    default: true,
    description: 'Whether the host of the booking to be moved must be free',
    routing: inQuery('rescheduleWithSameHost'),
  },
  searchLength,
];
