import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { list } from '../../../shared/operation/convert';
import type { Operation } from '../../../shared/operation/operation';
import { byCursor } from '../../../shared/operation/paging';
import { inBody } from '../../../shared/operation/routing';
import { ofLocation } from './locations';

const registrationId: INodeProperties = {
  displayName: 'Registration ID',
  name: 'registrationId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 0c1d2e3f-0000-4000-8000-000000000011',
  description: 'The place of the guest in the event',
};

/** The operations on the guests of an event. */
export const guests: Operation[] = [
  {
    name: 'Approve All Guests',
    value: 'approveAllGuests',
    action: 'Approve all guests of event',
    description:
      'Confirm everybody who waits for approval at once, or those who match. Cal.com sends them an email.',
    request: 'POST /events/{eventUuid}/registrations/approve-all',
    fields: [
      {
        displayName: 'Everybody who waits for approval is confirmed and gets an email',
        name: 'approveAllNotice',
        type: 'notice',
        default: '',
      },
      {
        ...options,
        options: [
          ofLocation,
          {
            displayName: 'Retry',
            name: 'retry',
            type: 'boolean',
            default: true,
            description: 'Whether to set what Cal.com calls retry, without saying what it does',
            routing: inBody('retry'),
          },
          {
            displayName: 'Search',
            name: 'search',
            type: 'string',
            default: '',
            placeholder: 'e.g. example.com',
            description: 'Only guests who match this text',
            routing: inBody('search'),
          },
        ],
      },
    ],
  },
  {
    name: 'Check In Guest',
    value: 'checkInGuest',
    action: 'Check in guest of event',
    description: 'Mark a guest as there, by the code that was scanned from their ticket',
    request: 'POST /events/{eventUuid}/check-ins',
    fields: [
      {
        displayName: 'Code',
        name: 'code',
        type: 'string',
        default: '',
        required: true,
        description: 'What the QR code of the guest says',
        routing: inBody('checkInToken'),
      },
    ],
  },
  {
    name: 'Decline Guest',
    value: 'declineGuest',
    action: 'Decline guest of event',
    description:
      'Refuse a guest who waits for approval or for a place. Cal.com sends them an email.',
    request: 'POST /events/{eventUuid}/registrations/{registrationId}/decline',
    fields: [registrationId],
  },
  {
    name: 'Get Guest Counts',
    value: 'getGuestCounts',
    action: 'Get guest counts of event',
    description: 'Retrieve how many guests are confirmed, waiting and so on',
    request: 'GET /events/{eventUuid}/registrations/counts',
  },
  {
    name: 'Get Guests',
    value: 'getGuests',
    action: 'Get guests of event',
    description: 'Retrieve the confirmed guests, each with their booking of the event',
    request: 'GET /events/{eventUuid}/bookings',
    paging: byCursor,
  },
  {
    name: 'Get Messages',
    value: 'getMessages',
    action: 'Get messages of event',
    description: 'Retrieve what was sent to the guests, newest first, and whether it arrived',
    request: 'GET /events/{eventUuid}/messages',
    paging: byCursor,
  },
  {
    name: 'Invite Guests',
    value: 'inviteGuests',
    action: 'Invite guests to event',
    description: 'Send an invitation by email. People answer on the page of the event.',
    request: 'POST /events/{eventUuid}/invitations',
    fields: [
      {
        displayName: 'Emails',
        name: 'emails',
        type: 'string',
        default: '',
        required: true,
        placeholder: 'e.g. ada@example.com, ben@example.com',
        description: 'Whom to invite, separated by commas or as a list',
        routing: inBody('emails', list),
      },
      {
        ...options,
        options: [
          {
            displayName: 'Note',
            name: 'hostNote',
            type: 'string',
            typeOptions: { rows: 3 },
            default: '',
            description: 'Own words in the invitation',
            routing: inBody('hostNote'),
          },
        ],
      },
    ],
  },
  {
    name: 'Message Guests',
    value: 'messageGuests',
    action: 'Message guests of event',
    description: 'Send an email to the guests. Co-hosts cannot.',
    request: 'POST /events/{eventUuid}/messages',
    fields: [
      {
        displayName: 'All guests who match get an email, which cannot be taken back',
        name: 'messageNotice',
        type: 'notice',
        default: '',
      },
      {
        displayName: 'Subject',
        name: 'subject',
        type: 'string',
        default: '',
        required: true,
        placeholder: 'e.g. See you tomorrow',
        description: 'Of the email',
        routing: inBody('subject'),
      },
      {
        displayName: 'Message',
        name: 'message',
        type: 'string',
        typeOptions: { rows: 5 },
        default: '',
        required: true,
        placeholder: 'e.g. Doors open at six.',
        description: 'What the email says',
        routing: inBody('body'),
      },
      {
        ...options,
        options: [
          {
            displayName: 'Checked In',
            name: 'checkedIn',
            type: 'boolean',
            default: true,
            description:
              'Whether to write to guests who are checked in, or off, to those who are not',
            routing: inBody('checkedIn'),
          },
          ofLocation,
        ],
      },
    ],
  },
  {
    name: 'Undo Check-In',
    value: 'undoCheckIn',
    action: 'Undo check in of guest',
    description: 'Mark a guest as not there after all',
    request: 'DELETE /events/{eventUuid}/registrations/{registrationId}/check-in',
    fields: [registrationId],
  },
];
