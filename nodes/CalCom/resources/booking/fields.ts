import type { INodeProperties } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { toBookingUid } from '../../../shared/operation/locators/bookingUid';
import { locators } from '../../../shared/operation/locators';
import { inBody } from '../../../shared/operation/routing';

/** The booking that a call names in its body instead of its path. */
export const bookingUidInBody: INodeProperties = {
  ...locators.bookingUid,
  routing: inBody('bookingUid', toBookingUid),
};

/** The seat to work on, when only one seat of a booking is meant. */
export const seatUid: INodeProperties = {
  displayName: 'Seat UID',
  name: 'seatUid',
  type: 'string',
  default: '',
  required: true,
  displayOptions: { show: { extent: ['seat'] } },
  placeholder: 'e.g. 4b1f7a62-9c0d-4e8f-8a55-0d2f3c9b7e11',
  description: 'The seat of one attendee, as in the output of the booking that took it',
  routing: inBody('seatUid'),
};

/** The email address that the verification of a booker is about. */
export const emailInBody: INodeProperties = {
  displayName: 'Email',
  name: 'email',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. nathan@example.com',
  description: 'Address of the person who wants to book',
  routing: inBody('email'),
};

/** Whom a block or a report reaches. */
export const reach: INodeProperties['options'] = [
  { name: 'Email Address', value: 'EMAIL', description: "The booker's own address" },
  { name: 'Email Domain', value: 'DOMAIN', description: "Everybody at the booker's domain" },
];

/** Why, for operations whose API property is called `reason`. */
export const reasonOption: INodeProperties = {
  ...options,
  options: [
    {
      displayName: 'Reason',
      name: 'reason',
      type: 'string',
      default: '',
      placeholder: 'e.g. Away on that day',
      description: 'What Cal.com shows everybody in the booking',
      routing: inBody('reason'),
    },
  ],
};
