import { questionsOf } from '../../../nodes/shared/questions/question';
import { readAnswers, typedAnswers } from '../../../nodes/shared/questions/given';

const fields = [
  { type: 'text', slug: 'company', label: 'Company', required: true },
  { type: 'number', slug: 'team-size', label: 'Team size' },
  { type: 'select', slug: 'plan', label: 'Plan', options: ['Free', 'Pro'] },
  { type: 'boolean', slug: 'consent', label: 'May we record: yes or no?' },
  { type: 'textarea', slug: 'notes', label: 'Notes' },
];
const questions = questionsOf(fields);
const read = (value: unknown) => readAnswers(value, questions);
const typed = (value: unknown) => typedAnswers(read(value), questions);

/** What is wrong, and what is advised. */
function refusal(value: unknown): string {
  try {
    typed(value);
  } catch (error) {
    const { message, description } = error as Error & { description: string };
    return `${message} | ${description}`;
  }
  throw new Error('was not refused');
}

it.each<[string, unknown]>([
  ['lines', 'Email: mara@example.org\nRESCHEDULEREASON: ill'],
  ['JSON', '{"Email":"mara@example.org","RescheduleReason":"ill"}'],
])('what has a field of its own is known in any spelling: %s', (_, value) => {
  expect(read(value)).toEqual({ email: 'mara@example.org', rescheduleReason: 'ill' });
});

describe('answers as people and models write them', () => {
  it.each<[string, unknown]>([
    ['lines', 'company: Acme\nteam-size: 12\nplan: free'],
    [
      'lines with labels, blanks and marks',
      '- Company : Acme\n\n* "Team Size": 12\n• **plan**: Free\n',
    ],
    ['lines with equal signs', 'company = Acme\nteam-size=12\nplan=Free'],
    ['one line with semicolons', 'company: Acme; team-size: 12; plan: Free'],
    ['bold names with their colons', '**Company:** Acme\n**Team size:** 12\n**Plan:** free'],
    ['numbered lines', '1. company: Acme\n2) team-size: 12\n3. plan: free'],
    ['Windows lines', 'company: Acme\r\nteam-size: 12\r\nplan: Free\r\n'],
    ['JSON', '{ "company": "Acme", "Team size": "12", "plan": "Free" }'],
    ['JSON in a fence', '```json\n{ "company": "Acme", "team-size": 12, "plan": "Free" }\n```'],
    ['an object', { company: 'Acme', 'team-size': 12, plan: 'Free' }],
  ])('%s', (_, value) => {
    expect(typed(value)).toEqual({ company: 'Acme', 'team-size': 12, plan: 'Free' });
  });

  it.each([
    [
      'a colon, an address and a time',
      'company: Acme: the best, https://acme.example.com at 12:30',
    ],
    ['quotes', `company: He said "hi" & 'bye' {today}`],
    ['semicolons', 'company: Acme; and others; at night'],
  ])('keeps %s within an answer', (_, text) => {
    expect(typed(text)).toEqual({ company: text.slice('company: '.length) });
  });

  it.each([
    ['behind a semicolon', 'company: Acme; budget: 5k', 'budget'],
    ['with an equal sign', 'company=Acme\nbudget=5k', 'budget'],
    ['in a list', 'company: Acme\n- budget: 5k', 'budget'],
  ])('asks about a name %s that is none of the questions', (_, text, name) => {
    expect(refusal(text)).toContain(`does not ask "${name}"`);
  });

  it('keeps both answers that one question gets', () => {
    expect(typed('company: Acme\nnotes: one\nNotes: two')).toEqual({
      company: 'Acme',
      notes: 'one\ntwo',
    });
    expect(refusal({ company: 'Acme', Company: 'Other' })).toContain('"Company" is answered twice');
  });

  it('reads the same forms where the questions are not known', () => {
    const text = '- **Company:** Acme\n"team-size": 12\nnotes=one\ntwo';
    expect(readAnswers(text)).toEqual({ Company: 'Acme', 'team-size': '12', notes: 'one\ntwo' });
  });

  it('goes on with an answer in the next line', () => {
    expect(
      typed('company: Acme\nnotes: First line\n\nand at 12:30 the second;\nplan: Pro'),
    ).toEqual({
      company: 'Acme',
      notes: 'First line\n\nand at 12:30 the second',
      plan: 'Pro',
    });
  });

  it('knows labels that hold a colon', () => {
    expect(typed('company: Acme\nMay we record: yes or no?: yes')).toEqual({
      company: 'Acme',
      consent: true,
    });
  });

  it('leaves out what was left empty', () => {
    expect(typed('company: Acme\nplan:\nnotes: ')).toEqual({ company: 'Acme' });
  });

  it('takes a text alone for the answer to the only question', () => {
    expect(readAnswers('Acme & Co', questionsOf(fields.slice(0, 1)))).toEqual({
      company: 'Acme & Co',
    });
  });

  it('reads lines and objects of an event type whose questions cannot be read', () => {
    expect(readAnswers('size: 12\ncolour: red; blue', undefined)).toEqual({
      size: '12',
      colour: 'red; blue',
    });
    expect(readAnswers('size: 12; colour: red', undefined)).toEqual({ size: '12', colour: 'red' });
  });
});

describe('a problem lists the questions with slugs and labels', () => {
  it.each<[string, unknown, RegExp]>([
    ['broken JSON', '{ "company": "He said "hi"" }', /^"Answers" is not valid JSON/],
    ['a list', '[1, 2]', /^"Answers" holds a list/],
    ['a text without a question', 'what?', /^"what\?" in "Answers" names no question/],
    [
      'a line of another question',
      'company: Acme\ncolour: red',
      /^The event type does not ask "colour"/,
    ],
    [
      'another name in an object',
      { company: 'A', colour: 1 },
      /^The event type does not ask "colour"/,
    ],
    [
      'a required one that is missing',
      'plan: Pro',
      /^The event type asks for more: "Company" \(company\)/,
    ],
    [
      'a choice that is not offered',
      'company: A\nplan: Gold',
      /^"Plan" must be one of Free, Pro, but is "Gold"/,
    ],
  ])('%s', (_, value, message) => {
    const told = refusal(value);
    expect(told).toMatch(message);
    expect(told).toContain('company (Company, text, required)');
    expect(told).toContain('plan (Plan, one of Free, Pro)');
  });

  it('says that nothing is asked', () => {
    expect(() => readAnswers('company: Acme', [])).toThrow('The event type asks no questions');
  });
});
