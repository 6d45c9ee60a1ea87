import { zone } from '../../../shared/operation/convert';
import { language, zoneOfRecord } from '../../../shared/fields/common';
import type { Operation } from '../../../shared/operation/operation';
import { as, inBody } from '../../../shared/operation/routing';
import { BOOKINGS } from '../../../shared/api/versions';
import { simplified } from '../booking/output';

export const addGuests: Operation = {
  name: 'Add Guests',
  value: 'addGuests',
  action: 'Add guests to booking',
  description:
    'Invite several people to a booking without seats: 10 at a time, 30 in all. Cal.com emails them; at most 5 times a minute.',
  request: 'POST /bookings/{bookingUid}/guests',
  version: BOOKINGS,
  answers: 'booking',
  simplify: simplified,
  fields: [
    {
      displayName: 'Guests',
      name: 'guests',
      type: 'fixedCollection',
      typeOptions: { multipleValues: true },
      default: { guest: [{ email: '' }] },
      required: true,
      placeholder: 'Add Guest',
      description: 'Who else to invite',
      options: [
        {
          displayName: 'Guest',
          name: 'guest',
          values: [
            {
              displayName: 'Email',
              name: 'email',
              type: 'string',
              default: '',
              required: true,
              placeholder: 'e.g. nathan@example.com',
            },
            language,
            {
              displayName: 'Name',
              name: 'name',
              type: 'string',
              default: '',
              placeholder: 'e.g. Nathan Smith',
            },
            {
              displayName: 'Phone Number',
              name: 'phoneNumber',
              type: 'string',
              default: '',
              placeholder: 'e.g. +4915112345678',
            },
            {
              ...zoneOfRecord,
              description: "Time zone of Cal.com's messages to the guest. Empty: the host's.",
              routing: as('timeZone', zone),
            },
          ],
        },
      ],
      routing: inBody('guests'),
    },
  ],
};
