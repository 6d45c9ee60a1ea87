import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { call, dated, http, node } from './nodes';
import { reader, single, oldList } from './readers';

it('changes what converted nodes read from each other', () => {
  const cancel = http(
    'Cancel',
    call('POST', '=https://api.cal.com/v2/bookings/{{ $json.data.uid }}/cancel', {
      headers: dated,
    }),
  );
  const { workflow } = convert(
    {
      nodes: [single, cancel],
      connections: { Get: { main: [[{ node: 'Cancel', type: 'main', index: 0 }]] } },
    },
    tables,
  );
  expect(workflow.nodes[1].parameters).toMatchObject({ bookingUid: '={{ $json.uid }}' });
});

it('leaves $json to people where items of other nodes come in, too', () => {
  const before = '={{ $json.data.uid }}';
  const { workflow, references } = convert(
    {
      nodes: [single, node('Other', 'n8n-nodes-base.set'), reader(before)],
      connections: {
        Get: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] },
        Other: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] },
      },
    },
    tables,
  );
  expect(workflow.nodes[2].parameters?.value).toBe(before);
  expect(references).toEqual([
    { node: 'Reader', before, advice: 'The items are what was in data before.' },
  ]);
});

it('splits a list where it is now, and reads its records by their new names', () => {
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
    ['n8n-nodes-base.splitOut', { fieldToSplitOut: 'data' }],
    ['n8n-nodes-base.set', { value: after }],
  ]);
  expect(references).toEqual([
    { node: 'Each', before: 'bookings', after: 'data' },
    { node: 'Reader', before, after },
  ]);
});
