import { updateFields } from '../../../shared/fields/collections';
import { id, toUtc } from '../../../shared/operation/convert';
import { timeZone } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { recordsAt } from '../../../shared/operation/output';
import { inBody, notAfter } from '../../../shared/operation/routing';
import { bookingId, eventTypeId, userId } from '../../ids';
import { kept } from './fields';

export const update: Operation = {
  name: 'Update',
  value: 'update',
  action: 'Update booking',
  description: 'Change a stored booking. Nobody is emailed, and calendars stay unchanged.',
  request: 'PATCH /bookings/{bookingId}',
  output: recordsAt('booking'),
  simplify: kept,
  repeatable: true,
  fields: [
    bookingId,
    {
      ...updateFields,
      options: [
        {
          displayName: 'Cancelled By',
          name: 'cancelledBy',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com',
          description: 'Email address of the person who cancelled',
          routing: inBody('cancelledBy'),
        },
        {
          displayName: 'Created',
          name: 'createdAt',
          type: 'dateTime',
          default: '',
          description: 'When the booking was made',
          routing: inBody('createdAt', toUtc),
        },
        {
          displayName: 'Description',
          name: 'description',
          type: 'string',
          default: '',
          placeholder: 'e.g. Bring the contract',
          description: 'What is noted about the meeting',
          routing: inBody('description'),
        },
        {
          displayName: 'End',
          name: 'endTime',
          type: 'dateTime',
          default: '',
          description: 'When the meeting ends',
          routing: inBody('endTime', toUtc),
        },
        {
          ...eventTypeId,
          required: false,
          description: 'The event type to which the booking belongs',
          routing: inBody('eventTypeId', id),
        },
        {
          displayName: 'Rescheduled By',
          name: 'rescheduledBy',
          type: 'string',
          default: '',
          placeholder: 'e.g. nathan@example.com',
          description: 'Email address of the person who moved it',
          routing: inBody('rescheduledBy'),
        },
        {
          displayName: 'Start',
          name: 'startTime',
          type: 'dateTime',
          default: '',
          description: 'When the meeting starts. Attendees are not notified.',
          routing: notAfter('endTime', inBody('startTime', toUtc)),
        },
        {
          displayName: 'Status',
          name: 'status',
          type: 'options',
          default: 'ACCEPTED',
          description: 'State of the booking',
          options: [
            { name: 'Accepted', value: 'ACCEPTED' },
            { name: 'Awaiting Host', value: 'AWAITING_HOST' },
            { name: 'Cancelled', value: 'CANCELLED' },
            { name: 'Pending', value: 'PENDING' },
            { name: 'Rejected', value: 'REJECTED' },
          ],
          routing: inBody('status'),
        },
        timeZone,
        {
          displayName: 'Title',
          name: 'title',
          type: 'string',
          default: '',
          placeholder: 'e.g. Introduction',
          description: 'What the meeting is called',
          routing: inBody('title'),
        },
        {
          ...userId,
          required: false,
          description: 'The host. Needs an administrator of the system or the organization.',
          routing: inBody('userId', id),
        },
      ],
    },
  ],
};
