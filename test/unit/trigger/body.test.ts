import { MAX_DEPTH, parseBody } from '../../../nodes/shared/webhooks/body';

const read = (text: string | Buffer, hasTemplate = false) =>
  parseBody(Buffer.from(text as string), hasTemplate);

/** An object with so many levels, itself included, in a list. */
const nested = (levels: number, open = '[', close = ']') =>
  `{"payload":${open.repeat(levels - 1)}${close.repeat(levels - 1)}}`;

const notAnObject = { status: 400, message: 'The body is not a JSON object' };
const tooDeep = { status: 400, message: 'The body is nested too deeply' };

it('is an object as it was sent', () => {
  const body = {
    triggerEvent: 'BOOKING_CREATED',
    payload: { title: 'é', attendees: [{}], a: null },
  };
  expect(read(JSON.stringify(body))).toEqual({ body });
  expect(read(JSON.stringify(body), true)).toEqual({ body });
});

it('may begin with a byte order mark', () => {
  expect(read('\uFEFF{"a":1}')).toEqual({ body: { a: 1 } });
  // A second one is no part of JSON.
  expect(read('\uFEFF\uFEFF{"a":1}')).toEqual(notAnObject);
  expect(read('{"a":"\uFEFF"}')).toEqual({ body: { a: '\uFEFF' } });
});

it('has the last of two equal keys, as n8n reads it', () => {
  expect(read('{"a":1,"a":2}')).toEqual({ body: { a: 2 } });
});

it.each([
  ['an empty text', ''],
  // What Cal.com sends for a template whose text is no JSON.
  ['a template that failed', 'false'],
  ['a list', '[{"a":1}]'],
  ['null', 'null'],
  ['a text', '"{}"'],
  ['half an object', '{"a":'],
  ['a form', 'a=1&b=2'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
])('that is no object is refused: %s', (_, text) => {
  expect(read(text)).toEqual(notAnObject);
});

it.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('may be nested so deeply, but no deeper, of %s', (name, open, close) => {
  const of = (levels: number) =>
    name === 'lists'
      ? nested(levels, open, close)
      : `{"payload":${open.repeat(levels - 2)}{}${close.repeat(levels - 2)}}`;
  expect(read(of(MAX_DEPTH))).toEqual({ body: JSON.parse(of(MAX_DEPTH)) });
  expect(read(of(MAX_DEPTH + 1))).toEqual(tooDeep);
  expect(read(of(MAX_DEPTH + 1), true)).toEqual(tooDeep);
});

it('that would exhaust a stack is refused', () => {
  expect(read(nested(400_000))).toEqual(tooDeep);
});

it('is nested deeply if one entry of many is, and not for texts and null', () => {
  const deep = '['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH);
  expect(read(`{"a":1,"b":null,"c":${deep},"d":"x"}`)).toEqual(tooDeep);
  const flat = '['.repeat(MAX_DEPTH - 1) + 'null,"a",1' + ']'.repeat(MAX_DEPTH - 1);
  expect(read(`{"a":${flat}}`)).toHaveProperty('body');
});

it('leaves room for all that Cal.com nests', () => {
  expect(MAX_DEPTH).toBeGreaterThan(10);
});

describe('of a template of the user’s own', () => {
  it.each([
    ['a=1&b=2', { a: '1', b: '2' }],
    ['one=field', { one: 'field' }],
    ['id=12&name=Ada', { id: '12', name: 'Ada' }],
    ['title=30%20Min+Meeting', { title: '30 Min Meeting' }],
    ['answers[0]=x&user.name=y&a-b=z', { 'answers[0]': 'x', 'user.name': 'y', 'a-b': 'z' }],
    ['a%20b=1', { 'a b': '1' }],
    ['a+b=1', { 'a b': '1' }],
    ['empty=', { empty: '' }],
    ['  a=1&b=2\n', { a: '1', b: '2' }],
  ])('may be a form: %j', (text, body) => {
    expect(read(text, true)).toEqual({ body });
  });

  it.each([
    'Ada booked',
    'a=1 b=2',
    'a=1&b=2 c',
    'the title=x',
    'see a=1',
    '=1',
    'a=1&=2',
    'a=1&b c=2',
    'a=1\nb=2',
    '[]',
    'false',
    ' ',
    '',
  ])('is else a text: %j', (text) => {
    expect(read(text, true)).toEqual({ body: { text } });
  });
});
