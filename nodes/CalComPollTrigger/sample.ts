import type { Body } from '../shared/webhooks/body';
import { sampleBody } from '../shared/webhooks/samples';
import type { PollEvent } from './asDelivery';

const samples: Record<PollEvent, string> = {
  newBooking: 'BOOKING_CREATED',
  movedBooking: 'BOOKING_RESCHEDULED',
  changedBooking: 'BOOKING_RESCHEDULED',
  cancelledBooking: 'BOOKING_CANCELLED',
  bookingStartsSoon: 'BOOKING_CREATED',
  bookingEnded: 'MEETING_ENDED',
};

/** A made-up delivery of an event. */
export const sampleOf = (event: PollEvent): Body => ({
  ...sampleBody(samples[event]),
  ...(event === 'bookingStartsSoon' && { triggerEvent: 'BOOKING_STARTS_SOON' }),
});
