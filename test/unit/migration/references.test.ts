import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import type { Workflow, WorkflowNode } from '../../../migration/types';
import { call, dated, http, node } from './nodes';

const reader = (text: string) => node('Reader', 'n8n-nodes-base.set', { value: text });

/** What an expression that follows a node becomes, and the advice when only a person can tell. */
function follow(original: WorkflowNode, text: string) {
  const workflow = {
    nodes: [original, reader(text)],
    connections: { [original.name]: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] } },
  };
  const made = convert(workflow, tables);
  const [, after] = (made.workflow as Workflow).nodes;
  return { value: after.parameters?.value, references: made.references };
}

const list = http('List', call('GET', 'https://api.cal.com/v2/bookings', { headers: dated }));
const single = http('Get', call('GET', 'https://api.cal.com/v2/bookings/abc', { headers: dated }));
const oldList = http('Old', call('GET', 'https://api.cal.com/v1/bookings'));
const oldBook = http(
  'Book',
  call('POST', 'https://api.cal.com/v1/bookings', {
    body: '{ "eventTypeId": 1, "start": "2030-03-05T10:00:00Z", "responses": { "name": "A", "email": "a@example.org" } }',
  }),
);
const trigger = node('Cal', 'n8n-nodes-base.calTrigger', { events: ['BOOKING_CREATED'] });

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
  ['a list of API v1', oldList, '={{ $json.bookings[0].startTime }}', '={{ $json.start }}'],
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
  ['of another node', list, '={{ $("Elsewhere").item.json.data[0].uid }}'],
  ['of the event itself', trigger, '={{ $json.triggerEvent }}'],
  ['without an expression', list, '$json.data[0].uid'],
])('what reads something %s stays', (_, original, before) => {
  expect(follow(original, before).value).toBe(before);
});

it.each([
  ['a list as a whole', list, '={{ $json.data.length }}'],
  ['a further record', list, '={{ $json.data[1].uid }}'],
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
    { node: 'Reader', before, advice: expect.stringMatching(/^(There is|The items) .*\.$/) },
  ]);
});

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

describe('behind nodes that hand items on', () => {
  const chain = (...nodes: WorkflowNode[]) => ({
    nodes,
    connections: Object.fromEntries(
      nodes
        .slice(1)
        .map(({ name }, index) => [
          nodes[index].name,
          { main: [[{ node: name, type: 'main', index: 0 }]] },
        ]),
    ),
  });

  it('the same is read', () => {
    const { workflow } = convert(
      chain(
        trigger,
        node('Which', 'n8n-nodes-base.switch', { value: '={{ $json.triggerEvent }}' }),
        node('Later', 'n8n-nodes-base.wait', { amount: 1 }),
        reader('={{ $json.title }}'),
      ),
      tables,
    );
    expect(workflow.nodes[1].parameters?.value).toBe('={{ $json.triggerEvent }}');
    expect(workflow.nodes[3].parameters?.value).toBe('={{ $json.payload.title }}');
  });

  it('of two triggers that put out the same, it is read from both', () => {
    const second = { ...trigger, name: 'Second' };
    const to = (target: string) => ({ main: [[{ node: target, type: 'main', index: 0 }]] });
    const { workflow, references } = convert(
      {
        nodes: [
          trigger,
          second,
          node('Both', 'n8n-nodes-base.merge'),
          reader('={{ $json.title }}'),
        ],
        connections: { Cal: to('Both'), Second: to('Both'), Both: to('Reader') },
      },
      tables,
    );
    expect(workflow.nodes[3].parameters?.value).toBe('={{ $json.payload.title }}');
    expect(references).toHaveLength(1);
  });

  it('what comes to a webhook while the workflow waits is not', () => {
    const { references } = convert(
      chain(
        trigger,
        node('Asked', 'n8n-nodes-base.wait', { resume: 'webhook' }),
        reader('={{ $json.title }}'),
      ),
      tables,
    );
    expect(references).toEqual([]);
  });
});

describe('properties that are named without an expression', () => {
  it.each([
    ['a list in what a trigger put out', trigger, 'attendees', 'payload.attendees'],
    ['a list in a record', single, 'data.attendees', 'attendees'],
  ])('%s is split where it is now', (_, original, fieldToSplitOut, after) => {
    const split = node('Reader', 'n8n-nodes-base.splitOut', { fieldToSplitOut });
    const connections = {
      [original.name]: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] },
    };
    const { workflow, references } = convert({ nodes: [original, split], connections }, tables);
    expect(workflow.nodes[1].parameters).toEqual({ fieldToSplitOut: after });
    expect(references).toEqual([{ node: 'Reader', before: fieldToSplitOut, after }]);
  });

  it.each([
    [
      node('Reader', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'data, status' }),
      'data, status',
    ],
    [node('Reader', 'n8n-nodes-base.summarize'), 'summarize'],
    [
      node('Reader', 'n8n-nodes-base.googleSheets', {
        columns: { mappingMode: 'autoMapInputData' },
      }),
      'columns by name',
    ],
  ])('are left to people otherwise', (other, before) => {
    const connections = { List: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] } };
    const { references } = convert({ nodes: [list, other], connections }, tables);
    expect(references).toEqual([
      { node: 'Reader', before, advice: expect.stringContaining('one item for each record') },
    ]);
  });
});
