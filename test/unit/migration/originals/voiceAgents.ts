/** Agents on the telephone that book (scenarios 1, 5, 16 and 17), as people built them. */
import { ids } from '../../../../sandbox/seed';
import { dated } from '../nodes';
import { bearer, call, flow, hook, http, pasted, set } from './flow';

const v1 = 'https://api.cal.com/v1';
const v2 = 'https://api.cal.com/v2';
const { intro } = ids.eventTypes;

const headers = { ...bearer, ...dated };

/** 1: the most copied of all. API v1, with the key in the query. */
const voiceAgent = flow(
  'Voice agent',
  [
    hook('Slots Asked', 'voice-slots'),
    http(
      'Get Slots',
      call('GET', `${v1}/slots`, {
        query: {
          apiKey: pasted,
          eventTypeId: String(intro),
          startTime: '={{ $json.body.start }}',
          endTime: '={{ $json.body.end }}',
          timeZone: 'Europe/Berlin',
        },
      }),
    ),
    set('Tell Slots', { slots: '={{ $json.slots }}' }),
    hook('Booking Asked', 'voice-book'),
    http(
      'Book',
      call('POST', `=${v1}/bookings?apiKey=${pasted}`, {
        body: `={
  "eventTypeId": ${intro},
  "start": "{{ $json.body.start }}",
  "end": "{{ $json.body.end }}",
  "responses": {
    "name": "{{ $json.body.name }}",
    "email": "{{ $json.body.email }}",
    "location": { "value": "link", "optionValue": "" }
  },
  "timeZone": "Europe/Berlin",
  "language": "en",
  "metadata": {}
}`,
      }),
    ),
    set('Tell Booking', { say: '=Booked for {{ $json.startTime }}', uid: '={{ $json.uid }}' }),
  ],
  ['Slots Asked > Get Slots > Tell Slots', 'Booking Asked > Book > Tell Booking'],
);

/** 5: two calls of a voice platform. */
const voiceTwoCalls = flow(
  'Voice booking in two calls',
  [
    hook('Slots Asked', 'two-calls-slots'),
    http(
      'Slots',
      call(
        'GET',
        `=${v2}/slots?eventTypeId=${intro}&start={{ $json.body.day }}&end={{ $json.body.day }}&timeZone=Europe/Berlin`,
        {
          headers: { ...bearer, 'cal-api-version': '2024-09-04' },
        },
      ),
    ),
    hook('Create Asked', 'two-calls-create'),
    http(
      'Create',
      call('POST', `${v2}/bookings`, {
        headers,
        body: {
          eventTypeId: String(intro),
          start: '={{ $json.body.start }}',
          attendee: `={{ { name: $json.body.name, email: $json.body.email, timeZone: 'Europe/Berlin' } }}`,
        },
      }),
    ),
    set('Tell', { say: '=Booked: {{ $json.data.title }} at {{ $json.data.start }}' }),
  ],
  ['Slots Asked > Slots', 'Create Asked > Create > Tell'],
);

/** 16: the date of slots sent to bookings, which is the date of another shape there. */
const wrongDate = flow(
  'By slug and username',
  [
    hook('Asked', 'by-slug-original'),
    http(
      'Create',
      call('POST', `${v2}/bookings`, {
        headers: { ...bearer, 'cal-api-version': '2024-09-04' },
        body: `={
  "eventTypeSlug": "intro-call",
  "username": "ada",
  "start": "{{ $json.body.start }}",
  "attendee": { "name": "{{ $json.body.name }}", "email": "{{ $json.body.email }}", "timeZone": "Europe/Berlin" }
}`,
      }),
    ),
    set('Answer', { uid: '={{ $json.data.uid }}' }),
  ],
  ['Asked > Create > Answer'],
);

/** 17: the caller's bookings, then one of them is cancelled. */
const cancelByCaller = flow(
  'Cancel by caller',
  [
    hook('Asked', 'cancel-original'),
    http(
      'Find',
      call('GET', `=${v2}/bookings?attendeeEmail={{ $json.body.email }}&status=upcoming`, {
        headers,
      }),
    ),
    http(
      'Cancel',
      call('POST', "={{ 'https://api.cal.com/v2/bookings/' + $json.data[0].uid + '/cancel' }}", {
        headers,
        body: { cancellationReason: "={{ $('Asked').item.json.body.reason }}" },
      }),
    ),
    set('Answer', {
      status: '={{ $json.data.status }}',
      uid: "={{ $('Find').item.json.data[0].uid }}",
    }),
  ],
  ['Asked > Find > Cancel > Answer'],
);

export const voiceAgents = {
  1: voiceAgent,
  5: voiceTwoCalls,
  16: wrongDate,
  17: cancelByCaller,
};
