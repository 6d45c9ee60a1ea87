/** Workflows that find times, book, list, cancel and move. */
import { ids } from '../../../sandbox/seed';
import { flow, set, start } from '../../unit/migration/originals/flow';
import { attendee, callsOf, code, condition, day, split, vera, type Pair } from './calls';

/** The workflows, whose calls go to this server with this key. */
export function pairsOfBookings(url: string, key: string): Pair[] {
  const { post, list, slots } = callsOf(url, key);
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
      name: 'booking with metadata and answers that another node made',
      readers: ['Kept'],
      workflow: flow(
        'Computed metadata',
        [
          start(),
          code(
            'Lead',
            "return [{ json: { meta: { crmId: '4711', vip: true }, answers: { notes: 'Ring twice' } } }];",
          ),
          post(
            'Book',
            '/bookings',
            `={ "eventTypeId": ${ids.eventTypes.intro}, "start": "${day}T11:00:00Z", ${attendee}, "metadata": {{ JSON.stringify($json.meta) }}, "bookingFieldsResponses": {{ JSON.stringify($json.answers) }} }`,
          ),
          set('Kept', {
            id: '={{ $json.data.metadata.crmId }}',
            vip: '={{ $json.data.metadata.vip }}',
          }),
        ],
        ['Start > Lead > Book > Kept'],
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
  ];
}
