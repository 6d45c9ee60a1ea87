/** Made-up workflows of the shapes that people have, which call Cal.com with HTTP Request nodes. */
import { ids } from '../../sandbox/seed';
import {
  call,
  http,
  node,
  set,
  start,
  tool,
  toolServer,
  flow,
} from '../unit/migration/originals/flow';
import type { WorkflowFile } from './harness';

export interface Pair {
  name: string;
  workflow: WorkflowFile;
  /** Nodes whose items are compared. */
  readers: string[];
  /** How many bookings of a visitor are there before. */
  booked?: number;
  /** Calls of tools, for workflows of an agent. */
  tools?: [name: string, args: Record<string, unknown>][];
}

const day = '2030-03-05';
const bookings = { 'cal-api-version': '2024-08-13' };
const slotDate = { 'cal-api-version': '2024-09-04' };
const vera = 'vera@example.org';
const attendee = `"attendee": { "name": "Vera", "email": "${vera}", "timeZone": "Europe/Berlin" }`;

const condition = (name: string, leftValue: string) =>
  node(
    name,
    'n8n-nodes-base.if',
    {
      conditions: {
        options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
        conditions: [
          {
            id: '1',
            leftValue,
            operator: { type: 'boolean', operation: 'true', singleValue: true },
          },
        ],
        combinator: 'and',
      },
      options: {},
    },
    { typeVersion: 2.2 },
  );

const split = (name: string, fieldToSplitOut: string) =>
  node(name, 'n8n-nodes-base.splitOut', { fieldToSplitOut, options: {} });

const code = (name: string, jsCode: string) =>
  node(name, 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });

/** The workflows, whose calls go to this server with this key. */
export function pairsOfWorkflows(url: string, key: string): Pair[] {
  const v2 = `${url}/v2`;
  const headers = { ...bookings, Authorization: `Bearer ${key}` };
  const get = (name: string, path: string, query: Record<string, unknown> = {}) =>
    http(name, call('GET', `=${v2}${path}`, { headers, query }));
  const post = (name: string, path: string, body: string | Record<string, unknown>) =>
    http(name, call('POST', `=${v2}${path}`, { headers, body }));
  const list = (query: Record<string, unknown> = {}) =>
    get('List', '/bookings', { attendeeEmail: vera, sortStart: 'asc', ...query });
  const slots = (from: string, to: string) =>
    http(
      'Slots',
      call('GET', `${v2}/slots`, {
        headers: { ...headers, ...slotDate },
        query: { eventTypeId: ids.eventTypes.intro, start: from, end: to },
      }),
    );

  return [
    {
      name: 'voice agent: free times of a day that is computed, and whether there are any',
      readers: ['Count', 'Say'],
      workflow: flow(
        'Voice agent',
        [
          start(),
          set('Ask', { day }),
          slots('={{ $json.day }}', '={{ $json.day }}'),
          condition('Any?', '={{ Object.keys($json.data).length > 0 }}'),
          set('Count', { asked: "={{ $('Ask').item.json.day }}" }),
          set('Say', { first: '={{ Object.values($json.data)[0][0].start }}' }),
        ],
        ['Start > Ask > Slots > Any? > Count', 'Any? > Say'],
      ),
    },
    {
      name: 'voice agent: free times between plain days',
      readers: ['After'],
      workflow: flow(
        'Plain days',
        [start(), slots(day, day), set('After', { done: 'yes' })],
        ['Start > Slots > After'],
      ),
    },
    {
      name: 'webhook to booking, with a body of texts that are put together',
      readers: ['Say'],
      workflow: flow(
        'Book',
        [
          start(),
          set('Lead', { time: '09:00', who: 'Vera', mail: vera }),
          post(
            'Book',
            '/bookings',
            `={{ { eventTypeId: ${ids.eventTypes.intro}, start: '${day}T' + $json.time + ':00Z', attendee: { name: 'Mrs ' + $json.who + ' (web)', email: $json.mail, timeZone: 'Europe/Berlin' } } }}`,
          ),
          set('Say', {
            say: '=Booked {{ $json.data.attendees[0].name }} at {{ $json.data.start }}',
          }),
        ],
        ['Start > Lead > Book > Say'],
      ),
    },
    {
      name: 'webhook to booking, with a time without an offset',
      readers: ['Say'],
      workflow: flow(
        'No offset',
        [
          start(),
          post(
            'Book',
            '/bookings',
            `{ "eventTypeId": ${ids.eventTypes.intro}, "start": "${day}T10:00:00", ${attendee}, }`.replace(
              ', }',
              ' }',
            ),
          ),
          set('Say', { say: '={{ $json["data"].start }}' }),
        ],
        ['Start > Book > Say'],
      ),
    },
    {
      name: 'booking whose whole body is computed',
      readers: ['Say'],
      workflow: flow(
        'Computed body',
        [
          start(),
          code(
            'Body',
            `return [{ json: { body: { eventTypeId: ${ids.eventTypes.intro}, start: '${day}T11:00:00Z', ${attendee} } } }];`,
          ),
          post('Book', '/bookings', '={{ JSON.stringify($json.body) }}'),
          set('Say', { say: '={{ $json.data.start }}' }),
        ],
        ['Start > Body > Book > Say'],
      ),
    },
    {
      name: 'CRM sync: is there a booking, and its rows',
      booked: 2,
      readers: ['Row', 'Counted'],
      workflow: flow(
        'CRM',
        [
          start(),
          list(),
          condition('Any?', '={{ $json.data.length > 0 }}'),
          split('Each', 'data'),
          set('Row', { start: '={{ $json.start }}', mail: '={{ $json.attendees[0].email }}' }),
          set('Counted', { many: "={{ $('List').item.json.data.length }}" }),
        ],
        ['Start > List > Any? > Each > Row', 'Any? > Counted'],
      ),
    },
    {
      name: 'nobody has booked: the other branch says so',
      readers: ['None'],
      workflow: flow(
        'Nobody',
        [
          start(),
          list(),
          condition('None?', '={{ $json.data.length === 0 }}'),
          set('None', { say: '=There are {{ $json.data.length }} bookings' }),
        ],
        ['Start > List > None? > None'],
      ),
    },
    {
      name: 'reminder: one message for all bookings of a day',
      booked: 3,
      readers: ['Digest'],
      workflow: flow(
        'Reminder',
        [
          start(),
          set('Day', { from: `${day}`, to: '2030-03-06' }),
          list({ afterStart: '={{ $json.from }}', beforeEnd: '={{ $json.to }}' }),
          code(
            'Lines',
            "const { data } = $input.first().json;\nreturn [{ json: { text: data.map((one) => one.start).join(', ') } }];",
          ),
          set('Digest', { text: '={{ $json.text }}' }),
        ],
        ['Start > Day > List > Lines > Digest'],
      ),
    },
    {
      name: 'clean-up: cancel each booking of a list',
      booked: 2,
      readers: ['Gone'],
      workflow: flow(
        'Clean-up',
        [
          start(),
          list(),
          split('Each', 'data'),
          post('Cancel', '/bookings/{{ $json.uid }}/cancel', { cancellationReason: 'Clean-up' }),
          set('Gone', {
            state: '={{ $json.data.status }}',
            was: "={{ $('Each').item.json.start }}",
          }),
        ],
        ['Start > List > Each > Cancel > Gone'],
      ),
    },
    {
      name: 'move the first booking of a list',
      booked: 1,
      readers: ['Moved'],
      workflow: flow(
        'Move',
        [
          start(),
          list({ take: 1 }),
          post('Move', '/bookings/{{ $json.data[0].uid }}/reschedule', {
            start: '2030-03-05T15:00:00Z',
            reschedulingReason: "={{ 'Moved (' + $json.data[0].attendees[0].name + ')' }}",
          }),
          set('Moved', {
            at: '={{ $json.data.start }}',
            from: "={{ $('List').item.json.data[0].start }}",
          }),
        ],
        ['Start > List > Move > Moved'],
      ),
    },
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
