/** Workflows of several items, sub-workflows, code, failures and agents. */
import { ids } from '../../../sandbox/seed';
import {
  call,
  flow,
  http,
  node,
  set,
  start,
  tool,
  toolServer,
} from '../../unit/migration/originals/flow';
import { callsOf, code, day, slotDate, vera, type Pair } from './calls';

/** The workflows, whose calls go to this server with this key. */
export function pairsOfOthers(url: string, key: string): Pair[] {
  const { v2, headers, get, list } = callsOf(url, key);
  return [
    {
      name: 'several people: a list for each, behind a node that adds a field',
      booked: 1,
      readers: ['Result'],
      workflow: flow(
        'Several',
        [
          start(),
          code(
            'People',
            `return ['${vera}', 'nobody@example.org'].map((mail) => ({ json: { mail } }));`,
          ),
          get('List', '/bookings', { attendeeEmail: '={{ $json.mail }}' }),
          node(
            'Mark',
            'n8n-nodes-base.set',
            {
              includeOtherFields: true,
              assignments: { assignments: [{ id: '1', name: 'mark', type: 'string', value: 'x' }] },
              options: {},
            },
            { typeVersion: 3.4 },
          ),
          set('Result', {
            mark: '={{ $json.mark }}',
            many: '={{ $json.data.length }}',
            mail: "={{ $('People').item.json.mail }}",
          }),
        ],
        ['Start > People > List > Mark > Result'],
      ),
    },
    {
      name: 'sub-workflow that ends in a record',
      booked: 1,
      readers: ['Read'],
      workflow: flow(
        'Sub-workflow',
        [
          start(),
          node(
            'When Called',
            'n8n-nodes-base.executeWorkflowTrigger',
            { inputSource: 'passthrough' },
            { typeVersion: 1.1 },
          ),
          list({ take: 1 }),
          get('Get', '/bookings/{{ $json.data[0].uid }}'),
          set('Read', {
            title: '={{ $json.data.title }}',
            by: '={{ $json?.data?.attendees?.[0]?.email }}',
          }),
        ],
        ['Start > List > Get > Read', 'When Called > List'],
      ),
    },
    {
      name: 'account and event types, in code',
      readers: ['Who', 'Types'],
      workflow: flow(
        'Account',
        [
          start(),
          http('Me', call('GET', `${v2}/me`, { headers })),
          set('Who', { user: '={{ $json.data.username }}' }),
          http(
            'List Types',
            call('GET', `${v2}/event-types`, {
              headers: { ...headers, 'cal-api-version': '2024-06-14' },
            }),
          ),
          code('Types', 'return $input.first().json.data.map(({ slug }) => ({ json: { slug } }));'),
        ],
        ['Start > Me > Who', 'Start > List Types > Types'],
      ),
    },
    {
      name: 'a failed call goes on, and its error is asked for',
      readers: ['Went On'],
      workflow: flow(
        'Failure',
        [
          start(),
          { ...get('Get', '/bookings/not-there'), onError: 'continueRegularOutput' },
          set('Why', { why: '={{ $json.error.description }}' }),
          set('Went On', { on: 'yes' }),
        ],
        ['Start > Get > Why', 'Get > Went On'],
      ),
    },
    {
      name: 'tools of an agent',
      booked: 1,
      readers: [],
      tools: [
        ['slots', { from: day, to: day }],
        ['find', { mail: vera }],
      ],
      workflow: flow(
        'Agent',
        [
          toolServer('side-by-side'),
          tool('slots', 'Finds free times of the intro call', {
            ...call('GET', `${v2}/slots`, {
              headers: { ...headers, ...slotDate },
              query: {
                eventTypeId: ids.eventTypes.intro,
                start: '={{ $fromAI("from", "First day") }}',
                end: '={{ $fromAI("to", "Last day") }}',
              },
            }),
          }),
          tool('find', 'Finds the bookings of a person', {
            ...call('GET', `${v2}/bookings`, {
              headers,
              query: { attendeeEmail: '={{ $fromAI("mail", "Email") }}' },
            }),
          }),
        ],
        [],
        { of: 'Tools', names: ['slots', 'find'] },
      ),
    },
  ];
}
