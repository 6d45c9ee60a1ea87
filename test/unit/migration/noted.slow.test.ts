import fc from 'fast-check';
import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { evaluated } from './evaluated';
import { node } from './nodes';
import { list, oldBook, oldList, single, trigger } from './readers';

const piece = fc.constantFrom(
  ...['$json', '.data', '["data"]', '?.data', '.uid', '.bookings', '[0]', '.startTime', '.status'],
  ...[
    '$input.item.json',
    '$("Get").item.json',
    "'$json.data'",
    ' + ',
    '(',
    ')',
    ', ',
    '?.[$json.k]',
  ],
  ...['{{ ', ' }}', '{', '}', 'title', '`${', '}`', ' || ', 'x => x', '.map(', '// ', '\\'],
);

it('changes no expression without a note, and none that has nothing to do with it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(list, single, oldList, oldBook, trigger),
      fc.array(piece, { maxLength: 10 }).map((pieces) => `=${pieces.join('')}`),
      (original, text) => {
        const made = convert(
          {
            nodes: [original, node('Reader', 'n8n-nodes-base.set', { text, other: '={{ $now }}' })],
            connections: {
              [original.name]: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] },
            },
          },
          tables,
        );
        const { text: after, other } = made.workflow.nodes[1].parameters!;
        expect(other).toBe('={{ $now }}');
        const noted = made.references.filter(({ before }) => before === text);
        expect(noted.map((one) => one.after ?? text)).toEqual(noted.length > 0 ? [after] : []);
        if (noted.length === 0) expect(after).toBe(text);
      },
    ),
    { numRuns: 1500 },
  );
});

const chain = fc
  .array(fc.constantFrom('.uid', '?.uid', '["uid"]', '.attendees', '[0]', '.email', '.none'), {
    maxLength: 4,
  })
  .map((steps) => steps.join(''));

it('what is changed gives the same as before, with the items of the new shape', () => {
  const record = { uid: 'u', attendees: [{ email: 'e', uid: 'v' }] };
  fc.assert(
    fc.property(chain, fc.constantFrom('', 'x ', '{"a": "'), (steps, before) => {
      const text = `=${before}{{ $json.data${steps} }}`;
      const made = convert(
        {
          nodes: [single, node('Reader', 'n8n-nodes-base.set', { text })],
          connections: { Get: { main: [[{ node: 'Reader', type: 'main', index: 0 }]] } },
        },
        tables,
      );
      const [reference] = made.references;
      if (reference.advice !== undefined) return;
      const was = evaluated(text, { data: record });
      expect(evaluated(made.workflow.nodes[1].parameters!.text as string, record)).toEqual(was);
    }),
    { numRuns: 100 },
  );
});
