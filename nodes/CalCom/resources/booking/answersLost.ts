import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Call } from '../../../shared/api/call';
import { isOpen } from '../../../shared/questions/answer';
import { SPLIT_NAME, elsewhere, phones } from '../../../shared/questions/question';

/**
 * Says which answers a new booking did not take, by the names under which they were sent: Cal.com
 * drops those to questions that the event type does not ask. Undefined when all were taken, or where
 * the booking does not show its answers.
 */
export function answersLost(
  bookings: IDataObject[],
  { body = {} }: Pick<Call, 'body'>,
): string | undefined {
  const kept = bookings
    .flatMap((booking) => [booking, ...((booking.attendees ?? []) as IDataObject[])])
    .map(({ bookingFieldsResponses }) => bookingFieldsResponses)
    .filter((answers) => isPlainObject(answers)) as IDataObject[];
  const sent = (body.bookingFieldsResponses ?? {}) as IDataObject;
  const lost = Object.keys(sent)
    .filter((slug) => !isOpen(sent[slug]) && !isBuiltIn(slug))
    .filter((slug) => !kept.some((answers) => slug in answers));
  if (kept.length === 0 || lost.length === 0) return undefined;
  const named = lost.map((slug) => `"${slug}"`).join(', ');
  return `Cal.com dropped the answer to ${named}: the event type does not ask that.`;
}

/** Built-in questions have places of their own in a booking. */
const isBuiltIn = (slug: string): boolean =>
  slug === SPLIT_NAME || elsewhere.has(slug) || phones.has(slug);
