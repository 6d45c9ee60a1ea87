import type { IDataObject } from 'n8n-workflow';
import { isPlainObject, omit } from 'lodash';
import type { Body } from './body';
import { normalise } from './normalise';
import { fields } from './normalise/values';
import type { OutputKind, Settings } from './settings';

/**
 * The items of a delivery in the form that the user chose; none when the user does not want this
 * event type or status. What a payload template of the user's own made is passed on as it is.
 */
export function toItems(body: Body, settings: Settings): IDataObject[] {
  const { output, options } = settings;
  if (!isStandard(body, settings)) return [body as IDataObject];
  const record = normalise(body);
  return isWanted(record, settings)
    ? shape(record, body, { output, itemPerAttendee: options.itemPerAttendee === true })
    : [];
}

/** Some events and servers ignore the template: their bodies are told by the envelope or the name. */
function isStandard({ payload, triggerEvent }: Body, { options }: Settings): boolean {
  if (!options.payloadTemplate?.trim()) return true;
  return (
    typeof triggerEvent === 'string' &&
    (isPlainObject(payload) || /^MEETING_(STARTED|ENDED)$/.test(triggerEvent))
  );
}

/** A normal record as items: simplified, with the whole body beside it, or the body alone. */
export function shape(
  record: IDataObject,
  body: Body,
  { output, itemPerAttendee }: { output: OutputKind; itemPerAttendee: boolean },
): IDataObject[] {
  if (output === 'raw') return [body as IDataObject];
  const whole = output === 'full' ? { ...record, raw: body as IDataObject } : record;
  const { attendees } = whole;
  if (!itemPerAttendee || !Array.isArray(attendees) || attendees.length === 0) return [whole];
  return attendees.map((attendee) => ({ ...omit(whole, 'attendees'), attendee }) as IDataObject);
}

/** Whether a record passes the filters. One that does not tell its event type or status passes. */
function isWanted({ booking }: IDataObject, { options }: Settings): boolean {
  const { status, eventType } = fields(booking);
  if (typeof status === 'string' && options.ignoreStatuses?.includes(status)) return false;

  const chosen = (options.eventTypes ?? '').split(/[\s,]+/).filter(Boolean);
  const { id, slug } = fields(eventType);
  const known = [id, slug].filter((it) => it !== undefined).map(String);
  return chosen.length === 0 || known.length === 0 || known.some((it) => chosen.includes(it));
}
