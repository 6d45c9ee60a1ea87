import type { IDataObject } from 'n8n-workflow';
import type { GuideOf } from '../../../shared/operation/declared';
import type { lookUp as declaration } from './index';
import { isKept, type Booking } from '../../bookings/booking';
import { brief } from '../bookings/brief';
import { foundInWords, notFoundInWords, startsInWords } from '../bookings/inWords';
import { locate, readCriteria, type Criteria, type Found } from '../bookings/locate';
import { warnedOfUnseen } from '../../bookings/made';
import { attendeeIn } from '../../bookings/search';
import { asUnderstood } from '../bookings/single';
import { sentence } from '../words/sentences';

type Guide = GuideOf<typeof declaration>;

const DEFAULT_BOOKINGS = 5;

/** The bookings of a person, or the one with a UID: a list in one item, also when there are none. */
export async function lookUp(guide: Guide): Promise<IDataObject[]> {
  const options = guide.values.options ?? {};
  const criteria = await readCriteria(guide);
  const statuses = [
    'upcoming',
    'unconfirmed',
    ...(options.includePast === true ? ['past'] : []),
    ...(options.includeCancelled === true ? ['cancelled'] : []),
  ];
  const found = await locate(guide.session, criteria, { status: statuses.join() });
  const most = Number(options.maxBookings) || DEFAULT_BOOKINGS;
  const told = (bookings: Booking[]) =>
    bookings
      .slice(0, most)
      .map((booking) => brief(booking, criteria, attendeeIn(booking, criteria.person)));
  const { bookings, others } = found;
  const isNothing = bookings.length + others.length === 0;
  return [
    {
      ok: true,
      count: bookings.length,
      message: messageOf(found, criteria, most),
      ...(criteria.unread && { problem: criteria.unread.message }),
      ...adviceFor(found, criteria, options),
      ...(isNothing && (await warnedOfUnseen(guide.session, criteria.eventTypeId))),
      ...asUnderstood(criteria),
      bookings: told(bookings),
      ...(bookings.length === 0 && others.length > 0 && { atOtherTimes: told(others) }),
    },
  ];
}

type Options = NonNullable<Guide['values']['options']>;

function adviceFor(
  { bookings, others }: Found,
  criteria: Criteria,
  options: Options,
): { advice?: string } {
  if (bookings.length > 1) return { advice: 'If one of them is meant, ask which.' };
  if (criteria.unread && others.length > 0) {
    return { advice: 'These are all that there are: ask which one is meant.' };
  }
  return bookings.length + others.length > 0 ? {} : { advice: elsewhere(criteria, options) };
}

/** Where else to look: nothing that was tried already. */
function elsewhere({ uid, person }: Criteria, { includePast, includeCancelled }: Options): string {
  if (uid) {
    return person.email || person.phone
      ? 'Check the UID, or try again without it.'
      : 'Check the UID, or ask for the email address or the phone number it was booked with.';
  }
  const left = [
    ...(includePast ? [] : [['over', '"Include Past"']]),
    ...(includeCancelled ? [] : [['cancelled', '"Include Cancelled"']]),
  ];
  const ask = 'Ask with which other email address or phone number it may have been booked.';
  if (left.length === 0) return ask;
  const [what, how] = [0, 1].map((part) => left.map((one) => one[part]));
  return `${ask} To find what is ${what.join(' or ')}, turn on ${how.join(' and ')}.`;
}

/** What was found, in words; at other times as well, where nothing fits the time that was said. */
function messageOf({ bookings, others }: Found, criteria: Criteria, most: number): string {
  const { language, unread } = criteria;
  const telling = { ...criteria, most };
  if (bookings.length > 0) return foundInWords(bookings, telling);
  if (others.length === 0) return notFoundInWords(criteria, language);
  const kept = others.filter(isKept);
  if (!unread && kept.length > 0) {
    return sentence('notFoundThen', language, startsInWords(kept, telling));
  }
  const before = unread ? sentence('unclear', language) : notFoundInWords(criteria, language);
  return `${before} ${foundInWords(others, telling)}`;
}
