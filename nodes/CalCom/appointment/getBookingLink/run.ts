import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { GuideOf } from '../../../shared/operation/declared';
import type { getBookingLink as declaration } from './index';
import { detailsOf, findEventType } from '../eventType';
import { newTrackingId, trackedLink } from '../waitForBooking/tracking';
import { readLanguage } from '../words/language';
import { emailOf } from '../words/person';
import { problem } from '../../../shared/wording/problem';
import { textOf } from '../words/text';

type Guide = GuideOf<typeof declaration>;

/** The link of a booking page whose bookings can be told from all others. Nothing is stored. */
export async function getBookingLink({ session, values }: Guide): Promise<IDataObject[]> {
  const named = textOf(values.eventType);
  const isPage = /^https?:\/\//i.test(named);
  const found = await findEventType(session, values.eventType);
  const details = await detailsOf(session, found);
  const page = isPage ? named : details?.bookingUrl;
  if (typeof page !== 'string' || !URL.canParse(page)) {
    throw problem(
      'The booking page of the event type is not known',
      'It may have been deleted, or belong to somebody else: then give its booking link instead, such as https://cal.com/team/sales/demo.',
    );
  }
  const trackingId = newTrackingId(Date.now());
  return [
    {
      ok: true,
      link: trackedLink(page, trackingId, filled(values)),
      trackingId,
      ...(details && { eventTypeId: details.id, title: details.title }),
    },
  ];
}

/** What the form of the page shall hold already. */
function filled({ attendeeName, attendeeEmail, options }: Guide['values']): [string, string][] {
  const { typedEmail, name } = emailOf(attendeeEmail, readLanguage(options?.language));
  const { pair } = (options?.prefill ?? {}) as IDataObject;
  const rows = [pair ?? []].flat().filter((row): row is IDataObject => isPlainObject(row));
  const all: [string, unknown][] = [
    ['name', textOf(attendeeName) || name],
    ['email', typedEmail],
    ...rows.map((row): [string, unknown] => [String(row.name ?? ''), row.value]),
  ];
  return all
    .filter(([key, value]) => key !== '' && (value ?? '') !== '')
    .map(([key, value]) => [key, String(value)]);
}
