import { call, http } from './nodes';
import { follow, list, single, trigger } from './readers';

it.each([
  ['of another node', list, '={{ $("Elsewhere").item.json.data[0].uid }}'],
  ['of the event itself', trigger, '={{ $json.triggerEvent }}'],
  ['without an expression', list, '$json.data[0].uid'],
])('what reads something %s stays', (_, original, before) => {
  expect(follow(original, before).value).toBe(before);
});

it.each([
  ['how a list was paged', list, '={{ $json.meta }}'],
  ['the state of the answer', single, '={{ $json.status }}'],
  ['the whole of what a trigger put out', trigger, '={{ $json }}'],
  [
    'slots by their date',
    http('Slots', call('GET', 'https://api.cal.com/v1/slots', { query: { eventTypeId: 1 } })),
    '={{ $json.slots["2030-03-05"][0].time }}',
  ],
])('what reads %s is left to people, with advice', (_, original, before) => {
  const { value, references } = follow(original, before);
  expect(value).toBe(before);
  expect(references).toEqual([
    {
      node: 'Reader',
      before,
      advice: expect.stringMatching(/^("|All free|The (items|list)) ?.*\.$/),
    },
  ]);
});
