import type { ResourceMapperFields } from 'n8n-workflow';
import { ATTENDEE_PHONE, formFields } from '../shared/questions/form';
import { eventType } from './eventTypes';
import type { Where } from './listing';

/** The form of the event type that is chosen above it, in Booking and in Appointment. */
export async function bookingQuestions(where: Where): Promise<ResourceMapperFields> {
  const guided = where.parameter('resource') === 'appointment';
  const id = where.parameter(guided ? 'eventType' : 'eventTypeId').trim();
  const instead = guided ? 'Answers' : 'Additional Fields: Booking Questions';
  const none = (why: string) => ({ fields: [], emptyFieldsNotice: why });
  if (!/^\d+$/.test(id)) {
    return none(
      `The event type is known only when the workflow runs. Answer its questions under ${instead}.`,
    );
  }
  const found = await eventType(where, Number(id));
  if (!found) {
    return none(
      `This account may book the event type, but not read its questions. Answer them under ${instead}.`,
    );
  }
  // Appointment asks for the phone number itself, because it also tells who booked.
  const fields = formFields(found).filter((field) => !(guided && field.id === ATTENDEE_PHONE));
  return { fields, emptyFieldsNotice: 'This event type asks nothing more.' };
}
