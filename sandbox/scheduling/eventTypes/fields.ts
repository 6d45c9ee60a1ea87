/**
 * Booking questions in their two dialects. They are stored as 2024-06-14 answers show them; input
 * of either date is turned into that, and answers of 2026-06-12 are made from it.
 */
import { omit } from 'lodash';
import { badRequest } from '../find';
import { bookingFields } from '../defaults';
import type { BookingField } from '../model';

type Input = Record<string, unknown>;

const newNames: Record<string, string> = {
  text: 'shortText',
  textarea: 'longText',
  multiemail: 'multiEmail',
  multiselect: 'multiSelect',
  checkbox: 'checkboxGroup',
  radio: 'radioGroup',
  boolean: 'checkbox',
};

const oldNames = Object.fromEntries(Object.entries(newNames).map(([old, name]) => [name, old]));

/** Slugs of the server's own questions that can be changed but not removed. */
const builtIn = new Set([
  'name',
  'email',
  'location',
  'title',
  'notes',
  'guests',
  'rescheduleReason',
  'attendeePhoneNumber',
  'smsReminderNumber',
  'aiAgentCallPhoneNumber',
]);

/**
 * The questions of a type after a list was sent: custom ones are replaced, built-in ones keep what
 * the list does not mention. @throws 400 when nobody could be reached, or for a repeated slug.
 */
export function questionsFrom(list: Input[]): BookingField[] {
  const given = list.map(fieldFrom);
  const slugs = given.map(({ slug }) => slug);
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice) {
    throw badRequest(
      `Duplicate bookingFields slug '${twice}' found. All bookingFields slugs must be unique.`,
    );
  }

  const custom = given.filter(({ isDefault }) => !isDefault);
  const changed = new Map(
    given.filter(({ isDefault }) => isDefault).map((each) => [each.slug, each]),
  );
  const all = bookingFields(custom).map((field) => {
    const change = changed.get(field.slug);
    changed.delete(field.slug);
    if (!change) return field;
    // A title that is asked for is there to be seen.
    return { ...field, ...(field.slug === 'title' && { hidden: false }), ...change };
  });
  // Built-in questions that a type has only on demand, such as the phone number.
  all.splice(2, 0, ...changed.values());
  return all;
}

/** Applies partial changes to the questions they name by slug. @throws 404-like 400 for an unknown one. */
export function patched(fields: BookingField[], changes: Input[]): BookingField[] {
  for (const { slug, field, type } of changes) {
    const known = fields.find((each) => each.slug === slug);
    if (!known) throw badRequest(`There is no booking field with slug '${slug}'`);
    const now = inNewDialect(known);
    if ((field ?? now.field) !== now.field || (type ?? now.type) !== now.type) {
      throw badRequest(`Kind and type of booking field '${slug}' cannot be changed`);
    }
  }
  const result = fields.map((field) => {
    const change = changes.find(({ slug }) => slug === field.slug);
    if (!change) return field;
    return {
      ...field,
      ...omit(change, 'field', 'type', 'variant'),
      ...(change.variant === 'splitName' && { type: 'splitName' }),
    };
  });
  return result;
}

/** A question of either dialect as it is stored. */
export function fieldFrom(input: Input): BookingField {
  const { field, ...rest } = input;
  return field === undefined ? oldField(rest) : newField(String(field), rest);
}

/** A stored question as 2026-06-12 answers show it. */
export function inNewDialect({ isDefault, type, slug, ...rest }: BookingField): Input {
  if (!isDefault) return { field: 'custom', slug, type: newNames[type] ?? type, ...rest };
  const variant = type === 'splitName' ? 'splitName' : 'fullName';
  return { field: slug, slug, ...rest, ...(slug === 'name' && { variant }) };
}

/** Built-in questions are named by their slug, or by a type that only they have. */
function oldField({ type, slug, ...rest }: Input): BookingField {
  if (type === 'name' || type === 'splitName') {
    return { isDefault: true, slug: 'name', required: true, ...rest, type };
  }
  if (slug === undefined)
    return { isDefault: true, slug: String(type), ...rest, type: String(type) };
  const name = String(slug);
  const isDefault = builtIn.has(name) && name !== 'attendeePhoneNumber';
  if (isDefault) return { isDefault, ...rest, slug: name, type: typeOfBuiltIn(name) };
  return custom(name, String(type), rest);
}

function newField(field: string, { slug, type, variant, ...rest }: Input): BookingField {
  if (field === 'custom') return custom(String(slug), oldNames[String(type)] ?? String(type), rest);
  const name = variant === 'splitName' ? 'splitName' : typeOfBuiltIn(field);
  return { isDefault: true, ...rest, type: name, slug: field };
}

function custom(slug: string, type: string, rest: Input): BookingField {
  return {
    isDefault: false,
    type,
    slug,
    required: false,
    ...rest,
    disableOnPrefill: rest.disableOnPrefill === true,
    hidden: rest.hidden === true,
  };
}

function typeOfBuiltIn(slug: string): string {
  const known = bookingFields().find((field) => field.slug === slug);
  return known?.type ?? 'phone';
}
