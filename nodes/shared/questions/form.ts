import type { IDataObject, ResourceMapperField, ResourceMapperValue } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isEqual, isPlainObject, set } from 'lodash';
import type { Conversion } from '../operation/routing';
import { about, answerTo, isOpen } from './answer';
import { placeDetails, locationOf, placeChoices } from './place';
import { GUESTS, SPLIT_NAME, isPhone, questionsOf, type Kind, type Question } from './question';

/** The field of the form that holds the attendee's phone number. */
export const ATTENDEE_PHONE = 'attendeePhoneNumber';

const field = (
  id: string,
  displayName: string,
  more: Partial<ResourceMapperField>,
): ResourceMapperField => ({
  id,
  displayName,
  required: false,
  defaultMatch: false,
  canBeUsedToMatch: false,
  display: true,
  type: 'string',
  ...more,
});

/**
 * The fields of n8n's form for an event type: its questions and, where the booker has a say in it,
 * the place. Nothing but this form is known when it is read, so the names of its fields tell what
 * their types do not: `topics[]` takes a list, `applicant.firstName` is one half of a name.
 */
export function formFields({ bookingFields, locations }: IDataObject): ResourceMapperField[] {
  const asked = questionsOf(bookingFields);
  const phone = asked.filter(isPhone);
  return [
    ...phone
      .slice(0, 1)
      .map(({ label }) =>
        field(ATTENDEE_PHONE, label, { required: phone.some(({ required }) => required) }),
      ),
    ...asked.filter((question) => !isPhone(question)).flatMap(fieldsFor),
    ...placeFields(locations),
  ];
}

/** n8n's form has no field for several choices: people type them, and see here which there are. */
const hint = (options: string[]): string =>
  ` (${['Separated by Commas', options.join(', ')].filter(Boolean).join(': ')})`;

/** n8n answers a field of its type `boolean` with no as soon as the form is seen; a choice stays open. */
const YES_OR_NO = [
  { name: 'Yes', value: 'true' },
  { name: 'No', value: 'false' },
];

function fieldsFor({
  slug,
  label,
  kind,
  required,
  needsLastName,
  options,
}: Question): ResourceMapperField[] {
  const choices = options.length > 0 && {
    options: options.map((option) => ({ name: option, value: option })),
  };
  switch (kind) {
    case 'number':
      return [field(slug, label, { type: kind, required })];
    case 'boolean':
      return [field(slug, label, { type: 'options', required, options: YES_OR_NO })];
    case 'choice':
      return [field(slug, label, { ...(choices && { type: 'options' }), required, ...choices })];
    case 'list':
      return [field(`${slug}[]`, label + hint(options), { required, ...choices })];
    case 'splitName':
      return [
        field(`${slug}.firstName`, `${label}: First Name`, { required }),
        field(`${slug}.lastName`, `${label}: Last Name`, { required: needsLastName === true }),
      ];
    default:
      return [field(slug, label, { required })];
  }
}

/** Nothing where the event type offers one place and needs to know nothing about it. */
function placeFields(locations: unknown): ResourceMapperField[] {
  const places = placeChoices(locations);
  const own = places.filter(({ value }) => String(value) in placeDetails);
  return [
    ...(places.length > 1
      ? [field('location', 'Location', { type: 'options', options: places })]
      : []),
    ...own.map(({ value }) => {
      const { property, label } = placeDetails[String(value)];
      return field(`location.${property}`, label, { required: places.length === 1 });
    }),
  ];
}

const isMapper = (value: unknown): value is Partial<ResourceMapperValue> =>
  isPlainObject(value) && 'mappingMode' in (value as object);

/** Whether anything was filled in. */
export const isFilledIn = (form: unknown): boolean =>
  isMapper(form) && Object.values(form.value ?? {}).some((answer) => !isOpen(answer));

/**
 * The parts of a booking's body that the form holds: `bookingFieldsResponses`, the attendee's phone
 * number and name in halves, guests where they are asked for, and the location. Throws a UserError for answers that do not fit their question.
 */
export const formAnswers: Conversion = (form) => answersIn(form);

/** The same of a form that need not be complete: whatever it lacks is given or refused elsewhere. */
export const someAnswers = (form: unknown): IDataObject => answersIn(form, { isComplete: false });

function answersIn(form: unknown, { isComplete } = { isComplete: true }): IDataObject {
  const { value, schema } = isMapper(form) ? form : {};
  const given: IDataObject = value ?? {};
  const known = (schema ?? []).filter(({ removed }) => !removed);
  const ids = new Set([...known.map(({ id }) => id), ...Object.keys(given)]);

  const questions = [...ids]
    .filter((id) => !isPlace(id))
    .map((id) => questionFor(id, known))
    .map((question) => (isComplete ? question : { ...question, required: false }));
  const missing = questions.filter(({ slug, required }) => required && isOpen(given[slug]));
  // Whoever answers, be it a model, wants to know all of them at once.
  if (missing.length > 1) {
    const labels = missing.map(({ label }) => label);
    const named = labels.map((label) => `"${label}"`).join(', ');
    throw about(
      labels,
      new UserError(`${named} are required by the event type, but they are empty`),
    );
  }
  const responses = {};
  for (const question of questions) {
    const answer = answerTo(question, given[question.slug]);
    if (answer !== undefined) set(responses, pathOf(question.slug), answer);
  }
  const { [ATTENDEE_PHONE]: own, [GUESTS]: guests, ...others } = responses as IDataObject;
  const location = locationOf(given.location, {
    phone: given['location.phone'],
    address: given['location.address'],
    location: given['location.location'],
  });
  // A phone number that is not the place is the attendee's all the same.
  const typed = location && 'phone' in location ? undefined : textOf(given['location.phone']);
  const phoneNumber = own ?? typed;
  const name = nameIn(others);
  const attendee = { ...(phoneNumber !== undefined && { phoneNumber }), ...(name && { name }) };
  return {
    ...(Object.keys(others).length > 0 && { bookingFieldsResponses: others }),
    ...(Object.keys(attendee).length > 0 && { attendee }),
    ...(guests !== undefined && { guests }),
    ...(location && { location }),
  };
}

/** The name that was given in two halves, as the API takes it of the attendee as well. */
export function nameIn({ [SPLIT_NAME]: given }: IDataObject): string | undefined {
  if (!isPlainObject(given)) return undefined;
  const { firstName, lastName } = given as IDataObject;
  return [firstName, lastName].map(textOf).filter(Boolean).join(' ') || undefined;
}

const textOf = (value: unknown): string | undefined =>
  isOpen(value) ? undefined : String(value).trim();

const isPlace = (id: string): boolean => /^location(\.|$)/.test(id);

const pathOf = (id: string): string[] => {
  const [, slug, half] = /^(.+)\.(firstName|lastName)$/.exec(id) ?? [];
  return slug === undefined ? [id.replace(/\[\]$/, '')] : [slug, half];
};

const kinds: Record<string, Kind> = { number: 'number', boolean: 'boolean', options: 'choice' };

function kindOf({ id, type, options }: Partial<ResourceMapperField>): Kind {
  if (id?.endsWith('[]')) return 'list';
  return isEqual(options, YES_OR_NO) ? 'boolean' : (kinds[type ?? ''] ?? 'text');
}

/** The question that a field of the form stands for; of those it does not know, any text will do. */
function questionFor(id: string, schema: ResourceMapperField[]): Question {
  const found = schema.find((one) => one.id === id);
  const { displayName = id, required = false, options: choices = [] } = found ?? {};
  const options = choices.map(({ value }) => String(value));
  const kind = kindOf({ ...found, id });
  const label = kind === 'list' ? displayName.replace(hint(options), '') : displayName;
  return { slug: id, label, kind, required, options };
}
