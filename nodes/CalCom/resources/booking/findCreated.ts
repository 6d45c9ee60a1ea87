import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Operation } from '../../../shared/operation/operation';
import { around, isOff, startsAt } from '../../../shared/bookings';
import { request } from '../../../shared/request';
import { BOOKINGS } from '../../../shared/api/versions';

/**
 * Finds the booking that a create made whose answer was lost: of the same event type, start and
 * attendee, and not cancelled. Bookings of a series are returned together, as the create does.
 */
export const findCreated: Operation['lookUp'] = async (session, { body = {} }) => {
  const start = String(body.start);
  const { email } = attendeeOf(body);
  const query = {
    ...(email !== undefined && { attendeeEmail: email }),
    ...around(Date.parse(start)),
    sortStart: 'asc',
    take: 250,
  };
  const list = await request(session, {
    method: 'GET',
    path: '/bookings',
    version: BOOKINGS,
    query,
  });
  const { data } = list.body as { data?: IDataObject[] };
  const made = data?.find(
    (booking) => startsAt(booking, start) && isAlike(booking, body) && !isOff(booking),
  );
  if (!made) return undefined;

  const uid = encodeURIComponent(String(made.recurringBookingUid ?? made.uid));
  return await request(session, { method: 'GET', path: `/bookings/${uid}`, version: BOOKINGS });
};

const attendeeOf = ({ attendee }: IDataObject): { email?: string; phoneNumber?: string } =>
  isPlainObject(attendee) ? (attendee as object) : {};

/** Whether a booking has the event type and the attendee that were asked for. */
function isAlike({ eventType, eventTypeId, attendees }: IDataObject, body: IDataObject): boolean {
  const { id = eventTypeId, slug } = (eventType ?? {}) as IDataObject;
  const isSameType =
    body.eventTypeId === undefined ? slug === body.eventTypeSlug : id === body.eventTypeId;
  const { email, phoneNumber } = attendeeOf(body);
  const isSamePerson = ((attendees ?? []) as IDataObject[]).some(
    (attendee) =>
      (email !== undefined && String(attendee.email).toLowerCase() === email.toLowerCase()) ||
      (phoneNumber !== undefined && attendee.phoneNumber === phoneNumber),
  );
  return isSameType && isSamePerson;
}
