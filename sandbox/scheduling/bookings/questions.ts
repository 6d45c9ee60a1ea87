/** Checks of `bookingFieldsResponses` against the questions of an event type. */
import { refuse } from '../../refuse';
import type { Profile } from '../../types';
import { badRequest } from '../find';
import type { BookingField, EventType } from '../model';
import type { BookingBody } from './body';

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

/** Questions whose answers are properties of their own in a booking. */
const elsewhere = ['name', 'email', 'attendeePhoneNumber', 'smsReminderNumber', 'rescheduleReason'];

/**
 * Returns the answers as they are stored: those to questions that nobody asks are dropped without a
 * word. A null counts as an empty text.
 *
 * @throws 400 for a required question without answer, hidden or not, for a wrong type, and for an
 * option that is not offered; for the server's own questions as `responses - {slug}code, `
 */
export function checkedResponses(
  type: EventType,
  body: BookingBody,
  profile: Profile,
): Record<string, unknown> {
  const { bookingFieldsResponses = {}, attendee } = body;
  for (const field of type.bookingFields) {
    if (field.slug === 'attendeePhoneNumber' || field.slug === 'smsReminderNumber') {
      if (field.required && !attendee.phoneNumber) {
        throw refuse(
          'Missing attendee phone number - it is required by the event type. Pass it as …',
          '"attendee.phoneNumber" string in the request.',
        );
      }
    } else if (!field.isDefault) {
      checkAnswer(type, field, bookingFieldsResponses[field.slug]);
    }
  }
  checkOfServer(type, body, profile);
  if (profile === 'cloud' && attendee.email !== undefined && isByPhoneAlone(type)) {
    throw badRequest('attendee property is wrong,property email should not exist ');
  }
  const asked = new Set(type.bookingFields.map(({ slug }) => slug)).add('splitName');
  return Object.fromEntries(
    Object.entries(bookingFieldsResponses)
      .filter(([slug]) => asked.has(slug))
      .map(([slug, value]) => [slug, value ?? '']),
  );
}

/** Whether the form asks for a phone number in place of an e-mail address. */
function isByPhoneAlone({ bookingFields }: EventType): boolean {
  const field = (name: string) => bookingFields.find(({ slug }) => slug === name);
  return field('email')?.hidden === true && field('attendeePhoneNumber')?.required === true;
}

/** The second check, which names all questions at once by their slugs. */
function checkOfServer(type: EventType, body: BookingBody, profile: Profile): void {
  const { attendee, bookingFieldsResponses = {} } = body;
  const given: Record<string, unknown> = {
    ...bookingFieldsResponses,
    // The cloud makes an address of a phone number.
    email: attendee.email ?? (profile === 'cloud' ? attendee.phoneNumber : undefined),
    guests: body.guests ?? bookingFieldsResponses.guests,
    location: body.location ?? body.meetingUrl ?? bookingFieldsResponses.location,
  };
  const missing = type.bookingFields
    // The title is hidden unless somebody wants to ask for it.
    .filter(({ slug, required, hidden }) => required && !(slug === 'title' && hidden))
    .filter(({ slug }) => slug === 'email' || !elsewhere.includes(slug))
    .filter(({ slug }) => isBlank(given[slug]))
    .map(({ slug }) => `{${slug}}error_required_field, `);
  // No number can be answered there: the first check wants a number, this one a text.
  const numbers = type.bookingFields
    .filter(({ type: kind, slug }) => kind === 'number' && given[slug] !== undefined)
    .map(({ slug }) => `{${slug}}Invalid string, `);
  const problems = [...missing, ...(profile === 'selfHosted' ? numbers : [])];
  if (problems.length) throw badRequest(`responses - ${problems.join('')}`);
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

function checkAnswer(type: EventType, field: BookingField, answer: unknown): void {
  const { slug, required } = field;
  if (answer === undefined || answer === null) {
    if (required) {
      throw refuse(
        'Missing required booking field response: … - it is required by the event type booking …',
        slug,
        `fields, but missing in the bookingFieldsResponses. You can fetch the event type with ID ${type.id} to see the required fields.`,
      );
    }
    if (answer === undefined) return;
  }
  const value = answer ?? '';
  const check = checks[field.type];
  if (check && !check.fits(value)) {
    throw refuse(
      "Invalid type for booking field '…'. Expected type … (compatible with field type '…'), but …",
      slug,
      check.expected,
      field.type,
      `received ${typeof value}.`,
    );
  }
  checkOptions(field, value);
}

function checkOptions({ slug, options }: BookingField, value: unknown): void {
  if (!options?.length) return;
  const chosen = Array.isArray(value) ? value : [value];
  const unknown = chosen.find((option) => !options.includes(String(option)));
  if (unknown === undefined) return;
  const allowed = options.join(', ');
  throw Array.isArray(value)
    ? refuse(
        "One or more invalid options for booking field '…'. Allowed options are: ….",
        slug,
        allowed,
      )
    : refuse(
        "Invalid option '…' for booking field '…'. Allowed options are: ….",
        unknown,
        slug,
        allowed,
      );
}
