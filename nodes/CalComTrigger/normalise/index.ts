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
  const isFlat = !isPlainObject(body.payload);
  const payload = (isFlat ? body : body.payload) as Fields;
  const data = bookingData(payload);
  return {
    event: event ?? null,
    ...compact({
      createdAt: happenedAt(event, body, isFlat),
      booking: data && booking(data),
      attendees: attendees(payload.attendees, data?.startTime),
      answers: answers(payload.responses, payload.userFieldsResponses),
      ...parts(event, payload),
    }),
  } as IDataObject;
}

/**
 * When it happened. Flat bodies are rows of bookings, whose own time is that of the booking; the
 * events that come flat happen when the meeting starts or ends.
 */
function happenedAt(event: string | undefined, body: Fields, isFlat: boolean): string | undefined {
  if (isFlat && event === 'MEETING_STARTED') return instant(body.startTime);
  if (isFlat && event === 'MEETING_ENDED') return instant(body.endTime);
  return instant(body.createdAt);
}
