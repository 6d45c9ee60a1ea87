import type { ResourceMapperFields } from 'n8n-workflow';
import { formFields } from '../shared/questions/form';
import { eventType } from './eventTypes';
import type { Where } from './listing';

/** The form of the event type that is chosen above it. */
export async function bookingQuestions(where: Where): Promise<ResourceMapperFields> {
  const id = where.parameter('eventTypeId').trim();
  if (!/^\d+$/.test(id)) {
    return {
      fields: [],
      emptyFieldsNotice:
        'The event type is known only when the workflow runs. Answer its questions under Additional Fields: Booking Questions.',
    };
  }
  const found = await eventType(where, Number(id));
  if (!found) {
    return {
      fields: [],
      emptyFieldsNotice:
        'This account may book the event type, but not read its questions. Answer them under Additional Fields: Booking Questions.',
    };
  }
  return { fields: formFields(found), emptyFieldsNotice: 'This event type asks nothing more.' };
}
