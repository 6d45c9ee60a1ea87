import { custom, follow, list, single, oldBook, oldCancel, oldList, trigger } from './readers';

it.each([
  ['a list', list, '={{ $json.data[0].uid }}', '={{ $json.uid }}'],
  [
    'a list, named',
    list,
    '={{ $("List").item.json.data[0].uid }}',
    '={{ $("List").item.json.uid }}',
  ],
  [
    'a list, of old',
    list,
    "={{ $node['List'].json.data[0].uid }}",
    "={{ $node['List'].json.uid }}",
  ],
  ['a record', single, '=At {{ $json.data.start }}!', '=At {{ $json.start }}!'],
  ['a record, with care', single, '={{ $json?.data?.title }}', '={{ $json?.title }}'],
  ['a record of another path', custom, '={{ $json.data.uid }}', '={{ $json.uid }}'],
  ['a list of another path', custom, '={{ $json.data[0].uid }}', '={{ $json.uid }}'],
  ['a list of API v1', oldList, '={{ $json.bookings[0].startTime }}', '={{ $json.start }}'],
  ['its host', oldList, '={{ $json.bookings[0].user.email }}', '={{ $json.hosts[0].email }}'],
  ['a booking of API v1', oldBook, '={{ $json.startTime }}', '={{ $json.start }}'],
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
  '={{ $json.data.map((one) => one.uid) }}',
  '={{ $json.data[1].uid }}',
  '={{ $json.data }}',
])('what may read a whole list in %s is for a person to change', (text) => {
  const { value, references } = follow(custom, text);
  expect(value).toBe(text);
  expect(references).toMatchObject([{ advice: expect.stringContaining('If that was a list') }]);
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
