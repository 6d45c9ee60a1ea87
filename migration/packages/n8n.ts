import type { Value, Values } from '../types';
import { object, picked } from '../values';
import {
  booking,
  createBooking,
  options,
  paging,
  set,
  text,
  unknown,
  type Maker,
  type Wanted,
} from './wanted';

/** n8n's own Cal.com node, as it was proposed for n8n in 2026. */
export const n8nCal: Maker = (parameters): Wanted | string => {
  const { resource = 'booking', operation = 'create', bookingUid } = parameters;
  const filters = set(object(parameters.filters));
  switch (`${text(resource)} ${text(operation)}`) {
    case 'booking create':
      return createBooking(parameters, picked(parameters.eventType));
    case 'booking get':
      return { method: 'GET', segments: booking(bookingUid) };
    case 'booking getMany':
    case 'booking getAll':
      return {
        method: 'GET',
        segments: ['bookings'],
        query: filters,
        parameters: paging(parameters),
      };
    case 'booking cancel':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'cancel'),
        body: set({ cancellationReason: parameters.cancellationReason, ...options(parameters) }),
      };
    case 'booking reschedule':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'reschedule'),
        body: set({ start: parameters.start, ...options(parameters) }),
      };
    case 'eventType get':
      return { method: 'GET', segments: ['event-types', text(picked(parameters.eventType))] };
    case 'eventType getMany':
    case 'eventType getAll':
      return {
        method: 'GET',
        segments: ['event-types'],
        query: filters,
        parameters: paging(parameters),
      };
    case 'schedule create': {
      const { name, timeZone, isDefault } = parameters;
      return {
        method: 'POST',
        segments: ['schedules'],
        body: { name, timeZone, isDefault, ...hours(parameters) },
      };
    }
    case 'schedule get':
      return { method: 'GET', segments: ['schedules', text(picked(parameters.schedule))] };
    case 'schedule getMany':
      return { method: 'GET', segments: ['schedules'], parameters: paging(parameters) };
    case 'schedule update': {
      const fields = object(parameters.updateFields);
      return {
        method: 'PATCH',
        segments: ['schedules', text(picked(parameters.schedule))],
        body: { ...fields, ...hours(fields) },
      };
    }
    case 'schedule delete':
      return { method: 'DELETE', segments: ['schedules', text(picked(parameters.schedule))] };
    case 'slot getMany':
      return {
        method: 'GET',
        segments: ['slots'],
        query: set({
          eventTypeId: picked(parameters.eventType),
          start: parameters.start,
          end: parameters.end,
          ...options(parameters),
        }),
        raw: parameters.simple === false,
      };
    default:
      return unknown(operation);
  }
};

/** The hours of a schedule, whose rows have other names here. */
const hours = ({ availability, overrides }: Values): Record<string, Value | undefined> => ({
  availability: object(availability).rule,
  overrides: object(overrides).override,
});
