/** Handlers of scheduling, by contract operation id. */
import { joined, routes } from '../routes';
import { bookings } from './bookings';
import { eventTypes } from './eventTypes';
import { reservations } from './reservations';
import { schedules } from './schedules';
import { getAvailableSlots } from './slotQueries';
import { webhooks } from './webhooks';

export const scheduling = joined(
  routes({ 'GET /slots': getAvailableSlots }),
  reservations,
  eventTypes,
  schedules,
  bookings,
  webhooks,
);
