import type { INodeProperties } from 'n8n-workflow';
import { updateFields } from '../../../shared/fields/collections';
import { id, zone } from '../../../shared/operation/convert';
import { zoneOfRecord } from '../../../shared/fields/common';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody, orElse } from '../../../shared/operation/routing';
import { attendeeId, bookingId } from '../../ids';

const name: INodeProperties = {
  displayName: 'Name',
  name: 'attendeeName',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Nathan Smith',
  description: 'Who takes part',
  routing: inBody('name'),
};

const email: INodeProperties = {
  displayName: 'Email',
  name: 'attendeeEmail',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. nathan@example.com',
  description: 'Where later messages about the booking go',
  routing: inBody('email'),
};

const zoneOfAttendee: INodeProperties = {
  ...zoneOfRecord,
  name: 'attendeeTimeZone',
  description: 'Time zone in which the person reads times',
};

export const attendee: Resource = {
  name: 'Attendee',
  value: 'attendee',
  description: 'A person who takes part in a booking',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create attendee',
      description: 'Add a person to a booking. Nobody is emailed.',
      request: 'POST /attendees',
      output: recordsAt('attendee'),
      fields: [
        { ...bookingId, routing: inBody('bookingId', id) },
        name,
        email,
        {
          ...zoneOfAttendee,
          description:
            "Time zone in which the person reads times. If empty: the workflow's time zone.",
          routing: orElse(inBody('timeZone', zone), (place) => place.zone),
        },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete attendee',
      description: 'Remove a person from a booking. Nobody is emailed.',
      request: 'DELETE /attendees/{attendeeId}',
      output: deleted,
      fields: [attendeeId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get attendee',
      description: 'Retrieve a person who takes part in a booking',
      request: 'GET /attendees/{attendeeId}',
      output: recordsAt('attendee'),
      fields: [attendeeId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many attendees',
      description: 'List everybody who takes part in the bookings of the account',
      request: 'GET /attendees',
      paging: wholeList,
      output: recordsAt('attendees'),
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update attendee',
      description: 'Change the name, address, zone or booking of a person. Nobody is emailed.',
      request: 'PATCH /attendees/{attendeeId}',
      output: recordsAt('attendee'),
      repeatable: true,
      fields: [
        attendeeId,
        {
          ...updateFields,
          options: [
            {
              ...bookingId,
              required: false,
              description: 'The booking to move the person to',
              routing: inBody('bookingId', id),
            },
            { ...email, required: false },
            { ...name, required: false },
            { ...zoneOfAttendee, routing: inBody('timeZone', zone) },
          ],
        },
      ],
    },
  ],
};
