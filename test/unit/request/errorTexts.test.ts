import { REFUSALS, sentence as sentenceOf, type Refusal } from '../../../contract/refusals';
import { causes } from '../../../nodes/shared/request/causes';
import { explain } from '../../../nodes/shared/request/explain';
import { plainly } from '../../../nodes/shared/request/plainly';
import { sessionWith } from '../harness/session';
import refusalCauses from './refusalCauses.json';

/** The cause that explains each refusal, `-` where its sentence explains itself. */
const causeOf = new Map(
  Object.entries(refusalCauses).flatMap(([cause, texts]) => texts.map((text) => [text, cause])),
);

const refusals = REFUSALS.map((refusal) => ({
  ...refusal,
  cause: causeOf.get(`${refusal.status} ${refusal.text}`),
}));

/** What is told of a refusal, in both shapes in which servers refuse. */
async function told(refusal: Refusal, authentication: 'apiKey' | 'oAuth2') {
  const session = { ...(await sessionWith(() => ({ body: {} }))), authentication };
  const { status, area } = refusal;
  const text = sentenceOf(refusal);
  const path = /booking/i.test(area) ? '/bookings' : '/me';
  const call = { method: 'POST' as const, path };
  const bodies = [
    { status: 'error', error: { code: 'SomeException', message: text, details: {} } },
    { statusCode: status, message: text },
  ];
  const [first, second] = bodies.map((body) =>
    explain(session, call, { answer: { status, headers: {}, body }, lost: false }),
  );
  expect(second).toEqual(first);
  return first;
}

it('holds enough refusals of a real server', () => {
  expect(refusals.length).toBeGreaterThan(230);
  expect(refusals.filter(({ cause }) => cause === undefined)).toEqual([]);
});

it.each(refusals)('$status $text: $cause', async (refusal) => {
  const { cause, sentence, advice = '' } = await told(refusal, 'apiKey');
  expect(cause ?? '-').toBe(refusal.cause);
  // A sentence for people: no code, no name of a part of the server, no list of one.
  expect(sentence).not.toMatch(
    /^\w*(Guard|Strategy|Service) ?-|^responses|_error\b|^[a-z]+_|,$|^- /,
  );
  expect(sentence).toMatch(/^["\dA-Z']/);
  expect(advice).not.toMatch(/undefined|\[object/);
});

describe('a refusal with 401', () => {
  const ofToken = new Set(['keyUnknown', 'keyExpired', 'refusedKey']);
  const all = refusals.filter(({ status }) => status === 401);

  it.each(all)('$text is told as that of the account only where it is', async (refusal) => {
    const { cause } = await told(refusal, 'oAuth2');
    const renews = causes.find(({ name }) => name === cause)?.renews ?? false;
    expect(renews).toBe(ofToken.has(refusal.cause!));
  });
});

it.each([
  [
    'responses - {title}error_required_field,{shoe-size}invalid_number, ',
    '"Title" needs an answer; "shoe-size" needs a phone number in international format',
  ],
  ['responses - {email}email_validation_error,', '"Email" needs an email address'],
  ['responses - {x}something_new, ', '"x" has a problem: something new'],
  ['ApiAuthStrategy - api key - Your api key is expired', 'Your api key is expired'],
  ['no_available_users_found_error', 'No available users found'],
  ['Nothing is odd here.', 'Nothing is odd here.'],
])('says plainly %p', (text, sentence) => {
  expect(plainly(text)).toBe(sentence);
});

it.each([
  ['0f5b1f5e-3a7c-4f3e-9b8a-1c2d3e4f5a6b', true],
  ['req_01HZX.2026:11', true],
  ['cal_test_key', false],
  ['Nathan <nathan@example.com>', false],
  ['x', false],
])('shows a request ID only if it looks like one: %p', async (id, isShown) => {
  const session = await sessionWith(() => ({ body: {} }));
  const answer = { status: 400, headers: { 'x-request-id': id }, body: { message: 'No' } };
  const { details } = explain(session, { method: 'GET', path: '/me' }, { answer, lost: false });
  expect(details.some((detail) => detail.includes(id))).toBe(isShown);
});
