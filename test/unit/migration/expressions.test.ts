import { partsOf, type Part } from '../../../migration/expressions/template';
import { textParts } from '../../../migration/expressions/texts';
import { readTree, treeOf } from '../../../migration/expressions/tree';

it.each([
  ['={"ok":true,"id":{{ $json.b }}}', { ok: true, id: '={{ $json.b }}' }],
  ['={{ { a: "\\u00e9" } }}', { a: 'é' }],
  ['={{ \'{ "a": "\' + $json.a + \'" }\' }}', { a: '={{ $json.a }}' }],
  ['={{ JSON.stringify({ a: [1, -2], }) }}', { a: [1, -2] }],
  ['={{ ({ a: 1 }); }}', { a: 1 }],
  ['{ "a": "=1" }', { a: '={{ "=1" }}' }],
])('reads %s', (value, tree) => {
  expect(treeOf(value)).toEqual(tree);
});

it.each([
  '={{ $json.body }}',
  '={{ { ...$json } }}',
  '={{ { [$json.a]: 1 } }}',
  '={ "{{ $json.a }}": 1 }',
  '={{ f( }}',
])('cannot tell what %s is', (value) => expect(treeOf(value)).toBeUndefined());

it('understands what is not quite JSON, and names the words that are to be filled in', () => {
  expect(readTree('{ "eventTypeId": YOUR_ID, "a": [1, 2,], }')).toEqual({
    tree: { eventTypeId: 'YOUR_ID', a: [1, 2] },
    loose: ['YOUR_ID'],
  });
  expect(readTree("{ a: 'b', }")).toEqual({ tree: { a: 'b' }, loose: [''] });
  expect(readTree('{ "a": <id> }')).toBeUndefined();
});

it.each<[string, Part[]]>([
  [
    "={{ 'https://x/' + $json.a + '/b' }}",
    [{ text: 'https://x/' }, { code: '$json.a' }, { text: '/b' }],
  ],
  ['={{ `https://x/${ $json.a }` }}', [{ text: 'https://x/' }, { code: '$json.a' }]],
  ["={{ $json.b + 1 + '/x' }}", [{ code: '$json.b + 1' }, { text: '/x' }]],
  ["={{ 'x/' + ($json.a ? 'a' : 'b') }}", [{ text: 'x/' }, { code: "($json.a ? 'a' : 'b')" }]],
  ['={{ $json.a + $json.b }}', [{ code: '$json.a + $json.b' }]],
  ['=x/{{ $json.a }}', partsOf('=x/{{ $json.a }}')],
])('takes the text in %s apart', (value, parts) => {
  expect(textParts(value)).toEqual(parts);
});
