import type { IDataObject } from 'n8n-workflow';
import { isUnconfirmed } from '../../../shared/api/bookings';
import { timesInWords } from '../words/forPeople';
import type { Person } from '../../bookings/person';
import { sentence } from '../words/sentences';
import { isKept, type Booking } from '../../bookings/booking';
import { startOf, type Manner } from './brief';
import { attendeeIn } from '../../bookings/search';

/** What holds of one booking, by its brief: booked, asked for, or off. */
export function stateInWords({ status, startText }: IDataObject, language: string): string {
  if (!isKept({ status: String(status) })) return sentence('off', language, String(startText));
  if (!isUnconfirmed({ status })) return sentence('booked', language, String(startText));
  return `${sentence('requested', language, String(startText))} ${sentence('toConfirm', language)}`;
}

/** What was found of a booking that does not take place, by its brief. */
export const offInWords = ({ status, startText }: IDataObject, language: string): string =>
  sentence(status === 'rejected' ? 'declined' : 'cancelledBefore', language, String(startText));

/** That nothing was found, with what was searched for: it may be misspelt. */
export const notFoundInWords = (
  { person: { email, phone } }: { person: Person },
  language: string,
): string =>
  email || phone
    ? sentence('notFound', language, [email, phone].filter(Boolean).join(', '))
    : sentence('notFoundHere', language);

/** Whose bookings are told, how, and how many of them. */
interface Telling extends Manner {
  person: Person;
  most: number;
}

/** Which bookings were found, of one or more: when those take place that were not called off, and when the others. */
export function foundInWords(bookings: Booking[], telling: Telling): string {
  const { language, most } = telling;
  const kept = bookings.filter(isKept);
  const off = bookings.filter((booking) => !isKept(booking));
  const count = kept.length;
  const times = startsInWords(kept, telling);
  return [
    count === 1 && sentence('foundOne', language, times),
    count > 1 && sentence(count > most ? 'foundMore' : 'foundSome', language, count, times),
    off.length > 0 && sentence('off', language, startsInWords(off, telling)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** When bookings begin, each in the zone in which it is told. */
export function startsInWords(bookings: Booking[], { person, most, ...manner }: Telling): string {
  const starts = bookings
    .slice(0, most)
    .map((booking) => startOf(booking, manner, attendeeIn(booking, person)));
  return timesInWords(starts, manner.language, 'conjunction');
}
