import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import type { GuideOf } from '../../../shared/operation/declared';
import type { checkIfBooked as declaration } from './index';
import { EVERY, isKept, isOpen } from '../../bookings/booking';
import { brief } from '../bookings/brief';
import { notFoundInWords, stateInWords } from '../bookings/inWords';
import { eventTypeIdOf } from '../bookings/locate';
import { warnedOfUnseen } from '../../bookings/made';
import { attendeeIn, bookingsOf } from '../../bookings/search';
import { utc } from '../times/slots';
import { readLanguage } from '../words/language';
import { readCountry } from '../words/dialled';
import { emailOf, noAddress, phoneOf } from '../words/person';
import type { Person } from '../../bookings/person';
import { problem } from '../../../shared/wording/problem';
import { isEmpty } from '../words/text';
import { readMeaning } from '../words/when/read';
import { told } from '../words/when/setting';
import { zoneFor } from '../words/zone';

type Guide = GuideOf<typeof declaration>;

/**
 * Whether somebody has booked: one item in any case. Bookings that are over count, cancelled and
 * declined ones do not; one that was moved counts once, where it is now.
 */
export async function checkIfBooked({ session, values, zone: own }: Guide): Promise<IDataObject[]> {
  const options = values.options ?? {};
  const language = readLanguage(options.language);
  const zone = zoneFor(values.attendeeTimeZone, language) ?? own;
  const plan = readCountry(options.defaultCountry);
  const person: Person = {
    ...emailOf(values.attendeeEmail, language),
    phone: phoneOf(values.attendeePhone, { plan, language }),
  };
  if (!person.email && !person.phone) {
    throw noAddress('Give the one the person would book with.', language);
  }
  const eventTypeId = await eventTypeIdOf(session, options.eventType);
  const found = await bookingsOf(session, person, {
    status: EVERY,
    ...(eventTypeId && { eventTypeId }),
    ...since(options.bookedSince, DateTime.now().setZone(zone)),
  });

  const kept = found.filter(isKept);
  const cancelled = found.filter((booking) => !isKept(booking) && !booking.rescheduledToUid);
  // The next one if there is any, else the last.
  const booking = kept.find(isOpen) ?? kept.at(-1) ?? cancelled.at(-1);
  const manner = { zone, language, web: session.server.web };
  const shown = booking && brief(booking, manner, attendeeIn(booking, person));
  return [
    {
      ok: true,
      booked: kept.length > 0,
      count: kept.length,
      cancelledCount: cancelled.length,
      message: shown ? stateInWords(shown, language) : notFoundInWords({ person }, language),
      ...(kept.length === 0 && (await warnedOfUnseen(session, eventTypeId))),
      ...(shown && { booking: shown }),
    },
  ];
}

function since(value: unknown, now: DateTime): IDataObject {
  if (isEmpty(value)) return {};
  const { from: day } = readMeaning(value, { now, label: 'Booked Since', mode: 'since' });
  if (day < now) return { afterCreatedAt: utc(day) };
  // A day of the week is the coming one, after which nothing can have been booked.
  throw problem(
    `"Booked Since" is in the future: ${told(day)}`,
    'Use a date such as 2026-11-01, or words such as last Monday and 7 days ago.',
  );
}
