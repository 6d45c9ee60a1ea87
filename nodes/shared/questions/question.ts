import type { IDataObject } from 'n8n-workflow';
import { startCase } from 'lodash';

/** What an answer is: a text, one choice, a list (of choices or email addresses), two names … */
export type Kind = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'splitName';

/** A question that an event type asks whoever books it. */
export interface Question {
  slug: string;
  label: string;
  kind: Kind;
  required: boolean;
  /** Of a name in two halves, whether the last one is required as well. */
  needsLastName?: boolean;
  /** Empty when any answer will do. */
  options: string[];
}

/** A question as the API tells it; those of 2026-06-12 have a `field`, the older ones do not. */
interface BookingField extends IDataObject {
  slug?: string;
  type?: string;
  field?: string;
  variant?: string;
  label?: string;
  required?: boolean;
  hidden?: boolean;
  lastNameRequired?: boolean;
  isDefault?: boolean;
  options?: string[];
}

/** Where the API takes the name of an attendee in two halves, and where it takes guests. */
export const SPLIT_NAME = 'splitName';
export const GUESTS = 'guests';

/** Questions whose answers stand elsewhere in a booking, or that nobody is asked when booking. */
export const elsewhere: ReadonlySet<string> = new Set([
  'name',
  'email',
  'title',
  'location',
  GUESTS,
  'rescheduleReason',
]);

/** Whether it asks for a number that the API wants of the attendee, for text messages, not as an answer. */
export const isPhone = ({ slug }: Question): boolean => phones.has(slug);

export const phones: ReadonlySet<string> = new Set(['attendeePhoneNumber', 'smsReminderNumber']);

/** The kinds that are no plain text, in the words of both generations of the API. */
const kinds: Record<string, Kind> = {
  number: 'number',
  boolean: 'boolean',
  select: 'choice',
  radio: 'choice',
  radioGroup: 'choice',
  multiselect: 'list',
  multiSelect: 'list',
  checkboxGroup: 'list',
  multiemail: 'list',
  multiEmail: 'list',
  splitName: 'splitName',
};

/**
 * The questions among an event type's `bookingFields`, of either generation, that the booker has to
 * answer beside name, email address and place. Hidden ones are left out unless they are required:
 * the booking page does not show them, but Cal.com refuses a booking without them.
 */
export const questionsOf = (bookingFields: unknown): Question[] =>
  (Array.isArray(bookingFields) ? (bookingFields as BookingField[]) : [])
    .filter(isAsked)
    .map((asked) => ({
      slug: asked.slug!,
      label: labelOf(asked),
      kind: kindOf(asked),
      required: asked.required === true,
      ...(asked.lastNameRequired === true && { needsLastName: true }),
      options: (asked.options ?? []).map(String),
    }));

/** Every event type has a title, which is hidden and asks nobody unless it is shown, and guests. */
function isAsked({ slug, hidden, required }: BookingField): boolean {
  if (!slug) return false;
  if (slug === 'title') return hidden === false;
  if (slug === GUESTS) return required === true && !hidden;
  return (!hidden || required === true) && !elsewhere.has(slug);
}

/** Built-in questions have codes for labels, such as `your_name`. */
function labelOf({ slug, label, isDefault }: BookingField): string {
  if (slug === SPLIT_NAME) return 'Name';
  const isCode = isDefault === true && /^[a-z]+(_[a-z]+)+$/.test(label ?? '');
  return (!isCode && label?.trim()) || startCase(slug);
}

function kindOf({ type = '', field, variant }: BookingField): Kind {
  // A list of boxes in 2024-06-14, a single box in 2026-06-12.
  if (type === 'checkbox') return field === undefined ? 'list' : 'boolean';
  return kinds[type] ?? kinds[variant ?? ''] ?? 'text';
}
