import type { INodeProperties } from 'n8n-workflow';
import { record, utc, zone } from '../../../shared/define/convert';
import { pairs, timeZone } from '../../../shared/define/fields';
import { asBody, inQuery, notBefore, orElse } from '../../../shared/define/send';
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
    displayName: 'Start',
    name: 'start',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'From when to look for free times. Without an offset it is read in the Time Zone.',
    routing: inQuery('start', utc),
  },
  {
    displayName: 'End',
    name: 'end',
    type: 'dateTime',
    default: '',
    required: true,
    description: 'Until when to look for free times. A date without a time includes the whole day.',
    routing: notBefore('start', inQuery('end', searchEnd)),
  },
  {
    ...timeZone,
    description:
      'Zone of Start and End and of the times in the output. Left empty, it is the zone of the workflow.',
    routing: orElse(inQuery('timeZone', zone), (place) => place.zone),
  },
];

/** Options of every search for times by a form. */
export const searchOptions: INodeProperties[] = [
  {
    displayName: 'Booking UID to Reschedule',
    name: 'bookingUidToReschedule',
    type: 'string',
    default: '',
    placeholder: 'e.g. 8a3JAT4vmGGSU3itQKjfv5',
    description: 'The booking to be moved, whose own time counts as free',
    routing: inQuery('bookingUidToReschedule'),
  },
  {
    displayName: 'Format',
    name: 'format',
    type: 'options',
    default: 'range',
    description: 'What is known of each slot',
    options: [
      { name: 'Start', value: 'time' },
      { name: 'Start and End', value: 'range' },
    ],
    routing: inQuery('format'),
  },
  {
    displayName: 'Keep the Same Host',
    name: 'rescheduleWithSameHost',
    type: 'boolean',
    default: false,
    description: 'Whether the host of the booking to be moved must be free',
    routing: inQuery('rescheduleWithSameHost'),
  },
  {
    displayName: 'Length (Minutes)',
    name: 'duration',
    type: 'number',
    typeOptions: { minValue: 1 },
    default: 30,
    description: 'One of the lengths that the event type offers',
    routing: inQuery('duration'),
  },
];
