/** The requests that other makers' action nodes make of their parameters. */
import type { Value, Values } from '../types';
import { object, omit, picked } from '../values';

export interface Wanted {
  method: string;
  segments: string[];
  query?: Values;
  body?: Record<string, Value | undefined>;
  notes?: string[];
  /** Parameters of ours that say the same as one of theirs. */
  parameters?: Values;
  /** Whether the node put out the whole answer. */
  raw?: boolean;
}

type Maker = (parameters: Values) => Wanted | string;

const text = (value: Value | undefined): string => String(value ?? '');

/** Without what was left empty. */
const set = (values: Record<string, Value | undefined>): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== '',
    ),
  );

/** Rows of name and value to an object; JSON stays as it is. */
function record(value: Value | undefined): Value | undefined {
  if (typeof value === 'string') return value;
  const rows = Object.values(object(value)).flat().map(object);
  const entries = rows.map(({ name, value: given = '' }) => [text(name), given] as const);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const paging = ({ returnAll = false, limit = 50 }: Values): Values =>
  returnAll === true ? { returnAll } : { returnAll, limit };

const booking = (uid: Value | undefined, ...action: string[]): string[] => [
  'bookings',
  text(uid),
  ...action,
];

const unknown = (what: Value | undefined): string =>
  `The operation ${text(what)} of this node is not known.`;

/** Commas separate guests. */
const guestsOf = (guests: Value | undefined): Value | undefined =>
  typeof guests === 'string' && guests !== '' && !guests.startsWith('=')
    ? guests
        .split(',')
        .map((guest) => guest.trim())
        .filter(Boolean)
    : guests;

function createBooking(parameters: Values, eventTypeId: Value | undefined): Wanted {
  const more = object(parameters.additionalFields);
  const { start, attendeeName, attendeeEmail, attendeeTimeZone } = parameters;
  return {
    method: 'POST',
    segments: ['bookings'],
    body: {
      start,
      eventTypeId,
      attendee: set({
        name: attendeeName,
        email: attendeeEmail,
        timeZone: attendeeTimeZone,
        language: more.attendeeLanguage ?? more.language,
        phoneNumber: more.attendeePhoneNumber ?? more.phoneNumber,
      }),
      // Those that are not named here are called as in the API.
      ...omit(more, ['attendeeLanguage', 'attendeePhoneNumber', 'language', 'phoneNumber']),
      guests: guestsOf(more.guests),
      instant: more.instant === true ? true : undefined,
      metadata: record(more.metadata),
      bookingFieldsResponses: record(more.bookingFieldsResponses),
    },
  };
}

const options = (parameters: Values): Values => object(parameters.options);

/** n8n's own Cal.com node, as it was proposed for n8n in 2026. */
const n8nCal: Maker = (parameters): Wanted | string => {
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

/** `n8n-nodes-calcom`. */
const calcom: Maker = (parameters): Wanted | string => {
  const { resource = 'booking', operation = 'getAll', bookingUid, limit = 50 } = parameters;
  switch (`${text(resource)} ${text(operation)}`) {
    case 'booking getAll':
      return {
        method: 'GET',
        segments: ['bookings'],
        query: set({ status: parameters.status, attendeeEmail: parameters.attendeeEmail }),
        parameters: { returnAll: false, limit },
      };
    case 'booking get':
      return { method: 'GET', segments: booking(bookingUid) };
    case 'booking cancel':
      return {
        method: 'POST',
        segments: booking(bookingUid, 'cancel'),
        body: { cancellationReason: parameters.cancellationReason },
      };
    case 'eventType getAll':
      return {
        method: 'GET',
        segments: ['event-types'],
        query: set({ username: parameters.username }),
        parameters: { returnAll: true },
      };
    default:
      return unknown(operation);
  }
};

/** `@taurussoftware/n8n-nodes-calcom`. */
const taurus: Maker = (parameters): Wanted | string => {
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
      return {
        method: 'POST',
        segments: booking(bookingUid, 'reschedule'),
        body: set({ start: parameters.start, ...options(parameters) }),
      };
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

/** By the type of the node. */
export const requests: Record<string, Maker | undefined> = {
  'n8n-nodes-base.cal': n8nCal,
  'n8n-nodes-calcom.calCom': calcom,
  '@taurussoftware/n8n-nodes-calcom.calCom': taurus,
};
