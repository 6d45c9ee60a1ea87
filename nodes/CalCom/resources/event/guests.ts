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
  description: "The guest's place in the event",
};

/** The operations on the guests of an event. */
export const guests: Operation[] = [
  {
    name: 'Approve All Guests',
    value: 'approveAllGuests',
    action: 'Approve all event guests',
    description:
      'Confirm everybody waiting for approval at once, or those who match. Cal.com sends them an email.',
    request: 'POST /events/{eventUuid}/registrations/approve-all',
    fields: [
      {
        displayName: 'Everybody waiting for approval is confirmed and gets an email',
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
            description: 'Whether to set retry, which Cal.com does not explain',
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
    action: 'Check in event guest',
    description: 'Mark a guest as present, with the code scanned from their ticket',
    request: 'POST /events/{eventUuid}/check-ins',
    fields: [
      {
        displayName: 'Code',
        name: 'code',
        type: 'string',
        default: '',
        required: true,
        description: "What the guest's QR code says",
        routing: inBody('checkInToken'),
      },
    ],
  },
  {
    name: 'Decline Guest',
    value: 'declineGuest',
    action: 'Decline event guest',
    description:
      'Refuse a guest who is waiting for approval or a place. Cal.com sends them an email.',
    request: 'POST /events/{eventUuid}/registrations/{registrationId}/decline',
    fields: [registrationId],
  },
  {
    name: 'Get Guest Counts',
    value: 'getGuestCounts',
    action: 'Get event guest counts',
    description: 'Retrieve how many guests are confirmed, waiting and so on',
    request: 'GET /events/{eventUuid}/registrations/counts',
  },
  {
    name: 'Get Guests',
    value: 'getGuests',
    action: 'Get event guests',
    description: 'Retrieve the confirmed guests, each with their booking of the event',
    request: 'GET /events/{eventUuid}/bookings',
    paging: byCursor,
  },
  {
    name: 'Get Messages',
    value: 'getMessages',
    action: 'Get event messages',
    description: 'Retrieve what was sent to the guests, newest first, and whether it arrived',
    request: 'GET /events/{eventUuid}/messages',
    paging: byCursor,
  },
  {
    name: 'Invite Guests',
    value: 'inviteGuests',
    action: 'Invite guests to event',
    description: "Send an invitation by email. People respond on the event's page.",
    request: 'POST /events/{eventUuid}/invitations',
    fields: [
      {
        displayName: 'Emails',
        name: 'emails',
        type: 'string',
        default: '',
        required: true,
        placeholder: 'e.g. ada@example.com, ben@example.com',
        description: 'Who to invite, separated by commas or as a list',
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
            description: 'Your own words in the invitation',
            routing: inBody('hostNote'),
          },
        ],
      },
    ],
  },
  {
    name: 'Message Guests',
    value: 'messageGuests',
    action: 'Message event guests',
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
        description: 'Subject of the email',
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
    action: 'Undo guest check-in',
    description: 'Mark a guest as not present after all',
    request: 'DELETE /events/{eventUuid}/registrations/{registrationId}/check-in',
    fields: [registrationId],
  },
];
