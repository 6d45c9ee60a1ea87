import { options } from '../../../shared/fields/collections';
import { declared } from '../../../shared/operation/declared';
import { spokenLanguage } from '../fields';

export const waitForBooking = declared({
  name: 'Wait for Booking',
  value: 'waitForBooking',
  action: 'Wait for booking by tracked link',
  description:
    'Pause the workflow until somebody has used the link of Get Booking Link, or a time limit has passed. Not for tools of AI agents.',
  request: 'POST /webhooks',
  fields: [
    {
      displayName: 'Tracked Link or ID',
      name: 'trackingId',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. {{ $json.trackingId }}',
      description: 'The link or the trackingId that Get Booking Link returned',
    },
    {
      displayName: 'Wait Until',
      name: 'waitFor',
      type: 'options',
      default: 'booked',
      description: 'What the workflow waits for, or what has happened already',
      options: [
        {
          name: 'Booked',
          value: 'booked',
          description: 'Somebody booked with the link, perhaps still unconfirmed',
        },
        {
          name: 'Booked or Cancelled',
          value: 'either',
          description: 'Whichever comes first',
        },
        {
          name: 'Cancelled',
          value: 'cancelled',
          description: "The link's booking was cancelled or declined",
        },
      ],
    },
    {
      displayName: 'Time Limit',
      name: 'timeLimit',
      type: 'number',
      typeOptions: { minValue: 0 },
      default: 3,
      description:
        'After this time the workflow continues with timedOut set to true, and with what was known when the waiting began. With 0 it only checks and does not wait: put such a step after the timeout to know what is true then.',
    },
    {
      displayName: 'Unit',
      name: 'timeUnit',
      type: 'options',
      default: 'days',
      description: 'Unit of the time limit',
      options: [
        { name: 'Days', value: 'days' },
        { name: 'Hours', value: 'hours' },
        { name: 'Minutes', value: 'minutes' },
      ],
    },
    { ...options, options: [spokenLanguage] },
  ],
});
