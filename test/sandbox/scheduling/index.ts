/** Handlers of scheduling, by contract operation id. */
import type { Handlers } from '../types';
import { bookings } from './bookings';
import { reservations } from './reservations';
import { getAvailableSlots } from './slotQueries';

export { Deliveries } from './webhooks/deliveries';
export type { Delivery } from './webhooks/deliveries';

export const scheduling: Handlers = {
  SlotsController_2024_09_04_getAvailableSlots: getAvailableSlots,
  ...reservations,
  ...bookings,
};
