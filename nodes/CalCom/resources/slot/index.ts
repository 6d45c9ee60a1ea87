import type { Resource } from '../../../shared/operation/operation';
import { deleted, found } from '../../../shared/operation/output';
import { SLOTS } from '../../../shared/api/versions';
import { reservationUid, slotFields } from './fields';
import { getMany } from './getMany';

export const slot: Resource = {
  name: 'Slot',
  value: 'slot',
  description: 'A free time of an event type',
  first: 'getMany',
  operations: [
    {
      name: 'Delete Reservation',
      value: 'deleteReservation',
      action: 'Delete slot reservation',
      description: 'Release a reserved slot, so that others can book it again',
      request: 'DELETE /slots/reservations/{reservationUid}',
      version: SLOTS,
      output: deleted,
      fields: [reservationUid],
    },
    getMany,
    {
      name: 'Get Reservation',
      value: 'getReservation',
      action: 'Get slot reservation',
      description: 'See what is reserved and until when',
      request: 'GET /slots/reservations/{reservationUid}',
      version: SLOTS,
      output: found(
        'There is no reservation with this UID: it has run out, was released or never existed',
      ),
      fields: [reservationUid],
    },
    {
      name: 'Reserve',
      value: 'reserve',
      action: 'Reserve slot',
      description:
        'Keep a slot from others for some minutes while a person decides. A booking must still be made.',
      request: 'POST /slots/reservations',
      version: SLOTS,
      fields: slotFields,
    },
    {
      name: 'Update Reservation',
      value: 'updateReservation',
      action: 'Update slot reservation',
      description: 'Reserve another slot instead, or the same one for longer',
      request: 'PATCH /slots/reservations/{reservationUid}',
      version: SLOTS,
      repeatable: true,
      fields: [reservationUid, ...slotFields],
    },
  ],
};
