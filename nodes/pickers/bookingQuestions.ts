import type { ResourceMapperFields } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { objectsIn } from '../shared/api/envelope';
import { statusOf } from '../shared/request';
import { readEventTypeLink } from '../shared/operation/locators/eventTypeLink';
import { ATTENDEE_PHONE, formFields } from '../shared/questions/form';
import { eventType } from './eventTypes';
import type { Where } from './listing';

/** The form of the event type that is chosen above it, in Booking and in Appointment. */
export async function bookingQuestions(where: Where): Promise<ResourceMapperFields> {
  const guided = where.parameter('resource') === 'appointment';
  const given = where.pasted(guided ? 'eventType' : 'eventTypeId').trim();
  const instead = guided ? 'Answers' : 'Additional Fields > Answers';
  const none = (why: string) => ({ fields: [], emptyFieldsNotice: why });
  const id = given.includes('/') ? await idBehind(where, given) : given;
  if (!id || !/^\d+$/.test(id)) {
    return none(
      `The event type is known only when the workflow runs. Answer its questions under "${instead}".`,
    );
  }
  const found = await eventType(where, Number(id));
  if (!found) {
    if (await isGone(where, id)) {
      return none(`There is no event type with the ID ${id} any more: it was deleted.`);
    }
    return none(
      `This account may book the event type, but not read its questions. Answer them under "${instead}".`,
    );
  }
  // Appointment asks for the phone number itself, because it also tells who booked.
  const fields = formFields(found).filter((field) => !(guided && field.id === ATTENDEE_PHONE));
  return { fields, emptyFieldsNotice: 'This event type asks nothing more.' };
}

/** The ID of the event type that a link leads to; undefined for a team's, which are in no public list. */
async function idBehind({ data, session }: Where, pasted: string): Promise<string | undefined> {
  const link = readEventTypeLink(pasted, session.server);
  if ('eventTypeId' in link) return String(link.eventTypeId);
  const { owner: username, isTeam, slug: eventSlug, organizationSlug } = link;
  if (isTeam || !eventSlug || organizationSlug) return undefined;
  const found = objectsIn(await data<unknown>('/event-types', { username, eventSlug }))[0];
  return found && String(found.id);
}

/** Whether nobody can book an event type: Cal.com tells free times of those of other people, too. */
async function isGone({ data }: Where, id: string): Promise<boolean> {
  const day = DateTime.utc().plus({ days: 1 }).toISODate();
  return await data('/slots', { eventTypeId: id, start: day, end: day }).then(
    () => false,
    (error: unknown) => statusOf(error) === 404,
  );
}
