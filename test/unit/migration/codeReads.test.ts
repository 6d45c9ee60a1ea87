import { node } from './nodes';
import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { list, oldList, single, trigger } from './readers';
import type { WorkflowNode } from '../../../migration/types';

/** What the report lists of a Code node behind another node. */
function listed(original: WorkflowNode, code: string, key = 'jsCode'): string[] {
  const reader = node('Code', 'n8n-nodes-base.code', { [key]: code });
  const connections = { [original.name]: { main: [[{ node: 'Code', type: 'main', index: 0 }]] } };
  const made = convert({ nodes: [original, reader], connections }, tables);
  expect(made.workflow.nodes[1].parameters).toEqual({ [key]: code });
  expect(made.references.every(({ advice }) => advice)).toBe(true);
  return made.references.map(({ before }) => before);
}

it.each([
  'const uid = items[0].json.data.uid;',
  'for (const item of $input.all()) out.push(item.json.data.uid);',
  'for (const { json: { data } } of items) out.push(data.uid);',
  'const { data: { uid } } = $json;',
  'const { data, ...rest } = $input.first().json;',
  'const out = $input.all().map(({ json }) => json.data.uid);',
  "return $('Get').all().filter((one) => one.json.data.uid);",
  'return items;',
  'return $input.item;',
  'const id = $node["Get"].json["data"]["uid"];',
  'const id = $items("Get")[0].json.data.uid;',
  'items.forEach(function (item) { item.json.uid = item.json.data.uid; });',
  'send(JSON.stringify($json));',
])('a Code node that reads in "%s" is listed with that line', (line) => {
  expect(listed(single, `// Says it\n${line}\n// Done`)).toEqual([line]);
});

it('a variable between the item and the read is followed', () => {
  const code =
    'const first = items[0];\nconst body = first.json || {};\nreturn [{ json: { a: body.data.uid } }];';
  expect(listed(single, code)).toEqual(['return [{ json: { a: body.data.uid } }];']);
});

it.each([
  ['reads a list where it is still', list, 'const all = $json.data.map((one) => one.uid);'],
  [
    'takes a list out by its name',
    list,
    'const { data } = $input.first().json;\nreturn data.map((json) => ({ json }));',
  ],
  ['counts items', single, 'return [{ json: { many: items.length } }];'],
  ['reads what the event kept', trigger, 'if ($json.triggerEvent) return [];'],
  ['reads another node', single, "const a = $('Other').first().json.data;"],
  ['names it only in a text', single, 'const a = "$json.data";'],
])('a Code node that %s is not', (_, original, code) => {
  expect(listed(original, code)).toEqual([]);
});

it('Function nodes are listed, and code that nobody can read', () => {
  expect(listed(single, 'item.data = 1;\nreturn item;', 'functionCode')).toEqual(['return item;']);
  expect(listed(single, 'const a = $json.data.uid; }}}')).toEqual([
    'const a = $json.data.uid; }}}',
  ]);
});

it.each([
  "uid = _input.first().json['data']['uid']",
  'for item in _input.all(): out.append(item.json.data.uid)',
  "return [{'json': i['json']['data']} for i in _items]",
  "x = _('Get').first().json.data.uid",
])('Python is listed: %s', (line) => {
  expect(listed(single, `import json\n${line}`, 'pythonCode')).toEqual([line]);
});

it('says what has become of the records of API v1', () => {
  expect(listed(oldList, 'return $json.bookings.map((one) => one.startTime);')).toHaveLength(1);
});
