/** What the action nodes of other makers have in common. */
import type { Reshaped, Value, Values } from '../types';
import { object, omit } from '../values';

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
  /** How its items differ from ours otherwise. */
  reshaped?: Reshaped;
}

/** The request that an action node makes of its parameters; a sentence when it is not known. */
export type Maker = (parameters: Values) => Wanted | string;

/** A value as text; nothing as an empty one. */
export const text = (value: Value | undefined): string => String(value ?? '');

/** Without what was left empty. */
export const set = (values: Record<string, Value | undefined>): Values =>
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

/** Our paging parameters, which these nodes have by the same names, and their own first limit. */
export const paging = ({ returnAll = false, limit }: Values, first = 50): Values =>
  returnAll === true ? { returnAll } : { returnAll, limit: limit ?? first };

/** The path of a booking, or of what is done with it. */
export const booking = (uid: Value | undefined, ...action: string[]): string[] => [
  'bookings',
  text(uid),
  ...action,
];

/** Why an operation is not converted. */
export const unknown = (what: Value | undefined): string =>
  `The operation ${text(what)} of this node is not known.`;

/** Commas separate guests. */
const guestsOf = (guests: Value | undefined): Value | undefined =>
  typeof guests === 'string' && guests !== '' && !guests.startsWith('=')
    ? guests
        .split(',')
        .map((guest) => guest.trim())
        .filter(Boolean)
    : guests;

/** A new booking, from fields that these nodes call alike. */
export function createBooking(parameters: Values, eventTypeId: Value | undefined): Wanted {
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

/** The entries of Options. */
export const options = (parameters: Values): Values => object(parameters.options);

/** A booking moved to another start, from fields that these nodes call alike. */
export const rescheduleBooking = (parameters: Values): Wanted => ({
  method: 'POST',
  segments: booking(parameters.bookingUid, 'reschedule'),
  body: set({ start: parameters.start, ...options(parameters) }),
});
