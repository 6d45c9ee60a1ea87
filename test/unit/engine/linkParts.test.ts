/** Where one part of a link is meant, a pasted link must neither find nothing nor become a slug. */
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();
const picked = (value: string) => ({ __rl: true, mode: 'id', value });
const link = 'https://cal.com/ada/intro-call';
const time = { start: '2099-03-01T10:00:00Z' };
const visitor = { ...time, attendeeName: 'Vera', attendeeEmail: 'vera@example.org' };
const slots = { resource: 'slot', operation: 'getMany', ...time, end: '2099-03-02' };
const eventTypes = { resource: 'eventType', operation: 'getMany' };
const newType = { resource: 'eventType', operation: 'create', title: 'Call', lengthInMinutes: 30 };

it.each([
  ['Slug', link, { ...newType, slug: link }],
  ['Slug', 'Quick chat', { ...newType, slug: 'Quick chat' }],
  ['Slug', 'ada/intro-call', { ...eventTypes, filters: { eventSlug: 'ada/intro-call' } }],
  ['Username', 'ada@example.com', { ...eventTypes, filters: { username: 'ada@example.com' } }],
  ['Usernames', 'cal.com/ada', { ...eventTypes, filters: { usernames: 'grace, cal.com/ada' } }],
  ['Username', link, { ...slots, slotsOf: 'username', username: link, eventTypeSlug: 'a' }],
  ['Event Type Slug', link, { ...slots, slotsOf: 'username', username: 'a', eventTypeSlug: link }],
  [
    'Event Type Slug',
    link,
    {
      ...visitor,
      resource: 'booking',
      operation: 'create',
      eventTypeBy: 'teamSlug',
      teamSlug: 'sales',
      eventTypeSlug: link,
    },
  ],
  [
    'Slug',
    'Sales team',
    {
      resource: 'team',
      operation: 'create',
      scope: 'organization',
      orgId: picked('9'),
      name: 'Sales',
      additionalFields: { slug: 'Sales team' },
    },
  ],
])('refuses in %s what is no part of a link: %s', async (label, value, parameters) => {
  await expect(runNode(server.url, parameters)).rejects.toMatchObject({
    message: `"${label}" must be one part of a link, but is "${value}"`,
    description: expect.stringContaining('of cal.com/ada/intro-call, the username is ada'),
  });
  expect(server.requests).toEqual([]);
});

it.each(['intro-call', 'ada.lovelace', 'ada+grace', 'gespräch', '30min', 42])(
  'takes the part %p as it is',
  async (eventSlug) => {
    await runNode(server.url, { ...eventTypes, filters: { eventSlug } });
    expect(new URL(server.requests[0].url, server.url).searchParams.get('eventSlug')).toBe(
      String(eventSlug),
    );
  },
);
