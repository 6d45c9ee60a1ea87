/** Checks of `bookingFieldsResponses` against the questions of an event type. */
import { badRequest } from '../find';
import type { BookingField, EventType } from '../model';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const list: Check = (value) => Array.isArray(value);
const choice: Check = (value) => typeof value === 'string' || typeof value === 'number';

/** What an answer must be, by the type of the question; other types take anything. */
const checks: Record<string, { expected: string; fits: Check }> = {
  text: { expected: 'string', fits: text },
  textarea: { expected: 'string', fits: text },
  phone: { expected: 'string', fits: text },
  email: { expected: 'string', fits: text },
  address: { expected: 'string', fits: text },
  url: { expected: 'string', fits: text },
  number: { expected: 'number', fits: (value) => typeof value === 'number' },
  boolean: { expected: 'boolean', fits: (value) => typeof value === 'boolean' },
  select: { expected: 'string or number', fits: choice },
  radio: { expected: 'string or number', fits: choice },
  multiselect: { expected: 'array', fits: list },
  checkbox: { expected: 'array', fits: list },
  multiemail: { expected: 'array', fits: list },
};

interface Answers {
  attendee: { phoneNumber?: string };
  bookingFieldsResponses?: Record<string, unknown>;
}

/**
 * Returns the answers as they are stored. A null counts as an empty text.
 * @throws 400 for a required question without answer, a wrong type, an option that is not offered.
 */
export function checkedResponses(type: EventType, body: Answers): Record<string, unknown> {
  const { bookingFieldsResponses = {}, attendee } = body;
  const answers = Object.fromEntries(
    Object.entries(bookingFieldsResponses).map(([slug, value]) => [slug, value ?? '']),
  );
  for (const field of type.bookingFields) {
    if (field.slug === 'attendeePhoneNumber' || field.slug === 'smsReminderNumber') {
      if (field.required && !attendee.phoneNumber) {
        throw badRequest('Missing attendee phone number: pass it as "attendee.phoneNumber".');
      }
    } else if (!field.isDefault) {
      checkAnswer(type, field, bookingFieldsResponses[field.slug]);
    }
  }
  return answers;
}

function checkAnswer(type: EventType, field: BookingField, answer: unknown): void {
  const { slug, required } = field;
  if (answer === undefined || answer === null) {
    if (required) {
      throw badRequest(
        `Missing required booking field response: ${slug} - it is required by the event type booking fields, but missing in the bookingFieldsResponses. You can fetch the event type with ID ${type.id} to see the required fields.`,
      );
    }
    if (answer === undefined) return;
  }
  const value = answer ?? '';
  const check = checks[field.type];
  if (check && !check.fits(value)) {
    throw badRequest(
      `Wrong type of answer to booking field '${slug}': expected ${check.expected} for a field of type '${field.type}', received ${typeof value}.`,
    );
  }
  checkOptions(field, value);
}

function checkOptions({ slug, options }: BookingField, value: unknown): void {
  if (!options?.length) return;
  const chosen = Array.isArray(value) ? value : [value];
  const unknown = chosen.find((option) => !options.includes(String(option)));
  if (unknown !== undefined) {
    throw badRequest(
      `Option '${unknown}' is not offered by booking field '${slug}'. Allowed options are: ${options.join(', ')}.`,
    );
  }
}
