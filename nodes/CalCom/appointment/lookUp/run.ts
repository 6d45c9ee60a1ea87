import type { IDataObject } from 'n8n-workflow';
import type { GuideOf } from '../../../shared/operation/declared';
import type { lookUp as declaration } from './index';
import type { Booking } from '../../bookings/booking';
import { brief } from '../bookings/brief';
import { foundInWords, notFoundInWords, startsInWords } from '../bookings/inWords';
import { locate, readCriteria, type Criteria, type Found } from '../bookings/locate';
import { UNSEEN, seesBookingsOf } from '../../bookings/made';
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
  const { eventTypeId } = criteria;
  const isUnsure =
    found.bookings.length + found.others.length === 0 &&
    eventTypeId &&
    !(await seesBookingsOf(guide.session, { eventTypeId }));
  const most = Number(options.maxBookings) || DEFAULT_BOOKINGS;
  const told = (bookings: Booking[]) =>
    bookings
      .slice(0, most)
      .map((booking) => brief(booking, criteria, attendeeIn(booking, criteria.person)));
  const { bookings, others } = found;
  return [
    {
      ok: true,
      count: bookings.length,
      message: messageOf(found, criteria, most),
      ...(criteria.unread && { problem: criteria.unread.message }),
      ...adviceFor(found, criteria),
      ...(isUnsure && { warnings: [UNSEEN] }),
      ...asUnderstood(criteria),
      bookings: told(bookings),
      ...(bookings.length === 0 && others.length > 0 && { atOtherTimes: told(others) }),
    },
  ];
}

function adviceFor({ bookings, others }: Found, { unread }: Criteria): { advice?: string } {
  if (bookings.length > 1) return { advice: 'If one of them is meant, ask which.' };
  if (unread && others.length > 0) {
    return { advice: 'These are all that there are: ask which one is meant.' };
  }
  return bookings.length + others.length > 0
    ? {}
    : {
        advice:
          'Ask with which other email address or phone number it may have been booked. What is over or cancelled is found with "Include Past" and "Include Cancelled".',
      };
}

/** What was found, in words; at other times as well, where nothing fits the time that was said. */
function messageOf({ bookings, others }: Found, criteria: Criteria, most: number): string {
  const { language, unread } = criteria;
  const telling = { ...criteria, most };
  if (bookings.length > 0) return foundInWords(bookings, telling);
  if (others.length === 0) return notFoundInWords(criteria, language);
  return unread
    ? `${sentence('unclear', language)} ${foundInWords(others, telling)}`
    : sentence('notFoundThen', language, startsInWords(others, telling));
}
