import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import type { Resource } from '../../../shared/operation/operation';
import { bare, recordsAt } from '../../../shared/operation/output';
import type { Output } from '../../../shared/api/envelope';
import { bookingId } from '../../ids';
import { create } from './create';
import { cancelling, expand, kept } from './fields';
import { getMany } from './getMany';
import { update } from './update';

const recordingId: INodeProperties = {
  displayName: 'Recording ID',
  name: 'recordingId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 0cb313e1-211f-4be0-833d-8c7305b19902',
  description: 'The recording, as in the output of Get Recordings',
};

/** API v1 lists transcripts as plain links. */
const links: Output = (answer, call) =>
  bare(answer, call).map(({ message, ...entry }) =>
    message === undefined ? entry : { downloadLink: message },
  );

export const booking: Resource = {
  name: 'Booking',
  value: 'booking',
  description: 'A meeting that somebody booked',
  first: 'create',
  operations: [
    {
      name: 'Cancel',
      value: 'cancel',
      action: 'Cancel booking',
      description: 'Cancel a booking. Cal.com emails the attendees.',
      request: 'DELETE /bookings/{bookingId}/cancel',
      output: bare,
      fields: [bookingId, cancelling],
    },
    create,
    {
      name: 'Delete',
      value: 'delete',
      action: 'Delete booking',
      description: 'The same as Cancel, at the address that the oldest servers know',
      request: 'DELETE /bookings/{bookingId}',
      output: bare,
      fields: [bookingId, cancelling],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get booking',
      description: 'Retrieve a booking by its number',
      request: 'GET /bookings/{bookingId}',
      output: recordsAt('booking'),
      simplify: kept,
      fields: [bookingId, { ...options, options: [expand] }],
    },
    getMany,
    {
      name: 'Get Recordings',
      value: 'getRecordings',
      action: 'Get booking recordings',
      description: 'Download links for Cal Video recordings',
      request: 'GET /bookings/{bookingId}/recordings',
      output: bare,
      fields: [bookingId],
    },
    {
      name: 'Get Transcript',
      value: 'getTranscript',
      action: 'Get recording transcript',
      description: 'What was said in one recording of Cal Video',
      request: 'GET /bookings/{bookingId}/transcripts/{recordingId}',
      output: bare,
      fields: [bookingId, recordingId],
    },
    {
      name: 'Get Transcripts',
      value: 'getTranscripts',
      action: 'Get booking transcripts',
      description: 'Download links for Cal Video transcripts',
      request: 'GET /bookings/{bookingId}/transcripts',
      output: links,
      fields: [bookingId],
    },
    update,
  ],
};
