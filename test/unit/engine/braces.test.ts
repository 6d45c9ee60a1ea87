/** What was meant as an expression and is a text is refused before anything is sent. */
import type { INodeParameters } from 'n8n-workflow';
import { runNode } from '../harness/runNode';
import { BOOKING } from '../harness/recorder';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder(() => ({ body: { status: 'success', data: BOOKING } }));

const create = {
  resource: 'booking',
  operation: 'create',
  simplify: false,
  eventTypeId: { __rl: true, mode: 'id', value: '7' },
  start: '2099-03-30T09:00:00Z',
  attendeeName: 'Nathan',
  attendeeEmail: 'nathan@example.com',
};

const book = {
  resource: 'appointment',
  operation: 'book',
  eventType: { __rl: true, mode: 'id', value: '7' },
  start: '2099-03-30T09:00:00Z',
  attendeeName: 'Nathan',
  attendeeEmail: 'nathan@example.com',
};

const typed = '{{ $json["Your name"] }}';
const answer = (company: string) => ({
  mappingMode: 'defineBelow',
  value: { company },
  schema: [{ id: 'company', displayName: 'Company {{ legal name }}' }],
});

it.each<[string, INodeParameters, string]>([
  ['a name', { ...create, attendeeName: typed }, 'Attendee Name'],
  ['an email address', { ...book, attendeeEmail: `Ada <${typed}>` }, 'Attendee Email'],
  ['a time', { ...create, start: '{{ when }}' }, 'Start'],
  ['guests', { ...book, options: { guests: typed } }, 'Guests'],
  ['answers', { ...book, answers: `company: ${typed}` }, 'Answers'],
  ['the form of questions', { ...book, questions: answer(typed) }, 'Booking Questions'],
  ['a link', { ...book, eventType: { __rl: true, mode: 'link', value: typed } }, 'Event Type'],
  ['half an expression', { ...book, attendeeName: 'Nathan }}' }, 'Attendee Name'],
  ['one without its end', { ...book, attendeeName: '{{ $json.name' }, 'Attendee Name'],
  [
    'a row',
    {
      ...create,
      additionalFields: { metadata: { pair: [{ name: 'crm', value: typed }] } },
    },
    'Value',
  ],
])('refuses an expression as the text of %s', async (_, parameters, label) => {
  await expect(runNode(server.url, parameters)).rejects.toMatchObject({
    message: expect.stringContaining(`"${label}" contains the braces of an expression: "`),
    description: expect.stringContaining('Switch the field to "Expression"'),
  });
  expect(server.requests).toEqual([]);
});

it('refuses them where a step before passed them on', async () => {
  const parameters = { ...create, attendeeName: '={{ $json.name }}' };
  const items = [{ name: typed }];
  await expect(runNode(server.url, parameters, { items })).rejects.toThrow('"Attendee Name"');
  expect(server.requests).toEqual([]);
});

it('takes braces that are none of an expression', async () => {
  await runNode(server.url, { ...create, attendeeName: '{Nathan}' });
  expect(server.requests[0].body).toMatchObject({ attendee: { name: '{Nathan}' } });
});

it('takes objects within objects', async () => {
  const answers = '{"company":{"name":"{Acme}"}}';
  const asked = runNode(server.url, { ...book, answers, questions: answer('{Acme}') });
  await expect(asked).rejects.toThrow('asks no questions');
});

const webhook = {
  resource: 'webhook',
  operation: 'create',
  scope: 'me',
  subscriberUrl: 'https://example.com/hook',
  triggers: ['BOOKING_CREATED'],
};
const template = (payloadTemplate: string) => ({
  ...webhook,
  additionalFields: { payloadTemplate },
});

it('leaves the braces of a payload to Cal.com', async () => {
  await runNode(server.url, template('{"title":"{{title}}"}'));
  expect(server.requests[0].body).toMatchObject({ payloadTemplate: '{"title":"{{title}}"}' });
});

it('knows data of n8n in a payload', async () => {
  const ours = template('{"title":"{{ $json.title }}"}');
  await expect(runNode(server.url, ours)).rejects.toThrow('"Payload Template"');
});

it('tells a model too what to do', async () => {
  const options = { problemsAsData: true };
  const [item] = await runNode(server.url, { ...book, attendeeName: typed, options });
  expect(item.json).toMatchObject({
    ok: false,
    problem: expect.stringContaining('"Attendee Name" contains the braces of an expression'),
    advice: expect.stringContaining('give the value itself'),
  });
});
