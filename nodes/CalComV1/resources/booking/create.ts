import { additionalFields } from '../../../shared/fields/collections';
import { id, record, start, zone } from '../../../shared/operation/convert';
import { language, timeZone } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { bare } from '../../../shared/operation/output';
import { inBody, orElse } from '../../../shared/operation/routing';
import { eventTypeId } from '../../ids';
import { details } from './details';
import { series } from './series';
import { alphabetical } from '../../../shared/wording/alphabetical';

export const create: Operation = {
  name: 'Create',
  value: 'create',
  action: 'Create booking',
  description: 'Book a time of an event type. Cal.com emails the attendee and the host.',
  request: 'POST /bookings',
  output: bare,
  fields: [
    { ...eventTypeId, routing: inBody('eventTypeId', id) },
    {
      displayName: 'Start',
      name: 'start',
      type: 'dateTime',
      default: '',
      required: true,
      description:
        "When the booking starts. Without an offset it is read in the attendee's time zone.",
      routing: inBody('start', start),
    },
    {
      displayName: 'Attendee Name',
      name: 'attendeeName',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. Nathan Smith',
      description: 'Who books',
      routing: inBody('responses.name'),
    },
    {
      displayName: 'Attendee Email',
      name: 'attendeeEmail',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. nathan@example.com',
      description: 'Where Cal.com sends the confirmation',
      routing: inBody('responses.email'),
    },
    {
      ...timeZone,
      description: `Time zone of the attendee, in which "Start" is read. If empty: the workflow's time zone.`,
      routing: orElse(inBody('timeZone', zone), (place) => place.zone),
    },
    { ...language, required: true, routing: inBody('language') },
    {
      displayName: 'No Metadata',
      name: 'noMetadata',
      type: 'hidden',
      default: '',
      description: 'API v1 requires booking metadata even if there is none',
      routing: orElse(inBody('metadata', record), () => ({})),
    },
    {
      ...additionalFields,
      options: alphabetical([...details, ...series]),
    },
  ],
};
