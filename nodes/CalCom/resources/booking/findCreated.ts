import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import type { Operation } from '../../../shared/operation/operation';
import { lookUpMade } from '../../appointment/bookings/made';

/**
 * Finds the booking that a create made whose answer was lost: of the same event type, start and
 * attendee, and not cancelled. Bookings of a series are returned together, as the create does.
 */
export const findCreated: Operation['lookUp'] = async (session, { body = {} }) => {
  const { eventTypeId, eventTypeSlug, start } = body;
  return await lookUpMade(session, {
    ...(eventTypeId === undefined
      ? { eventTypeSlug: String(eventTypeSlug) }
      : { eventTypeId: Number(eventTypeId) }),
    instant: String(start),
    person: personIn(body),
  });
};

/** The attendee of a create; the address may stand among the answers alone. */
function personIn({ attendee, bookingFieldsResponses }: IDataObject) {
  const [own, answers] = [attendee, bookingFieldsResponses].map((it) =>
    isPlainObject(it) ? (it as IDataObject) : {},
  );
  const email = own.email ?? answers.email;
  const phone = own.phoneNumber ?? answers.attendeePhoneNumber;
  return {
    ...(email !== undefined && { email: String(email).toLowerCase(), typedEmail: String(email) }),
    ...(phone !== undefined && { phone: String(phone) }),
  };
}
