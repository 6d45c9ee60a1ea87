import type { IDataObject } from 'n8n-workflow';
import type { GuideOf } from '../../../shared/operation/declared';
import type { lookUp as declaration } from './index';
import type { Booking } from '../../bookings/booking';
import { brief } from '../bookings/brief';
import { locate, readCriteria, type Criteria } from '../bookings/locate';
import { UNSEEN, seesBookingsOf } from '../../bookings/made';
import { attendeeIn } from '../../bookings/search';
import { asUnderstood } from '../bookings/single';

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
      message: said(bookings.length, others.length, criteria),
      ...(bookings.length + others.length === 0 && { advice: ELSEWHERE }),
      ...(criteria.unread && { problem: criteria.unread.message }),
      ...(criteria.unread && others.length > 0 && { advice: OTHERS }),
      ...(isUnsure && { warnings: [UNSEEN] }),
      ...asUnderstood(criteria),
      bookings: told(bookings),
      ...(bookings.length === 0 && others.length > 0 && { atOtherTimes: told(others) }),
    },
  ];
}

const OTHERS = 'These are all that there are: ask which one is meant.';

const ELSEWHERE =
  'Ask with which other email address or phone number it may have been booked. What is over or cancelled is found with "Include Past" and "Include Cancelled".';

function said(count: number, others: number, { person, uid, unread }: Criteria): string {
  if (count === 1) return 'One booking was found.';
  if (count > 1) return `${count} bookings were found. If one of them is meant, ask which.`;
  if (unread && others > 0)
    return 'The time cannot be read, so all bookings of this person are listed.';
  return others > 0
    ? 'No booking was found at that time, but others of the same person.'
    : `No booking was found of ${[person.email, person.phone, uid].filter(Boolean).join(', ')}.`;
}
