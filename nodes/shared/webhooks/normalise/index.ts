import type { IDataObject } from 'n8n-workflow';
import { isPlainObject, startCase } from 'lodash';
import { eventsByValue } from '../events';
import { answersIn, ownAnswers } from './answers';
import { bookingOf, bookingData, type Manner } from './booking';
import { parts } from './parts';
import { attendees } from './people';
import { instant } from './times';
import { compact, text, type Fields } from './values';

/**
 * One shape for every event of every payload version: what happened, to which booking, who takes
 * part (the one who booked as `attendee`, all as `attendees`), what they answered, and the parts that only some events have. Keys without a value are left
 * out. Never throws, whatever the body holds.
 */
export function normalise(body: Fields, manner: Manner = {}): IDataObject {
  const event = text(body.triggerEvent);
  const payload = (isPlainObject(body.payload) ? body.payload : body) as Fields;
  const data = bookingData(payload);
  const people = attendees(payload, data?.startTime, manner.language);
  const given = answersIn(payload.responses, payload.userFieldsResponses);
  return {
    event: event ?? null,
    ...compact({
      eventName: nameOf(event),
      createdAt: happenedAt(event, body, data),
      booking: data && bookingOf(event, data, manner),
      attendee: people?.[0],
      attendees: people,
      ...ownAnswers(given, payload.responses, payload.userFieldsResponses),
      answers: given,
      ...parts(event, payload, manner),
    }),
  } as IDataObject;
}

/** What people call the event: as in the menu of events, and as the polling trigger names its own. */
const nameOf = (event: string | undefined): string | undefined =>
  event && (eventsByValue.get(event)?.name ?? startCase(event.toLowerCase()));

/**
 * When it happened. Meetings happen when they start and end: what Cal.com gives with them is the
 * time at which the booking was made.
 */
function happenedAt(event: string | undefined, body: Fields, data?: Fields): string | undefined {
  if (event === 'MEETING_STARTED') return instant(data?.startTime);
  if (event === 'MEETING_ENDED') return instant(data?.endTime);
  return instant(body.createdAt);
}
