import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { call, dated, http, node } from './nodes';
import { reader, follow, list, oldList } from './readers';

it('lists code that reads a converted node', () => {
  const code = 'const [first] = $input.first().json.data;\nreturn [{ json: first }];';
  const { value, references } = follow(list, code);
  expect(value).toBe(code);
  expect(references).toEqual([
    {
      node: 'Reader',
      before: 'const [first] = $input.first().json.data;',
      advice: expect.stringContaining('one item for each record'),
    },
  ]);
});

it('changes what converted nodes read from each other', () => {
  const cancel = http(
    'Cancel',
    call('POST', '=https://api.cal.com/v2/bookings/{{ $json.data[0].uid }}/cancel', {
      headers: dated,
    }),
  );
  const { workflow } = convert(
    {
      nodes: [list, cancel],
      connections: { List: { main: [[{ node: 'Cancel', type: 'main', index: 0 }]] } },
    },
    tables,
  );
  expect(workflow.nodes[1].parameters).toMatchObject({ bookingUid: '={{ $json.uid }}' });
});

it('leaves $json to people where items of other nodes come in, too', () => {
  const before = '={{ $json.data[0].uid }}';
  const { workflow, references } = convert(
    {
      nodes: [list, node('Other', 'n8n-nodes-base.set'), reader(before)],
      connections: {
        List: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] },
        Other: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] },
      },
    },
    tables,
  );
  expect(workflow.nodes[2].parameters?.value).toBe(before);
  expect(references).toEqual([
    { node: 'Reader', before, advice: expect.stringContaining('one item for each record') },
  ]);
});

it('drops the split of a list whose records are items of their own', () => {
  const to = (target: string) => ({ main: [[{ node: target, type: 'main', index: 0 }]] });
  const split = node('Each', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'bookings' });
  const before = '={{ $json.startTime }} {{ $("Each").item.json.uid }}';
  const { workflow, references } = convert(
    {
      nodes: [oldList, split, reader(before)],
      connections: { Old: to('Each'), Each: to('Reader') },
    },
    tables,
  );
  const after = '={{ $json.start }} {{ $("Each").item.json.uid }}';
  expect(workflow.nodes.map(({ type, parameters }) => [type, parameters]).slice(1)).toEqual([
    ['n8n-nodes-base.noOp', {}],
    ['n8n-nodes-base.set', { value: after }],
  ]);
  expect(references).toEqual([
    {
      node: 'Each',
      before: 'bookings',
      after: '(No Operation: each record is an item already)',
    },
    { node: 'Reader', before, after },
  ]);
});
