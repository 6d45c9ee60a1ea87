import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, updateFields } from '../../../shared/fields/collections';
import { id } from '../../../shared/operation/convert';
import type { Resource } from '../../../shared/operation/operation';
import { deleted, recordsAt } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import { bookingId } from '../../ids';

const bookingReferenceId: INodeProperties = {
  displayName: 'Booking Reference ID',
  name: 'bookingReferenceId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 1234',
  description: 'The entry, as in the output of Booking Reference > Get Many',
};

const type: INodeProperties = {
  displayName: 'Type',
  name: 'type',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. google_calendar',
  description: 'The app that has the entry',
  routing: inBody('type'),
};

const uid: INodeProperties = {
  displayName: 'UID',
  name: 'uid',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 5b1f7a62c0d',
  description: 'What the app calls the entry',
  routing: inBody('uid'),
};

const details: INodeProperties[] = [
  {
    displayName: 'Credential ID',
    name: 'credentialId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 1234',
    description: 'The connection to the app',
    routing: inBody('credentialId', id),
  },
  {
    displayName: 'Deleted',
    name: 'deleted',
    type: 'boolean',
    default: false,
    description: 'Whether the entry is gone from the app',
    routing: inBody('deleted'),
  },
  {
    displayName: 'External Calendar ID',
    name: 'externalCalendarId',
    type: 'string',
    default: '',
    placeholder: 'e.g. nathan@example.com',
    description: 'The calendar that holds the entry',
    routing: inBody('externalCalendarId'),
  },
  {
    displayName: 'Meeting ID',
    name: 'meetingId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 8123456789',
    description: 'The room of the call',
    routing: inBody('meetingId'),
  },
  {
    displayName: 'Meeting Password',
    name: 'meetingPassword',
    type: 'string',
    typeOptions: { password: true },
    default: '',
    description: 'Password that the room asks for',
    routing: inBody('meetingPassword'),
  },
  {
    displayName: 'Meeting URL',
    name: 'meetingUrl',
    type: 'string',
    default: '',
    placeholder: 'e.g. https://meet.example.com/room',
    description: 'The link to the room',
    routing: inBody('meetingUrl'),
  },
  {
    displayName: 'Recurring Event ID',
    name: 'thirdPartyRecurringEventId',
    type: 'string',
    default: '',
    placeholder: 'e.g. 5b1f7a62c0d_R20270315',
    description: 'What the app calls the series to which the entry belongs',
    routing: inBody('thirdPartyRecurringEventId'),
  },
];

export const bookingReference: Resource = {
  name: 'Booking Reference',
  value: 'bookingReference',
  description: 'The entry of a booking in a calendar or video app',
  first: 'getMany',
  operations: [
    {
      name: 'Create',
      value: 'create',
      action: 'Create booking reference',
      description: 'Record which entry of another app belongs to a booking',
      request: 'POST /booking-references',
      output: recordsAt('booking_reference'),
      fields: [
        { ...bookingId, routing: inBody('bookingId', id) },
        type,
        uid,
        { ...additionalFields, options: details },
      ],
    },
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete booking reference',
      description: "Forget another app's entry, which itself stays",
      request: 'DELETE /booking-references/{bookingReferenceId}',
      output: deleted,
      fields: [bookingReferenceId],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get booking reference',
      description: 'Retrieve an entry of another app',
      request: 'GET /booking-references/{bookingReferenceId}',
      output: recordsAt('booking_reference'),
      fields: [bookingReferenceId],
    },
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many booking references',
      description: 'List the entries of all bookings in calendars and video apps',
      request: 'GET /booking-references',
      paging: wholeList,
      output: recordsAt('booking_references'),
    },
    {
      name: 'Update',
      value: 'update',
      action: 'Update booking reference',
      description: "Change the record of another app's entry",
      request: 'PATCH /booking-references/{bookingReferenceId}',
      output: recordsAt('booking_reference'),
      repeatable: true,
      fields: [
        bookingReferenceId,
        {
          ...updateFields,
          options: [
            {
              ...bookingId,
              required: false,
              description: 'The booking to which the entry belongs',
              routing: inBody('bookingId', id),
            },
            ...details,
            { ...type, required: false },
            { ...uid, required: false },
          ],
        },
      ],
    },
  ],
};
