import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../../../shared/operation/operation';
import { BOOKINGS } from '../../../shared/api/versions';
import { block } from './block';
import { cancel } from './cancel';
import { checkEmailVerification } from './checkEmailVerification';
import { create } from './create';
import { reasonOption } from './fields';
import { getMany } from './getMany';
import { getReferences } from './getReferences';
import { markAbsent } from './markAbsent';
import { calendarLinks, simplified } from './output';
import { findConfirmed, findDeclined } from './readBack';
import { reassignToUser } from './reassignToUser';
import { getRecordings, getTranscripts } from './recordings';
import { report } from './report';
import { requestReschedule } from './requestReschedule';
import { reschedule } from './reschedule';
import { sendEmailCode } from './sendEmailCode';
import { updateLocation } from './updateLocation';
import { verifyEmailCode } from './verifyEmailCode';

const seatInPath: INodeProperties = {
  displayName: 'Seat UID',
  name: 'seatUid',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 4b1f7a62-9c0d-4e8f-8a55-0d2f3c9b7e11',
  description: 'The seat of one attendee, as in the output of the booking that took it',
};

export const booking: Resource = {
  name: 'Booking',
  value: 'booking',
  description: 'A meeting that somebody booked',
  first: 'create',
  operations: [
    block,
    cancel,
    checkEmailVerification,
    {
      name: 'Confirm',
      value: 'confirm',
      action: 'Confirm booking',
      description: 'Accept a booking that is waiting for confirmation. Cal.com emails everybody.',
      request: 'POST /bookings/{bookingUid}/confirm',
      version: BOOKINGS,
      answers: 'booking',
      simplify: simplified,
      lookUp: findConfirmed,
    },
    create,
    {
      name: 'Decline',
      value: 'decline',
      action: 'Decline booking',
      description:
        'Decline a booking that is waiting for confirmation. Cal.com emails the attendee. Cannot be undone.',
      request: 'POST /bookings/{bookingUid}/decline',
      version: BOOKINGS,
      answers: 'booking',
      simplify: simplified,
      lookUp: findDeclined,
      fields: [reasonOption],
    },
    {
      name: 'Get',
      value: 'get',
      action: 'Get booking',
      description: 'Retrieve a booking, or all of a series by the UID of the series',
      request: 'GET /bookings/{bookingUid}',
      version: BOOKINGS,
      answers: 'booking',
      simplify: simplified,
    },
    {
      name: 'Get by Seat',
      value: 'getBySeat',
      action: 'Get booking by seat',
      description: 'Retrieve the booking in which an attendee has a seat',
      request: 'GET /bookings/by-seat/{seatUid}',
      version: BOOKINGS,
      answers: 'booking',
      simplify: simplified,
      fields: [seatInPath],
    },
    {
      name: 'Get Calendar Links',
      value: 'getCalendarLinks',
      action: 'Get booking calendar links',
      description:
        'Links with which an attendee adds a booking to Google, Outlook or another calendar',
      request: 'GET /bookings/{bookingUid}/calendar-links',
      version: BOOKINGS,
      output: calendarLinks,
    },
    getMany,
    getRecordings,
    getReferences,
    {
      name: 'Get Routing Trace',
      value: 'getRoutingTrace',
      action: 'Get booking routing trace',
      description: "See how a routing form chose a booking's host, step by step",
      only: 'cloud',
      request: 'GET /bookings/{bookingUid}/routing-trace',
      version: BOOKINGS,
    },
    getTranscripts,
    {
      name: 'Get Video Sessions',
      value: 'getVideoSessions',
      action: 'Get booking video sessions',
      description: 'Who was in the Cal Video room of a booking, and for how long',
      request: 'GET /bookings/{bookingUid}/conferencing-sessions',
      version: BOOKINGS,
    },
    markAbsent,
    {
      name: 'Reassign',
      value: 'reassign',
      action: 'Reassign booking',
      description:
        'Hand a round-robin booking to the next free host. Cal.com emails everybody. Self-hosted servers accept this but change nothing.',
      request: 'POST /bookings/{bookingUid}/reassign',
      version: BOOKINGS,
    },
    reassignToUser,
    report,
    requestReschedule,
    reschedule,
    sendEmailCode,
    updateLocation,
    verifyEmailCode,
  ],
};
