/** Handlers of scheduling, by contract operation id. */
import type { Handlers } from '../types';
import { bookings } from './bookings';
import { eventTypes } from './eventTypes';
import { reservations } from './reservations';
import { schedules } from './schedules';
import { getAvailableSlots } from './slotQueries';
import { webhooks } from './webhooks';

export { Deliveries } from './webhooks/deliveries';
export type { Delivery } from './webhooks/deliveries';

export const scheduling: Handlers = {
  SlotsController_2024_09_04_getAvailableSlots: getAvailableSlots,
  ...reservations,
  ...eventTypes,
  ...schedules,
  ...bookings,
  ...webhooks,
};
