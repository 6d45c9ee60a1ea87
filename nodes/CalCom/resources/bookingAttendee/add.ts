import { additionalFields } from '../../../shared/fields/collections';
import { zone } from '../../../shared/operation/convert';
import { language, timeZone } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { inBody, orElse } from '../../../shared/operation/routing';
import { BOOKINGS } from '../../../shared/api/versions';

export const add: Operation = {
  name: 'Add',
  value: 'add',
  action: 'Add attendee to booking',
  description:
    'Add one more person to a booking without seats. Cal.com emails the person; at most 5 times a minute.',
  request: 'POST /bookings/{bookingUid}/attendees',
  version: BOOKINGS,
  fields: [
    {
      displayName: 'Name',
      name: 'attendeeName',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. Nathan Smith',
      description: 'Who else comes',
      routing: inBody('name'),
    },
    {
      displayName: 'Email',
      name: 'attendeeEmail',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. nathan@example.com',
      description: 'Where Cal.com sends the invitation',
      routing: inBody('email'),
    },
    {
      ...timeZone,
      name: 'attendeeTimeZone',
      description:
        "Time zone of Cal.com's messages to the person. If empty: the workflow's time zone.",
      routing: orElse(inBody('timeZone', zone), (place) => place.zone),
    },
    {
      ...additionalFields,
      options: [
        { ...language, routing: inBody('language') },
        {
          displayName: 'Phone Number',
          name: 'phoneNumber',
          type: 'string',
          default: '',
          placeholder: 'e.g. +4915112345678',
          description: 'In international format, for text messages',
          routing: inBody('phoneNumber'),
        },
      ],
    },
  ],
};
