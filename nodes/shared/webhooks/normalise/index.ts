import type { IDataObject } from 'n8n-workflow';
import { isPlainObject } from 'lodash';
import { answers } from './answers';
import { booking, bookingData } from './booking';
import { parts } from './parts';
import { attendees } from './people';
import { instant } from './times';
import { compact, text, type Fields } from './values';

/**
 * One shape for every event of every payload version: what happened, to which booking, who takes
 * part, what they answered, and the parts that only some events have. Keys without a value are left
 * out. Never throws, whatever the body holds.
 */
export function normalise(body: Fields): IDataObject {
  const event = text(body.triggerEvent);
  const payload = (isPlainObject(body.payload) ? body.payload : body) as Fields;
  const data = bookingData(payload);
  return {
    event: event ?? null,
    ...compact({
      createdAt: happenedAt(event, body, data),
      booking: data && booking(data),
      attendees: attendees(payload.attendees, data?.startTime),
      answers: answers(payload.responses, payload.userFieldsResponses),
      ...parts(event, payload),
    }),
  } as IDataObject;
}

/**
 * When it happened. Meetings happen when they start and end: what Cal.com gives with them is the
 * time at which the booking was made.
 */
function happenedAt(event: string | undefined, body: Fields, data?: Fields): string | undefined {
  if (event === 'MEETING_STARTED') return instant(data?.startTime);
  if (event === 'MEETING_ENDED') return instant(data?.endTime);
  return instant(body.createdAt);
}
