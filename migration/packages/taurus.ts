import { object, picked } from '../values';
import {
  booking,
  createBooking,
  options,
  paging,
  rescheduleBooking,
  set,
  text,
  unknown,
  type Maker,
  type Wanted,
} from './wanted';

/** `@taurussoftware/n8n-nodes-calcom`. */
export const taurus: Maker = (parameters): Wanted | string => {
  const { resource = 'booking', operation = 'create', bookingUid } = parameters;
  const eventTypeId = picked(parameters.eventTypeId);
  const filters = set(object(parameters.filters));
  const eventTypes =
    parameters.scope === 'team'
      ? ['teams', text(picked(parameters.teamId)), 'event-types']
      : ['event-types'];
  switch (`${text(resource)} ${text(operation)}`) {
    case 'booking create':
      return createBooking(parameters, eventTypeId);
    case 'booking get':
      return { method: 'GET', segments: booking(bookingUid) };
    case 'booking getAll':
      return {
        method: 'GET',
        segments: ['bookings'],
        query: {
          ...filters,
          // The newest date of lists calls this state pending, the portable one unconfirmed.
          ...(Array.isArray(filters.status) && {
            status: filters.status.map((one) => (one === 'pending' ? 'unconfirmed' : one)),
          }),
        },
        parameters: paging(parameters),
      };
    case 'booking reschedule':
      return rescheduleBooking(parameters);
    case 'booking cancel':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'cancel'),
        body: options(parameters),
      };
    case 'booking confirm':
      return { method: 'POST', segments: booking(bookingUid, 'confirm') };
    case 'booking decline':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'decline'),
        body: set({ reason: parameters.reason }),
      };
    case 'booking markAbsent':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'mark-absent'),
        body: {
          host: options(parameters).host,
          attendees: object(parameters.attendees).attendee,
        },
      };
    case 'eventType getAll':
      return {
        method: 'GET',
        segments: eventTypes,
        query: filters,
        parameters: paging(parameters),
      };
    case 'eventType get':
      return { method: 'GET', segments: [...eventTypes, text(eventTypeId)] };
    case 'eventType delete':
      return { method: 'DELETE', segments: [...eventTypes, text(eventTypeId)] };
    case 'eventType create': {
      const { title, slug, lengthInMinutes } = parameters;
      return {
        method: 'POST',
        segments: eventTypes,
        body: { title, slug, lengthInMinutes, ...object(parameters.additionalFields) },
      };
    }
    case 'eventType update':
      return {
        method: 'PATCH',
        segments: [...eventTypes, text(eventTypeId)],
        body: object(parameters.updateFields),
      };
    default:
      return unknown(operation);
  }
};
