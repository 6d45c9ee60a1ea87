/** Names of the server's own parts that stand before what they say: `RolesGuard - …`. */
const PARTS =
  /^(?:(?:\w+(?:Guard|Strategy|Service)|GetOrgId decorator|check[A-Z]\w+) *[-:] *(?:(?:api key|access token|bearer token|third-party token|oAuth client|next auth) - )?|- )/;

/** Codes in place of a sentence, such as `no_available_users_found_error`. */
const CODE = /^[a-z]+(?:_[a-z]+)+$/;

/** What is wrong with the answer to a question, by the server's code. */
const wrong: Record<string, string> = {
  error_required_field: 'needs an answer',
  invalid_number: 'needs a phone number in international format',
  email_validation_error: 'needs an email address',
  'Invalid string': 'does not accept this answer',
};

/** The questions that every event type has, as people know them. */
const builtIn: Record<string, string> = {
  name: 'Name',
  email: 'Email',
  attendeePhoneNumber: 'Phone Number',
  guests: 'Guests',
  location: 'Location',
  title: 'Title',
  notes: 'Notes',
  rescheduleReason: 'Reason for Rescheduling',
};

/** One answer that the server does not take. */
interface WrongAnswer {
  /** The question's slug. */
  slug: string;
  /** What is wrong, as the end of a sentence about the question. */
  what: string;
}

/** What `responses - {slug}code, {slug}code,` says is wrong with the answers to questions. */
const wrongAnswers = (text: string): WrongAnswer[] =>
  /^responses - \{/.test(text)
    ? [...text.matchAll(/\{([^{}]+)\}([^{}]*)/g)].map(([, slug, code]) => {
        const reason = code.replace(/[\s,]+$/, '').trim();
        return { slug, what: wrong[reason] ?? `has a problem: ${words(reason)}` };
      })
    : [];

const questionsSentence = (answers: WrongAnswer[]): string =>
  answers.map(({ slug, what }) => `"${builtIn[slug] ?? slug}" ${what}`).join('; ');

const words = (code: string): string =>
  CODE.test(code) ? code.replace(/_error$/, '').replaceAll('_', ' ') : code;

/** What a server says as people would: without names of its parts, and with words for its codes. */
export function plainly(text: string): string {
  const answers = wrongAnswers(text);
  if (answers.length > 0) return questionsSentence(answers);
  const said = text.replace(PARTS, '').replace(/,$/, '').trim() || text;
  const sentence = words(said);
  // A property's path stays as it is.
  return /^[\w.]+: /.test(sentence) ? sentence : sentence[0].toUpperCase() + sentence.slice(1);
}
