import type { Reshaped, Value, Values } from '../types';
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

/**
 * n8n's own Cal.com node, as it was proposed for n8n twice in 2026: both have Get Many, by the names
 * getMany and getAll, with other limits to begin with. n8n saves no value that a field begins with.
 */
export const n8nCal: Maker = (parameters): Wanted | string => {
  const { resource = 'booking', bookingUid } = parameters;
  const { operation = resource === 'booking' ? firstOfBookings(parameters) : 'getMany' } =
    parameters;
  const filters = set(object(parameters.filters));
  const pages = paging(parameters, operation === 'getAll' ? 50 : 100);
  switch (`${text(resource)} ${text(operation)}`) {
    case 'booking create':
      return createBooking(
        { attendeeTimeZone: 'UTC', ...parameters },
        picked(parameters.eventType),
      );
    case 'booking get':
      return { method: 'GET', segments: booking(bookingUid) };
    case 'booking getMany':
    case 'booking getAll':
      return {
        method: 'GET',
        segments: ['bookings'],
        query: filters,
        parameters: pages,
      };
    case 'booking cancel':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'cancel'),
        body: set({ cancellationReason: parameters.cancellationReason, ...options(parameters) }),
      };
    case 'booking reschedule':
      return rescheduleBooking(parameters);
    case 'eventType get':
      return { method: 'GET', segments: ['event-types', text(picked(parameters.eventType))] };
    case 'eventType getMany':
    case 'eventType getAll':
      return {
        method: 'GET',
        segments: ['event-types'],
        query: filters,
        parameters: pages,
      };
    case 'schedule create': {
      const { name, timeZone = 'UTC', isDefault = false } = parameters;
      return {
        method: 'POST',
        segments: ['schedules'],
        body: { name, timeZone, isDefault, ...hours(parameters) },
      };
    }
    case 'schedule get':
      return { method: 'GET', segments: ['schedules', text(picked(parameters.schedule))] };
    case 'schedule getMany':
      return { method: 'GET', segments: ['schedules'], parameters: pages };
    case 'schedule update': {
      const fields = object(parameters.updateFields);
      return {
        method: 'PATCH',
        segments: ['schedules', text(picked(parameters.schedule))],
        body: { ...fields, ...hours(fields) },
      };
    }
    case 'schedule delete':
      return {
        method: 'DELETE',
        segments: ['schedules', text(picked(parameters.schedule))],
        reshaped: { advice: 'A delete gives { "deleted": true } now.' },
      };
    case 'slot getMany': {
      const { timeZone = 'UTC', ...more } = set(options(parameters));
      return {
        method: 'GET',
        segments: ['slots'],
        query: set({
          eventTypeId: picked(parameters.eventType),
          start: parameters.start,
          end: parameters.end,
          timeZone,
          ...more,
        }),
        raw: parameters.simple === false,
        ...(timeZone !== 'UTC' && { reshaped: inZone }),
      };
    }
    default:
      return unknown(operation);
  }
};

/** One proposal begins with a new booking, which must say what is booked; the other with the list. */
const firstOfBookings = ({ eventType, start }: Values): string =>
  eventType === undefined && start === undefined ? 'getAll' : 'create';

/** Times of slots were in the zone that was asked for. */
const inZone: Reshaped = {
  renamed: { start: 'startLocal', end: 'endLocal' },
  advice: '"start" is in UTC now, and "startLocal" in the zone that was asked for.',
};

/** The hours of a schedule, whose rows have other names here. */
const hours = ({ availability, overrides }: Values): Record<string, Value | undefined> => ({
  availability: withHours(object(availability).rule),
  overrides: withHours(object(overrides).override),
});

/** Rows with the hours that they begin with. */
const withHours = (rows: Value | undefined): Value | undefined =>
  Array.isArray(rows)
    ? rows.map((row) => ({ startTime: '09:00', endTime: '17:00', ...object(row) }))
    : rows;
