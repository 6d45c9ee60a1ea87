import { custom, follow, list, single, oldBook, oldCancel, oldList, trigger } from './readers';

it.each([
  [
    'a record, named',
    single,
    '={{ $("Get").item.json.data.uid }}',
    '={{ $("Get").item.json.uid }}',
  ],
  ['a record, of old', single, "={{ $node['Get'].json.data.uid }}", "={{ $node['Get'].json.uid }}"],
  [
    'a record, in a text in code',
    single,
    '={"ok":true,"id":{{ $json.data.id }}}',
    '={"ok":true,"id":{{ $json.id }}}',
  ],
  [
    'a record, among names that are alike',
    single,
    "={{ 'a $json.data.uid' + $json.data.uid + { $json: 1 }.$json }}",
    "={{ 'a $json.data.uid' + $json.uid + { $json: 1 }.$json }}",
  ],
  ['a record', single, '=At {{ $json.data.start }}!', '=At {{ $json.start }}!'],
  ['a record, with care', single, '={{ $json?.data?.title }}', '={{ $json?.title }}'],
  ['a record of another path', custom, '={{ $json.data.uid }}', '={{ $json.body.data.uid }}'],
  [
    'a list of another path',
    custom,
    '={{ $json.data.map((one) => one.uid) }}',
    '={{ $json.body.data.map((one) => one.uid) }}',
  ],
  ['a list of API v1', oldList, '={{ $json.bookings[0].startTime }}', '={{ $json.data[0].start }}'],
  ['its size', oldList, '={{ $json.bookings.length }}', '={{ $json.data.length }}'],
  [
    'its host',
    oldList,
    '={{ $json.bookings[0].user.email }}',
    '={{ $json.data[0].hosts[0].email }}',
  ],
  ['a booking of API v1', oldBook, '={{ $json.startTime }}', '={{ $json.start }}'],
  ['where it is', oldBook, '={{ $json.metadata.videoCallUrl }}', '={{ $json.location }}'],
  [
    'where it is, with care, in a list',
    oldList,
    '={{ $json.bookings[0].metadata?.videoCallUrl ?? "" }}',
    '={{ $json.data[0].location ?? "" }}',
  ],
  [
    'a trigger',
    trigger,
    '={{ $json.attendees[0].email }}',
    '={{ $json.payload.attendees[0].email }}',
  ],
  [
    'the whole input',
    trigger,
    '={{ $input.item.json["title"] }}',
    '={{ $input.item.json.payload["title"] }}',
  ],
])('what reads %s reads the same place of the new items', (_, original, before, after) => {
  expect(follow(original, before)).toEqual({
    value: after,
    references: [{ node: 'Reader', before, after }],
  });
});

it.each([
  '={{ $json.data[0].uid }}',
  '={{ $json.data.map((one) => one.uid) }}',
  '={{ $json.data.length === 0 }}',
  '={{ $("List").item.json.data }}',
  '={{ $("List").all().length }}',
])('what reads a list in %s stays: it is where it was', (text) => {
  expect(follow(list, text)).toEqual({ value: text, references: [] });
});

it.each([
  [single, '={{ $json.data[$json.key] }}'],
  [single, '={{ JSON.stringify($json) }}'],
  [single, '={{ { ...$json } }}'],
  [single, '={{ $input.all().map((item) => item.json.data.uid) }}'],
  [list, '={{ $json.pagination.totalItems }}'],
  [list, '={{ $json }}'],
  [oldList, '={{ $json.bookings.map((one) => one.startTime) }}'],
])('what only a person can tell stays, with advice (%#)', (original, text) => {
  const { value, references } = follow(original, text);
  expect(value).toBe(text);
  expect(references).toMatchObject([{ before: text, advice: expect.any(String) }]);
});

it.each([
  ['={{ $json.status }}', '"status" was "success"'],
  ['={{ $json.error.description }}', 'advice in "description"'],
  ['={{ $json.error.cause.status === 404 }}', 'the status in "httpCode"'],
])('what reads %s of an answer gets the advice that fits', (text, advice) => {
  expect(follow(single, text).references).toMatchObject([
    { before: text, advice: expect.stringContaining(advice) },
  ]);
});

it.each([
  [oldList, '={{ $json.bookings[0].status }}'],
  [oldBook, '={{ $json.status }}'],
  [oldCancel, '={{ $json.message }}'],
])('what has another meaning in API v2 is for a person to change', (original, text) => {
  const { value, references } = follow(original, text);
  expect(value).toBe(text);
  expect(references).toMatchObject([{ advice: expect.any(String) }]);
});
