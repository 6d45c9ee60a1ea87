import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { node } from './nodes';
import { list, single, trigger } from './readers';

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
      {
        node: 'Reader',
        before,
        advice: expect.stringContaining('The list is in data of one item'),
      },
    ]);
  });
});
