import type { INodeParameters } from 'n8n-workflow';
import { callOf } from '../../contract/callOf';
import { cases } from '../../contract/cases';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

/** Where a link to an event type can be pasted, and what else each needs. */
const places: Record<string, INodeParameters> = {
  'booking create': { start: '2099-05-04T10:00:00Z', attendeeName: 'Nathan' },
  'slot getMany': { start: '2099-05-04', end: '2099-05-05', returnAll: true },
};

/** What names the event type in the request of a place, on the cloud. */
function sentFor(place: string, eventTypeId: INodeParameters | string | number) {
  const of = cases.find(({ name }) => name.startsWith(`${place} `))!;
  const { body, query } = callOf(of, { ...places[place], eventTypeId });
  const sent = (body ?? query) as Record<string, unknown>;
  const names = ['eventTypeId', 'eventTypeSlug', 'username', 'teamSlug', 'organizationSlug'];
  return Object.fromEntries(names.filter((name) => name in sent).map((name) => [name, sent[name]]));
}

const pasted = (value: string) => ({ __rl: true, mode: 'url', value });

describe.each(Object.keys(places))('%s', (place) => {
  it.each([
    ['https://cal.com/ada/intro-call', { username: 'ada', eventTypeSlug: 'intro-call' }],
    ['cal.com/ada/intro-call?month=2026-11', { username: 'ada', eventTypeSlug: 'intro-call' }],
    [' ada/intro-call ', { username: 'ada', eventTypeSlug: 'intro-call' }],
    ['https://cal.com/team/Sales/Demo', { teamSlug: 'sales', eventTypeSlug: 'demo' }],
    [
      'https://acme.cal.com/team/sales/demo',
      { teamSlug: 'sales', eventTypeSlug: 'demo', organizationSlug: 'acme' },
    ],
    ['https://app.cal.com/event-types/12?tabName=setup', { eventTypeId: 12 }],
    ['12', { eventTypeId: 12 }],
  ])('takes %s', (link, parts) => {
    expect(sentFor(place, pasted(link))).toEqual(parts);
  });

  it('takes an ID from the list, typed, or of an expression, as before', () => {
    for (const given of [
      { __rl: true, mode: 'list', value: 7 },
      { __rl: true, mode: 'list', value: '7' },
      { __rl: true, mode: 'id', value: '7' },
      '7',
      7,
    ]) {
      expect(sentFor(place, given)).toEqual({ eventTypeId: 7 });
    }
  });

  it('takes the link that an expression gives in place of an ID', () => {
    for (const given of [{ __rl: true, mode: 'id', value: 'ada/intro-call' }, 'ada/intro-call']) {
      expect(sentFor(place, given)).toEqual({ username: 'ada', eventTypeSlug: 'intro-call' });
    }
  });

  it.each([
    [
      'https://cal.eu/ada/intro-call',
      'The link leads to cal.eu, but the credential is for app.cal.com',
    ],
    ['https://meet.example.com/event-types/12', 'The link leads to meet.example.com, but'],
    ['https://cal.com/ada', 'The link names ada, but not which event type'],
    [
      'https://cal.com/d/abc/intro-call',
      'is not the booking link of an event type, but the address of a private link',
    ],
    ['ada+grace/call', 'is not the booking link of an event type, but a link of several people'],
    ['intro-call', '"Event Type" must be an ID or a booking link, but is "intro-call"'],
    ['-7', '"Event Type" must be an ID or a booking link, but is "-7"'],
    ['0', '"Event Type" must be a numeric ID, but is "0"'],
  ])('refuses %s', (link, message) => {
    expect(() => sentFor(place, pasted(link))).toThrow(message);
  });

  it('asks whose link it is within an organization, where nothing tells', () => {
    let refusal: unknown;
    try {
      sentFor(place, pasted('https://acme.cal.com/sales/demo'));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({
      message:
        'The link does not tell whether sales is a person or a team of the organization acme',
      description:
        'Choose "Username and Slug" or "Team and Slug" instead, and enter sales, demo and, as "Organization Slug", acme.',
    });
  });
});

it('sends the parts of a link to the server of the credential, and asks no other', async () => {
  const parameters = {
    resource: 'booking',
    operation: 'create',
    ...places['booking create'],
    attendeeEmail: 'nathan@example.com',
  };
  const link = (host: string) => pasted(`${host}/ada/intro-call`);
  await runNode(server.url, { ...parameters, eventTypeId: link(server.url) });
  expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
    ['/v2/bookings', expect.objectContaining({ username: 'ada', eventTypeSlug: 'intro-call' })],
  ]);
  server.requests = [];
  await expect(
    runNode(server.url, { ...parameters, eventTypeId: link('https://cal.com') }),
  ).rejects.toThrow('The link leads to cal.com, but the credential is for 127.0.0.1');
  expect(server.requests).toEqual([]);
});
