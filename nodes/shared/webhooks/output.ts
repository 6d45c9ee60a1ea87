import type { IDataObject } from 'n8n-workflow';
import { isPlainObject, omit } from 'lodash';
import type { Body } from './body';
import { chosenTypes, isOfType, type KnownType } from './eventTypes';
import { normalise } from './normalise';
import { fieldsIn } from './normalise/values';
import type { Settings } from './settings';

/** What decides about the items. */
interface Wishes extends Pick<Settings, 'output' | 'options'> {
  /** The event types of the account, as far as they are known. */
  types?: KnownType[];
}

/**
 * The items of a delivery in the form that the user chose; none when the user does not want this
 * event type or status. What a payload template of the user's own made is passed on as it is.
 * `raw` is what the user gets to see as the original, where it is not the delivery itself.
 */
export function toItems(body: Body, wishes: Wishes, raw: unknown = body): IDataObject[] {
  if (!isStandard(body, wishes)) return [body as IDataObject];
  const record = normalise(body, mannerOf(wishes));
  return isWanted(record, wishes) ? shape(record, raw as IDataObject, wishes) : [];
}

const mannerOf = ({ options: { outputTimeZone, outputLanguage } }: Wishes) => ({
  ...(outputTimeZone?.trim() && { timeZone: outputTimeZone.trim() }),
  ...(outputLanguage && { language: outputLanguage }),
});

/** Some events and servers ignore the template: their bodies are told by the envelope or the name. */
function isStandard({ payload, triggerEvent }: Body, { options }: Wishes): boolean {
  if (!options.payloadTemplate?.trim()) return true;
  return (
    typeof triggerEvent === 'string' &&
    (isPlainObject(payload) || /^MEETING_(STARTED|ENDED)$/.test(triggerEvent))
  );
}

/** A normal record as items: simplified, with the original beside it, or the original alone. */
function shape(record: IDataObject, raw: IDataObject, { output, options }: Wishes): IDataObject[] {
  if (output === 'raw') return [raw];
  const whole = output === 'full' ? { ...record, raw } : record;
  const { attendees } = whole;
  const isSplit = options.itemPerAttendee && Array.isArray(attendees) && attendees.length > 0;
  if (!isSplit) return [whole];
  return attendees.map((attendee) => ({ ...omit(whole, 'attendees'), attendee }) as IDataObject);
}

/** Whether a record passes the filters. One that does not tell its event type or status passes. */
function isWanted({ booking }: IDataObject, { options, types = [] }: Wishes): boolean {
  const { status, eventType } = fieldsIn(booking);
  if (typeof status === 'string' && options.ignoreStatuses?.includes(status)) return false;
  return isOfType(fieldsIn(eventType), chosenTypes(options), types);
}
