import { convert } from '../../../migration/convert';
import { tables } from '../../../migration/tables';
import { call, http, node } from './nodes';

const list = (name: string) => http(name, call('GET', 'https://api.cal.com/v1/bookings'));

it('says that several workflows go one after the other', () => {
  const one = { nodes: [list('List')], connections: {} };
  expect(() => convert([one, one], tables)).toThrow(
    'There are 2 workflows here: convert them one at a time.',
  );
});

it("takes one workflow in a list, as n8n's command exports it", () => {
  const one = { name: 'Mine', nodes: [list('List')] };
  expect(convert([one], tables)).toEqual(convert(one, tables));
});

it('says that pinned data are those of the old node', () => {
  const pinData = { List: [{ json: { bookings: [] } }] };
  const { workflow, converted } = convert(
    { nodes: [list('List'), list('Other')], pinData },
    tables,
  );
  expect(workflow.pinData).toEqual(pinData);
  const said = converted.map(({ notes }) => notes.join().includes('pinned'));
  expect(said).toEqual([true, false]);
});

it('keeps a node turned off', () => {
  const original = { ...list('List'), disabled: true };
  const { workflow } = convert({ nodes: [original] }, tables);
  expect(workflow.nodes[0]).toMatchObject({ type: 'n8n-nodes-cal-com.calCom', disabled: true });
});

it.each([
  ['no parameters', { name: 'A', type: 'n8n-nodes-base.httpRequest', parameters: null }],
  ['an address that is none', http('A', { url: { a: 1 } })],
  ['the name of something in JavaScript', node('A', 'constructor')],
  ['an address with such a name', http('A', call('GET', 'https://api.cal.com/v1/constructor'))],
  ['a query with such a name', http('A', call('GET', 'https://api.cal.com/v2/me?toString=1'))],
])('gets through with a node that has %s', (_, odd) => {
  const connections = { A: { main: null }, List: null };
  const { converted } = convert({ nodes: [odd, list('List')], connections, pinData: null }, tables);
  expect(converted.map(({ node: name }) => name)).toContain('List');
});

it('takes texts of any kind for texts', () => {
  const name = `"'\`<script>$&{{ $json }}`;
  const { workflow, converted } = convert({ nodes: [list(name)] }, tables);
  expect([workflow.nodes[0].name, converted[0].node]).toEqual([name, name]);
});

it('takes no time to speak of for a thousand nodes', () => {
  const nodes = Array.from({ length: 1000 }, (_, index) =>
    index % 2
      ? node(`${index}`, 'n8n-nodes-base.set', { a: '={{ $json.bookings[0].uid }}' })
      : list(`${index}`),
  );
  const connections = Object.fromEntries(
    nodes.map(({ name }, index) => [name, { main: [[{ node: `${index + 1}` }]] }]),
  );
  const begin = Date.now();
  expect(convert({ nodes, connections }, tables).references).toHaveLength(500);
  expect(Date.now() - begin).toBeLessThan(5000);
});
