import { became, call, http, node } from './nodes';

const code = (jsCode: string) => node('Code', 'n8n-nodes-base.code', { jsCode });

const reason =
  'It names an address of Cal.com. If it calls it, or a node after it does, replace it with a Cal.com node.';

it.each([
  ['code that calls it', code("return fetch('https://api.cal.com/v2/me')")],
  ['a command', node('Run', 'n8n-nodes-base.executeCommand', { command: 'curl api.cal.eu/v1/me' })],
  ['the address in a setting', node('Set', 'n8n-nodes-base.set', { base: 'https://api.cal.com' })],
  ['a computed address', http('Call', call('GET', '={{ $json.b || "https://api.cal.com/v2" }}'))],
])('%s is listed', (_, original) => {
  const { type, reason: given } = became(original);
  expect(type).toBe(original.type);
  expect(given).toMatch(/names an address of Cal\.com|address is computed/);
});

it('a server of your own is known, too', () => {
  const original = code("return fetch('https://meet.example.org/api/me')");
  expect(became(original).reason).toBeUndefined();
  expect(became(original, { hosts: ['https://meet.example.org/'] }).reason).toBe(reason);
});

it.each([
  ['a note', node('Note', 'n8n-nodes-base.stickyNote', { content: 'https://api.cal.com' })],
  [
    'a link to a booking page',
    node('Mail', 'n8n-nodes-base.set', { a: 'https://cal.com/ada/intro' }),
  ],
  ['another name', code("return fetch('https://api.cal.community')")],
  ['a node of ours', node('Ours', 'n8n-nodes-cal-com.calCom', { path: 'api.cal.com' })],
])('%s is not', (_, original) => {
  expect(became(original).reason).toBeUndefined();
});

it.each(['n8n-nodes-calcom.calComTrigger', 'n8n-nodes-cal.com.bookings', '@x/n8n-nodes-cal-com.a'])(
  'a node of the unknown kind %s is',
  (type) => {
    expect(became(node('Cal', type)).reason).toMatch(/^This kind of node is not known here\./);
  },
);
