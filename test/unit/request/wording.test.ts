import { errorText, otherText } from '../../../nodes/shared/request/wording';

describe('the sentence in an error body', () => {
  const node = (
    property: string,
    constraints?: Record<string, string>,
    children: unknown[] = [],
  ) => ({
    target: { secret: 'do-not-show' },
    value: 'do-not-show',
    property,
    children,
    ...(constraints && { constraints }),
  });
  const tree = (...errors: unknown[]) => ({
    status: 'error',
    error: {
      code: 'BadRequestException',
      message: 'Bad Request Exception',
      details: { message: 'Bad Request Exception', statusCode: 400, errors },
    },
  });

  it('names each broken rule with its path, and nothing of the request', () => {
    const text = errorText(
      tree(
        node('start', { isDateString: 'start must be a valid ISO 8601 date string' }),
        node('attendee', undefined, [
          node('email', { isEmail: 'email must be an email', isString: 'email must be a string' }),
          node('address', undefined, [node('city', { isString: 'city must be a string' })]),
        ]),
        node('guests', undefined, [node('0', { isEmail: 'each value must be an email' })]),
      ),
    );
    expect(text).toBe(
      'start: must be a valid ISO 8601 date string; attendee.email: must be an email; attendee.email: must be a string; attendee.address.city: must be a string; guests.0: each value must be an email',
    );
  });

  it('is taken apart where Cal.com sends all rules in one line', () => {
    const message =
      'start property is wrong,start must be a valid ISO 8601 date string , attendee property is wrong, attendee email or phone property is wrong,Attendee must have at least one contact method (email or phone number) , name property is wrong,name must be a string ';
    expect(errorText({ status: 'error', error: { code: 'BadRequestException', message } })).toBe(
      'start must be a valid ISO 8601 date string; Attendee must have at least one contact method (email or phone number); name must be a string',
    );
  });

  it.each([
    [
      { statusCode: 400, message: 'Cancellation reason is required' },
      'Cancellation reason is required',
    ],
    [{ statusCode: 400, message: ['a', 'b'] }, 'a; b'],
    [{ error: 'invalid_client', error_description: 'client_not_found' }, 'client_not_found'],
    [{ error: 'invalid_client' }, 'invalid_client'],
    [{ status: 'error', error: { message: '', details: 'Too many' } }, 'Too many'],
    [{ status: 'error', error: { details: { message: ['x', 'y'] } } }, 'x; y'],
    [{ status: 'error', error: { code: 'NOT_FOUND' } }, undefined],
    [{ status: 'error', error: null }, undefined],
    [{ error: { message: { a: 1 }, details: [1] } }, undefined],
    [{ error: { details: { errors: [null, 1, { property: 2, children: 'x' }] } } }, undefined],
    [[], undefined],
    [null, undefined],
    ['text', undefined],
  ])('of %j is %p', (body, text) => {
    expect(errorText(body)).toBe(text);
  });

  it('survives a tree without end', () => {
    const endless = node('a', { rule: 'a is wrong' }) as { children: unknown[] };
    endless.children = [endless];
    expect(errorText(tree(endless))).toMatch(/^a: is wrong; a\.a: is wrong/);
  });
});

describe('an answer without such a sentence', () => {
  it.each([
    ['', 'The response is empty'],
    [undefined, 'The response is empty'],
    [{ data: null }, 'The response does not say why'],
    [
      '<html><head><title> 504\n Gateway </title>',
      'The response is a web page titled "504 Gateway"',
    ],
    ['<!DOCTYPE html><p>', 'The response is a web page'],
    ['{"status":"succ', 'The response is cut off'],
    ['It works', 'The response is text that is not from Cal.com'],
  ])('%j is described', (body, text) => {
    expect(otherText(body)).toBe(text);
  });
});
