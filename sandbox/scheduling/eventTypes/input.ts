/** From the body of a create or update to what is stored. */
import { omit } from 'lodash';
import { badRequest, notFound } from '../find';
import type { SandboxRequest } from '../../types';
import type { BookingField, EventType } from '../model';
import { calVideoSettings } from './calVideo';
import { questionsFrom } from './fields';
import { checkRules } from './rules';

/** Limits that are objects in the input and are absent when they are off. */
const limits = ['bookingLimitsCount', 'bookingLimitsDuration'];

/** Features that are objects in the input and a marker or null when they are off. */
const features = ['seats', 'confirmationPolicy', 'bookingWindow', 'bookerActiveBookingsLimit'];

/**
 * The fields that a body sets. `before` are the type's values that the body may leave as they are:
 * some rules are about combinations. @throws 400 for a combination that the server refuses.
 */
export function fieldsFrom(
  request: Pick<SandboxRequest, 'store' | 'body' | 'params' | 'user' | 'profile' | 'now'>,
  before: Partial<EventType> = {},
): Partial<EventType> {
  const { store, body } = request;
  const rest = omit(body, 'hosts', 'assignAllTeamMembers', 'schedulingType');
  const fields: Partial<EventType> = { ...rest };
  for (const feature of features) {
    const value = rest[feature];
    if (value === undefined) continue;
    fields[feature] = isOff(value)
      ? { disabled: true }
      : { ...(feature === 'seats' && { disabled: false }), ...value };
  }
  for (const limit of limits) {
    if (rest[limit] !== undefined) fields[limit] = isOff(rest[limit]) ? undefined : rest[limit];
  }
  if (rest.recurrence !== undefined) {
    // A series that is on cannot be switched off.
    const off = before.recurrence ?? null;
    fields.recurrence =
      rest.recurrence === null || isOff(rest.recurrence)
        ? off
        : { disabled: false, ...rest.recurrence };
  }
  if (rest.lengthInMinutesOptions) {
    fields.metadata = { ...before.metadata, multipleDuration: rest.lengthInMinutesOptions };
  }
  const settings = calVideoSettings(request, before, fields.locations ?? before.locations ?? []);
  if (settings) fields.calVideoSettings = settings;
  // Whoever switches guests on or off resets all questions.
  if (rest.disableGuests !== undefined && !rest.bookingFields) {
    fields.bookingFields = questionsFrom([]);
  }
  if (rest.bookingFields) {
    if (rest.bookingFields.length === 0) {
      throw badRequest("'bookingFields' must contain at least 1 booking field.");
    }
    fields.bookingFields = questionsFrom(rest.bookingFields);
  }
  hideGuests(fields, before.bookingFields);
  if (fields.scheduleId && !store.schedules.has(fields.scheduleId)) {
    throw notFound(`Schedule with ID=${fields.scheduleId} does not exist.`);
  }
  checkRules(request, { ...before, ...fields });
  return fields;
}

/** The old switch and the new question say the same: whether attendees may bring guests. */
function hideGuests(fields: Partial<EventType>, before?: BookingField[]): void {
  const questions = fields.bookingFields ?? before ?? questionsFrom([]);
  if (fields.disableGuests !== undefined) {
    fields.bookingFields = questions.map((field) =>
      field.slug === 'guests' ? { ...field, hidden: fields.disableGuests } : field,
    );
  } else if (fields.bookingFields) {
    fields.disableGuests = questions.some(
      ({ slug, hidden }) => slug === 'guests' && hidden === true,
    );
  }
}

function isOff(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'disabled' in value && value.disabled === true
  );
}

/** @throws 400 when another type of the same owner or team has the slug. */
export function checkSlug(others: EventType[], slug: unknown, whose: 'User' | 'Team'): void {
  if (others.some((other) => other.slug === slug)) {
    throw badRequest(`${whose} already has an event type with this slug.`);
  }
}
