import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation/operation';
import { objectIn } from '../../../shared/api/envelope';
import { EVENT_TYPES } from '../../../shared/api/versions';
import { fetchData, type Call, type Session } from '../../../shared/request';
import { lookUpMade } from '../../bookings/made';
import { personOf } from '../../bookings/search';

/**
 * Finds the booking that a create made whose answer was lost: of the same event type, start and
 * attendee, and not cancelled. Bookings of a series are returned together, as the create does.
 */
export const findCreated: Operation['lookUp'] = async (session, { body = {} }) => {
  const eventTypeId = await idOf(session, body);
  return await lookUpMade(session, {
    ...(eventTypeId === undefined
      ? { eventTypeSlug: String(body.eventTypeSlug) }
      : { eventTypeId }),
    instant: String(body.start),
    person: personIn(body),
  });
};

/** The ID of the event type; undefined for the link of a team, whose event types are in no public list. */
async function idOf(session: Session, body: IDataObject): Promise<number | undefined> {
  const { eventTypeId, eventTypeSlug: eventSlug, username, organizationSlug: orgSlug } = body;
  if (eventTypeId !== undefined) return Number(eventTypeId);
  if (username === undefined) return undefined;
  const query = { username, eventSlug, ...(orgSlug ? { orgSlug } : {}) };
  const call: Call = {
    method: 'GET',
    path: '/event-types',
    query,
    version: EVENT_TYPES,
    answers: 'list',
  };
  const [found] = await fetchData<IDataObject[]>(session, call);
  return found && Number(found.id);
}

/** The attendee of a create; the address may stand among the answers alone. */
function personIn({ attendee, bookingFieldsResponses }: IDataObject) {
  const [own, answers] = [attendee, bookingFieldsResponses].map(objectIn);
  return personOf({
    email: textIn(own.email ?? answers.email),
    phoneNumber: textIn(own.phoneNumber ?? answers.attendeePhoneNumber),
  });
}

const textIn = (value: unknown): string | undefined =>
  value === undefined ? undefined : String(value);
